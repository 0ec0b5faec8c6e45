package dev.praetor.peers;

import static dev.praetor.fact.Appraisal.Question.MANIFESTLY_EXCESSIVE;

import dev.praetor.fact.Appraisal;
import dev.praetor.fact.Contract;
import dev.praetor.fact.DailyPenaltyClause;
import dev.praetor.fact.Day;
import dev.praetor.fact.Delivery;
import dev.praetor.fact.DeliveryClause;
import dev.praetor.fact.Fact;
import dev.praetor.fact.FixedPenaltyClause;
import dev.praetor.fact.Money;
import dev.praetor.fact.Party;
import dev.praetor.fact.PercentPenaltyClause;
import dev.praetor.fact.Termination;
import dev.praetor.finding.FixedPenalty;
import dev.praetor.finding.PenaltyPerDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Penalties of which a source gives the formula or what a judge kept. */
final class Penalties {

    private static final LocalDate DUE = Given.DAY_ZERO.plusMonths(6);

    private Penalties() {}

    /** So many thousandths of a value for every day of the calendar, without formal notice. */
    static Map<String, String> publicContract(Given given) {
        List<Fact> facts = new ArrayList<>(parties());
        facts.add(new DeliveryClause("work", "contract", DUE));
        facts.add(new DailyPenaltyClause(
                null,
                "contract",
                "work",
                null,
                given.decimal("per-mille").movePointLeft(1),
                given.money("value"),
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                false));
        facts.add(new Delivery("work", DUE.plusDays(given.whole("days"))));
        return Map.of("penalty", Found.in(facts, DUE.plusYears(1)).total(PenaltyPerDay.class));
    }

    /** The client ends a lease before its term: the rents to come, and a part of them on top. */
    static Map<String, String> earlyEnd(Given given) {
        Money rents = given.money("rents");
        List<Fact> facts = new ArrayList<>(List.of(
                new Party("client", "the client"),
                new Party("provider", "the provider"),
                new Contract(
                        "contract",
                        "client",
                        "provider",
                        Day.of(Given.DAY_ZERO),
                        Day.of(DUE.plusYears(1)),
                        null,
                        false,
                        false),
                new FixedPenaltyClause("indemnity", "contract", "contract", rents, false, false, false),
                new PercentPenaltyClause(
                        "surcharge", "contract", "contract", given.decimal("surcharge-percent"), rents, false, false),
                new Termination(null, "contract", Day.of(DUE), "client", null, null)));
        String claimed = penalty(Found.in(facts, DUE), "surcharge");
        facts.add(kept("indemnity", given.money("rents-kept")));
        facts.add(kept("surcharge", given.money("surcharge-kept")));
        Found moderated = Found.in(facts, DUE);
        return Map.of(
                "surcharge-claimed", claimed,
                "indemnity", penalty(moderated, "indemnity"),
                "surcharge", penalty(moderated, "surcharge"));
    }

    private static List<Fact> parties() {
        return List.of(
                new Party("client", "the client"),
                new Party("provider", "the provider"),
                new Contract("contract", "client", "provider", Given.DAY_ZERO));
    }

    private static Appraisal kept(String clause, Money amount) {
        return new Appraisal(null, MANIFESTLY_EXCESSIVE, clause, true, amount, "the judge", "as the source reports");
    }

    private static String penalty(Found found, String clause) {
        return found.sanctions(FixedPenalty.class).stream()
                .filter(penalty -> clause.equals(penalty.clause().id()))
                .map(penalty -> penalty.amount().certain().orElseThrow().toString())
                .reduce((one, other) -> one + " and " + other)
                .orElse("none");
    }
}
