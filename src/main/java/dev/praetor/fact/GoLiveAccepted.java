package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The client accepted that what was delivered goes live.
 *
 * @param of the id of the delivery clause
 * @param reserved the client reserved its rights
 */
public record GoLiveAccepted(
        @MayBeAbsent @Nullable String id,
        @Refers(DeliveryClause.class) String of,
        Day on,
        boolean reserved) implements Event {

    public GoLiveAccepted {
        Require.text(of, "of");
        requireNonNull(on, "on");
    }

    public GoLiveAccepted(String of, LocalDate on) {
        this(null, of, Day.of(on), false);
    }
}
