package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A bill of the provider to the client.
 *
 * @param amount what is to be paid, taxes included
 * @param dueOn last day on which payment is on time
 * @param item what is billed beside the agreed service; absent if nothing but that
 */
public record Invoice(
        String id,
        @Refers(Contract.class) String contract,
        @Nullable Money amount,
        Day dueOn,
        @MayBeAbsent @Nullable Item item)
        implements Fact {

    /** What needs an agreement of its own to be billed. */
    public enum Item {
        REVERSIBILITY,
        ADDITIONAL_WORK
    }

    public Invoice {
        Require.text(id, "id");
        Require.text(contract, "contract");
        Require.positive(amount, "amount");
        requireNonNull(dueOn, "dueOn");
    }

    public Invoice(String id, String contract, Money amount, LocalDate dueOn) {
        this(id, contract, amount, Day.of(dueOn), null);
    }

    /** First day of delay. */
    public Day lateFrom() {
        return dueOn.plusDays(1);
    }

    /** What remains to be paid after those payments, nothing if one was in full; never below zero. */
    public Money remainingAfter(Collection<Payment> payments) {
        Money remaining = requireNonNull(amount, "amount");
        for (Payment payment : payments) {
            remaining = payment.inFull()
                    ? Money.zero(remaining.currency())
                    : remaining.minus(requireNonNull(payment.amount(), "amount"));
        }
        return remaining.positive() ? remaining : Money.zero(remaining.currency());
    }

    /** The day of the payment that settles it; {@code null} if none does. */
    public @Nullable Day settledOn(Collection<Payment> payments) {
        return payments.stream()
                .map(Payment::on)
                .sorted()
                .filter(day -> settledBy(payments.stream()
                        .filter(payment -> payment.on().compareTo(day) <= 0)
                        .toList()))
                .findFirst()
                .orElse(null);
    }

    public boolean settledBy(Collection<Payment> payments) {
        return !remainingAfter(payments).positive();
    }
}
