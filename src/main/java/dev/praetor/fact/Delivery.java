package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery clause promised was handed over.
 *
 * @param of the id of the clause that promised it
 * @param partial only a part of what was promised
 */
public record Delivery(
        @MayBeAbsent @Nullable String id,

        @Refers({DeliveryClause.class, ConformityClause.class})
        String of,

        Day on,
        boolean partial)
        implements Event {

    public Delivery {
        Require.text(of, "of");
        requireNonNull(on, "on");
    }

    public Delivery(String of, LocalDate on) {
        this(null, of, Day.of(on), false);
    }
}
