package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The client accepted that what was delivered goes live.
 *
 * @param of the id of the clause of what was delivered
 * @param reserved the client reserved its rights
 */
public record GoLiveAccepted(
        @MayBeAbsent @Nullable String id,

        @Refers({DeliveryClause.class, ConformityClause.class})
        String of,

        Day on,
        boolean reserved)
        implements Acceptance {

    public GoLiveAccepted {
        Require.text(of, "of");
        requireNonNull(on, "on");
    }

    public GoLiveAccepted(String of, LocalDate on) {
        this(null, of, Day.of(on), false);
    }
}
