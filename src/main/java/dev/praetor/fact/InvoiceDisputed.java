package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice is disputed, seriously or not.
 *
 * @param serious the dispute is serious (contestation sérieuse)
 */
public record InvoiceDisputed(
        @MayBeAbsent @Nullable String id,
        @Refers(Invoice.class) String invoice,
        Day on,
        boolean serious) implements Event {

    public InvoiceDisputed {
        Require.text(invoice, "invoice");
        requireNonNull(on, "on");
    }

    public InvoiceDisputed(String invoice, LocalDate on) {
        this(null, invoice, Day.of(on), false);
    }
}
