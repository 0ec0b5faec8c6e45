package dev.praetor.peers;

import dev.praetor.fact.Contract;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.FixedPenaltyClause;
import dev.praetor.fact.FormalNotice;
import dev.praetor.fact.InterestClaimed;
import dev.praetor.fact.Invoice;
import dev.praetor.fact.LateRateClause;
import dev.praetor.fact.Money;
import dev.praetor.fact.Party;
import dev.praetor.fact.Payment;
import dev.praetor.finding.Claim;
import dev.praetor.finding.Duty;
import dev.praetor.finding.LatePaymentInterest;
import dev.praetor.finding.RecoveryFee;
import dev.praetor.finding.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Invoices that are due, paid, late, and what that costs. */
final class Invoices {

    private Invoices() {}

    static Map<String, String> outcome(Given given) {
        Found found = Found.in(facts(given), given.day("now"));
        Map<String, String> outcome = new LinkedHashMap<>();
        outcome.put("payment", found.state(Duty.PAYMENT));
        outcome.put("owed", found.owes("buyer"));
        outcome.put("owed-by-invoices", found.total(Claim.class));
        outcome.put("fees", found.total(RecoveryFee.class));
        found.assessment().violations().stream()
                .map(violation -> "day " + Day.of(Given.DAY_ZERO).daysUntil(violation.occurredOn()))
                .findFirst()
                .ifPresent(day -> outcome.put("late-from", day));
        if (given.has("rate")) {
            Step line = found.the(LatePaymentInterest.class)
                    .orElseThrow()
                    .amount()
                    .steps()
                    .get(0);
            outcome.put("interest", found.total(LatePaymentInterest.class));
            outcome.put("computed", line.formula());
            outcome.put("period", line.label().en());
        }
        return outcome;
    }

    private static List<Fact> facts(Given given) {
        LocalDate due = given.day("due");
        List<Fact> facts = new ArrayList<>(List.of(
                new Party("buyer", "the buyer"),
                new Party("seller", "the seller"),
                new Contract("sale", "buyer", "seller", due.minusYears(1))));
        List<Money> amounts = split(given.money("amount"), given.has("invoices") ? given.whole("invoices") : 1);
        for (int i = 0; i < amounts.size(); i++) {
            facts.add(new Invoice("invoice-" + i, "sale", amounts.get(i), due));
        }
        if (given.has("paid")) {
            facts.add(new Payment("sale", "invoice-0", given.money("paid"), given.day("paid-on")));
        }
        if (given.has("rate")) {
            facts.add(new LateRateClause("sale", given.decimal("rate")));
        }
        if (given.has("rate") || given.yes("claimed")) {
            facts.add(new InterestClaimed("sale", "seller", InterestClaimed.Rate.LATE_PAYMENT));
        }
        if (given.has("surcharge")) {
            facts.add(new FixedPenaltyClause("sale", "invoice-0", given.money("surcharge")));
            facts.add(new FormalNotice("invoice-0", "seller", given.day("asked-on")));
        }
        return facts;
    }

    /** Where a source gives the total of several invoices: equal in full euros, the last with the rest. */
    private static List<Money> split(Money total, int parts) {
        Money part = new Money(total.amount().divideToIntegralValue(BigDecimal.valueOf(parts)), total.currency());
        List<Money> amounts = new ArrayList<>();
        Money rest = total;
        for (int i = 1; i < parts; i++) {
            amounts.add(part);
            rest = rest.minus(part);
        }
        amounts.add(rest);
        return amounts;
    }
}
