package dev.praetor.peers;

import dev.praetor.fact.Contract;
import dev.praetor.fact.Day;
import dev.praetor.fact.DefectReported;
import dev.praetor.fact.DeliverableWithheld;
import dev.praetor.fact.Delivery;
import dev.praetor.fact.DeliveryClause;
import dev.praetor.fact.Fact;
import dev.praetor.fact.FixedPenaltyClause;
import dev.praetor.fact.FormalNotice;
import dev.praetor.fact.Invoice;
import dev.praetor.fact.Party;
import dev.praetor.fact.Payment;
import dev.praetor.fact.Termination;
import dev.praetor.fact.TerminationClause;
import dev.praetor.finding.Duty;
import dev.praetor.finding.Plea;
import dev.praetor.finding.Resolution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sale of goods from its conclusion to its end. */
final class Sale {

    private Sale() {}

    static Map<String, String> outcome(Given given) {
        LocalDate now = given.day("now");
        List<Fact> facts = facts(given);
        if (given.has("ended")) {
            facts.addAll(ending(given, given.day("ended")));
        }
        Found found = Found.in(facts, now);
        Map<String, String> outcome = new LinkedHashMap<>();
        outcome.put("delivery", found.state(Duty.ON_TIME_DELIVERY));
        outcome.put("conformity", found.state(Duty.CONFORMING_DELIVERY));
        outcome.put("payment", found.state(Duty.PAYMENT));
        outcome.put("buyer-owes", found.owes("buyer"));
        outcome.put("may-hold-back", Found.yesNo(mayHoldBack(facts, now)));
        outcome.put("may-end", Found.yesNo(!given.has("ended") && given.has("end-after") && mayEnd(given, now)));
        found.the(Resolution.class)
                .ifPresent(end -> outcome.put(
                        "contract",
                        "ended on day %d for the breach of the %s"
                                .formatted(Day.of(Given.DAY_ZERO).daysUntil(end.on()), end.debtor())));
        return outcome;
    }

    private static List<Fact> facts(Given given) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Party("buyer", "the buyer"),
                new Party("seller", "the seller"),
                new Contract("sale", "buyer", "seller", Given.DAY_ZERO),
                new DeliveryClause("goods", "sale", given.day("deliver-by")),
                new Invoice("price", "sale", given.money("price"), given.day("pay-by"))));
        if (given.has("late-price")) {
            // a higher price for who pays late is a penalty; it needs no formal notice
            facts.add(new FixedPenaltyClause(
                    null, "sale", "price", given.money("late-price").minus(given.money("price")), false, true, false));
        }
        if (given.has("delivered")) {
            facts.add(new Delivery("goods", given.day("delivered")));
            if (given.has("quality") && !given.text("delivered-as").equals(given.text("quality"))) {
                facts.add(new DefectReported("goods", given.day("delivered")));
            }
        }
        if (given.has("paid")) {
            facts.add(new Payment("sale", "price", given.money("price"), given.day("paid")));
        }
        return facts;
    }

    /** Tried by doing it. */
    private static boolean mayHoldBack(List<Fact> facts, LocalDate now) {
        List<Fact> tried = new ArrayList<>(facts);
        tried.add(new DeliverableWithheld(null, "goods", "seller", Day.of(now), true));
        Found found = Found.in(tried, now);
        return found.accepted(Plea.NON_PAYMENT) && !found.violated(Duty.HAND_OVER);
    }

    private static boolean mayEnd(Given given, LocalDate now) {
        List<Fact> tried = facts(given);
        tried.addAll(ending(given, now));
        Found found = Found.in(tried, now);
        return found.accepted(Plea.TERMINATION_CLAUSE) && !found.violated(Duty.KEEP_CONTRACT);
    }

    /** The clause counts its days from a formal notice, here given on the first day of delay. */
    private static List<Fact> ending(Given given, LocalDate on) {
        return List.of(
                new TerminationClause("end", "sale", "buyer", false, given.whole("end-after")),
                new FormalNotice("goods", "buyer", given.day("deliver-by").plusDays(1)),
                new Termination(null, "sale", Day.of(on), "buyer", Termination.Mode.CLAUSE, null));
    }
}
