package dev.praetor.finding;

import dev.praetor.fact.Contract;
import dev.praetor.fact.Day;
import dev.praetor.fact.Invoice;
import dev.praetor.fact.Money;
import dev.praetor.fact.Payment;
import dev.praetor.fact.SetOffInvoked;
import java.util.Collection;
import java.util.List;

/**
 * What set-off extinguishes of an unpaid invoice: from the day on which it takes effect that part bears no interest, as
 * if it had been paid on that day.
 *
 * @param violation the failure to pay the invoice
 */
public record SetOff(Violation violation, List<Part> parts) implements Premise {

    /** A part of the invoice that is gone at the end of a day. */
    public record Part(Day on, Money amount) {}

    public SetOff {
        parts = List.copyOf(parts);
    }

    /**
     * What is extinguished of a claim.
     *
     * @param sums all that can be set off, the claim among them
     * @param invoked every set-off that was invoked in the case
     * @param contracts between the two parties; a set-off invoked under another is not theirs
     */
    public static SetOff of(
            Claim claim,
            Collection<Sanction.Sum> sums,
            Collection<SetOffInvoked> invoked,
            Collection<Contract> contracts) {
        List<String> theirs = contracts.stream().map(Contract::id).toList();
        List<SetOffInvoked> between = invoked.stream()
                .filter(setOff -> theirs.contains(setOff.contract()))
                .toList();
        return new SetOff(claim.violation(), Extinction.of(claim, sums, between));
    }

    public boolean extinguishes() {
        return !parts.isEmpty();
    }

    /** Nothing was left to pay on the due date: the invoice was never late. */
    public boolean inTime(Invoice invoice, Collection<Payment> payments) {
        Money left = invoice.remainingAfter(payments.stream()
                .filter(payment -> payment.on().compareTo(invoice.dueOn()) <= 0)
                .toList());
        return !left.minus(by(invoice.dueOn())).positive();
    }

    /** What is gone at the end of that day. */
    Money by(Day day) {
        Money none = Money.zero(parts.get(0).amount().currency());
        return parts.stream()
                .filter(part -> part.on().compareTo(day) <= 0)
                .map(Part::amount)
                .reduce(none, Money::plus);
    }
}
