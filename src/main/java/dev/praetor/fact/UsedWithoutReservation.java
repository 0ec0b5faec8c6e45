package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The client used what was delivered, or kept silent, without objecting.
 *
 * @param of the id of the clause of what was delivered
 */
public record UsedWithoutReservation(
        @MayBeAbsent @Nullable String id,

        @Refers({DeliveryClause.class, ConformityClause.class})
        String of,

        Day on) implements Event {

    public UsedWithoutReservation {
        Require.text(of, "of");
        requireNonNull(on, "on");
    }

    public UsedWithoutReservation(String of, LocalDate on) {
        this(null, of, Day.of(on));
    }
}
