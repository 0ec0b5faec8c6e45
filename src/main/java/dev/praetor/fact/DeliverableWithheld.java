package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A party withholds what it made itself: a site switched off, technical data not handed over.
 *
 * @param of the id of the clause under which it was made
 * @param forPayment it is withheld in order to be paid
 */
public record DeliverableWithheld(
        @MayBeAbsent @Nullable String id,

        @Refers({DeliveryClause.class, ConformityClause.class})
        String of,

        @Refers(Party.class) String by,
        Day on,
        boolean forPayment)
        implements Event {

    public DeliverableWithheld {
        Require.text(of, "of");
        Require.text(by, "by");
        requireNonNull(on, "on");
    }

    public DeliverableWithheld(String of, String by, LocalDate on) {
        this(null, of, by, Day.of(on), false);
    }
}
