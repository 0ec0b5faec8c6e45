package dev.praetor.finding;

import dev.praetor.fact.Day;
import dev.praetor.fact.InterestClaimed;
import dev.praetor.fact.Invoice;
import dev.praetor.fact.Payment;
import dev.praetor.fact.ReferenceRate;
import java.util.Collection;

/** Interest at the legal rate on a late payment (C. civ., art. 1231-6): from the formal notice, by semester. */
public record LegalInterest(Violation violation, Amount amount) implements Sanction.Sum {

    /**
     * Interest on what remained unpaid from a day until another, both inclusive.
     *
     * @param rates of the legal series, for every day of the period
     */
    public static LegalInterest of(
            Violation violation,
            Invoice invoice,
            Collection<Payment> payments,
            Collection<SetOff> setOffs,
            Collection<ReferenceRate> rates,
            InterestClaimed claim,
            Day from,
            Day until) {
        Interest interest = new Interest(invoice, payments, setOffs, claim.year());
        return new LegalInterest(
                violation, interest.between(from.later(invoice.lateFrom()), until, new Rates(rates).legal()));
    }
}
