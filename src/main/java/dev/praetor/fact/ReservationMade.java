package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The client objected to what was delivered.
 *
 * @param of the id of the clause of what was delivered
 */
public record ReservationMade(
        @MayBeAbsent @Nullable String id,

        @Refers({DeliveryClause.class, ConformityClause.class})
        String of,

        Day on) implements Event {

    public ReservationMade {
        Require.text(of, "of");
        requireNonNull(on, "on");
    }

    public ReservationMade(String of, LocalDate on) {
        this(null, of, Day.of(on));
    }
}
