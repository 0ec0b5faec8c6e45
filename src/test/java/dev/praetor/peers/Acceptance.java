package dev.praetor.peers;

import dev.praetor.fact.AcceptanceClause;
import dev.praetor.fact.ConformityClause;
import dev.praetor.fact.Contract;
import dev.praetor.fact.DayCount;
import dev.praetor.fact.DefectReported;
import dev.praetor.fact.Delivery;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Party;
import dev.praetor.finding.Duty;
import dev.praetor.finding.Plea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A time in which the customer can object to what it received. Instants are taken for their days at Greenwich. */
final class Acceptance {

    private Acceptance() {}

    static Map<String, String> outcome(Given given) {
        LocalDate today = given.day("now");
        Found silent = Found.in(facts(given), today);
        if (!silent.assessment().later().isEmpty()) {
            return Map.of("status", "not received yet");
        }
        // whether the time to object is over shows when the customer objects
        List<Fact> objecting = new ArrayList<>(facts(given));
        objecting.add(new DefectReported("goods", today));
        Found objected = Found.in(objecting, today);
        if (objected.accepted(Plea.ACCEPTANCE)) {
            return Map.of("status", "too late to object");
        }
        Found found = given.yes("passed") ? silent : objected;
        return Map.of("status", found.violated(Duty.CONFORMING_DELIVERY) ? "failed" : "passed");
    }

    private static List<Fact> facts(Given given) {
        DayCount days = DayCount.valueOf(given.text("days").toUpperCase(Locale.ROOT));
        return List.of(
                new Party("customer", "the customer"),
                new Party("supplier", "the supplier"),
                new Contract("supply", "customer", "supplier", LocalDate.of(2019, 1, 1)),
                new ConformityClause("goods", "supply"),
                new AcceptanceClause(null, "supply", "goods", given.whole("within"), days),
                new Delivery("goods", given.day("received")));
    }
}
