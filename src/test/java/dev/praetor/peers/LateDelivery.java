package dev.praetor.peers;

import static dev.praetor.fact.DailyPenaltyClause.Incomplete;

import dev.praetor.fact.Appraisal;
import dev.praetor.fact.Contract;
import dev.praetor.fact.DailyPenaltyClause;
import dev.praetor.fact.Day;
import dev.praetor.fact.Delivery;
import dev.praetor.fact.DeliveryClause;
import dev.praetor.fact.Fact;
import dev.praetor.fact.ForceMajeureClaimed;
import dev.praetor.fact.FormalNotice;
import dev.praetor.fact.Party;
import dev.praetor.fact.Termination;
import dev.praetor.fact.TerminationClause;
import dev.praetor.finding.Duty;
import dev.praetor.finding.PenaltyPerDay;
import dev.praetor.finding.Plea;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A penalty in per cent of the goods for every so many days of delay. */
final class LateDelivery {

    private static final Pattern DAYS = Pattern.compile("\\((\\d+) days");
    private static final Duration DAY = Duration.ofDays(1);

    private LateDelivery() {}

    static Map<String, String> outcome(Given given) {
        List<Fact> facts = facts(given);
        Found found = Found.in(facts, dayOf(given, "now"));
        Map<String, String> outcome = new LinkedHashMap<>();
        outcome.put("late", Found.yesNo(found.violated(Duty.ON_TIME_DELIVERY)));
        outcome.put("penalty", found.total(PenaltyPerDay.class));
        outcome.put("may-end", Found.yesNo(mayEnd(given, facts)));
        found.the(PenaltyPerDay.class).ifPresent(penalty -> {
            outcome.put("days", daysIn(penalty));
            outcome.put("capped", Found.yesNo(penalty.amount().steps().size() == 3)); // rate, days, cap
            outcome.put("from", penalty.debtor());
            outcome.put("to", penalty.creditor());
        });
        return outcome;
    }

    /**
     * The instant that was agreed makes the last day in time; each later one is as many days after it as the text
     * counts: whole days of 24 hours, and what is left over in full or not at all.
     */
    private static LocalDate dayOf(Given given, String key) {
        Duration elapsed = Duration.between(given.instant("agreed"), given.instant(key));
        long whole = Math.floorDiv(elapsed.toSeconds(), DAY.toSeconds());
        boolean begun = !DAY.multipliedBy(whole).equals(elapsed);
        boolean counts = given.text("fraction").equals("in-full");
        return given.day("agreed").plusDays(whole + (begun && counts ? 1 : 0));
    }

    private static List<Fact> facts(Given given) {
        LocalDate due = given.day("agreed");
        String payer = given.text("payer");
        String payee = given.text("payee");
        List<Fact> facts = new ArrayList<>(List.of(
                new Party(payer, payer),
                new Party(payee, payee),
                new Contract("sale", payee, payer, due.minusMonths(1)), // whoever pays for the delay has to deliver
                new DeliveryClause("goods", "sale", due),
                // the penalty runs by itself: the text asks for no formal notice
                new DailyPenaltyClause(
                        "penalty",
                        "sale",
                        "goods",
                        null,
                        given.decimal("percent"),
                        given.money("value"),
                        given.whole("every"),
                        null,
                        null,
                        given.decimal("cap-percent"),
                        incomplete(given),
                        null,
                        true,
                        false)));
        if (given.has("delivered")) {
            facts.add(new Delivery("goods", dayOf(given, "delivered")));
        }
        if (given.yes("force-majeure")) {
            facts.add(new ForceMajeureClaimed("event", "goods", payer, due));
            facts.add(new Appraisal(
                    null, Appraisal.Question.FORCE_MAJEURE, "event", true, null, "the source", "it says so"));
        }
        return facts;
    }

    private static Incomplete incomplete(Given given) {
        return Incomplete.valueOf(
                given.text("incomplete").toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * Tried by doing it. A right to end the contract once a delay exceeds so many days is, in Praetor, a clause that
     * counts those days from a formal notice, here given on the first day of delay.
     */
    private static boolean mayEnd(Given given, List<Fact> facts) {
        String payee = given.text("payee");
        LocalDate firstDay = given.day("agreed").plusDays(1);
        LocalDate today = dayOf(given, "now");
        List<Fact> tried = new ArrayList<>(facts);
        tried.add(new TerminationClause("end", "sale", payee, false, given.whole("end-after")));
        tried.add(new FormalNotice("goods", payee, firstDay));
        tried.add(new Termination(null, "sale", Day.of(today), payee, Termination.Mode.CLAUSE, null));
        Found found = Found.in(tried, today);
        return found.accepted(Plea.TERMINATION_CLAUSE) && !found.violated(Duty.KEEP_CONTRACT);
    }

    private static String daysIn(PenaltyPerDay penalty) {
        return penalty.amount().steps().stream()
                .map(step -> DAYS.matcher(step.label().en()))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElseThrow();
    }
}
