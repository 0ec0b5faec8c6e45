package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The client refuses to pay an invoice because of a breach by the provider.
 *
 * @param becauseOf the id of what the provider is said to have broken
 */
public record PaymentWithheld(
        @MayBeAbsent @Nullable String id,
        @Refers(Invoice.class) String invoice,

        @Refers({Clause.class, Contract.class, Account.class})
        String becauseOf,

        Day on)
        implements Event {

    public PaymentWithheld {
        Require.text(invoice, "invoice");
        Require.text(becauseOf, "becauseOf");
        requireNonNull(on, "on");
    }

    public PaymentWithheld(String invoice, String becauseOf, LocalDate on) {
        this(null, invoice, becauseOf, Day.of(on));
    }
}
