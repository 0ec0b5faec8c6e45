package dev.praetor.finding;

import dev.praetor.fact.Day;
import dev.praetor.fact.InterestClaimed;
import dev.praetor.fact.Invoice;
import dev.praetor.fact.LateRateClause;
import dev.praetor.fact.Payment;
import dev.praetor.fact.ReferenceRate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Late-payment interest between traders (C. com., art. L. 441-10): from the day after the due date, without reminder,
 * by semester: the rate of the contract if it is at least three times the legal rate, otherwise that of the ECB on the
 * first day of the semester plus ten points.
 */
public record LatePaymentInterest(Violation violation, Amount amount) implements Sanction.Sum {

    /**
     * Interest on what remained unpaid, day by day until the given one, inclusive.
     *
     * @param rates of both series, for every day of the delay
     * @param clause the rate that was agreed; {@code null} if none was
     */
    public static LatePaymentInterest of(
            Violation violation,
            Invoice invoice,
            Collection<Payment> payments,
            Collection<SetOff> setOffs,
            Collection<ReferenceRate> rates,
            @Nullable LateRateClause clause,
            InterestClaimed claim,
            Day until) {
        Interest interest = new Interest(invoice, payments, setOffs, claim.year());
        return new LatePaymentInterest(
                violation, interest.between(invoice.lateFrom(), until, new Rates(rates).late(clause)));
    }
}
