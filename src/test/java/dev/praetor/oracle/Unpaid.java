package dev.praetor.oracle;

import dev.praetor.fact.Invoice;
import dev.praetor.fact.Payment;
import java.util.List;

/** What remains of an invoice as payments come in. */
record Unpaid(long invoiced, List<Payment> payments) {

    static Unpaid of(Dossier dossier, Invoice invoice) {
        return new Unpaid(Exact.cents(invoice.amount()), dossier.all(Payment.class, payment -> invoice.id()
                .equals(payment.invoice())));
    }

    /** At the end of that day. */
    long after(long day) {
        long paid = 0;
        for (Payment payment : payments) {
            if (Almanac.number(payment.on()) <= day) {
                paid += payment.inFull() ? invoiced : Exact.cents(payment.amount());
            }
        }
        return Math.max(0, invoiced - paid);
    }

    /** The day on which nothing remained; {@link Long#MAX_VALUE} if something still does. */
    long settledOn() {
        return payments.stream()
                .mapToLong(payment -> Almanac.number(payment.on()))
                .filter(day -> after(day) == 0)
                .min()
                .orElse(Long.MAX_VALUE);
    }
}
