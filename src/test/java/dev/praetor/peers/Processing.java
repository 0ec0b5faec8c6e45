package dev.praetor.peers;

import dev.praetor.fact.Contract;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Invoice;
import dev.praetor.fact.Party;
import dev.praetor.fact.Payment;
import dev.praetor.fact.Undertaking;
import dev.praetor.fact.UndertakingPerformed;
import dev.praetor.finding.Duty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A service whose duties have no dates: what is done is performed, the rest stays in force. */
final class Processing {

    private static final LocalDate NOW = Given.DAY_ZERO.plusDays(10);

    private Processing() {}

    static Map<String, String> outcome(Given given) {
        List<String> owed = List.of(given.text("owed").split(" "));
        Found found = Found.in(facts(given, owed), NOW);
        Map<String, String> outcome = new LinkedHashMap<>();
        owed.forEach(duty -> outcome.put(duty, found.state(Duty.UNDERTAKING_TO_DO, duty)));
        outcome.put("payment", found.state(Duty.PAYMENT));
        outcome.put(
                "violated",
                found.assessment().violations().isEmpty()
                        ? "none"
                        : found.assessment().violations().toString());
        return outcome;
    }

    private static List<Fact> facts(Given given, List<String> owed) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Party("client", "the client"),
                new Party("provider", "the provider"),
                new Contract("service", "client", "provider", Given.DAY_ZERO)));
        owed.forEach(duty -> facts.add(new Undertaking(duty, "service", "provider", Undertaking.Nature.TO_DO, duty)));
        if (given.has("done")) {
            facts.add(new UndertakingPerformed(given.text("done"), NOW));
        }
        if (given.has("billed")) {
            facts.add(new Invoice("bill", "service", given.money("billed"), NOW));
            facts.add(new Payment("service", "bill", given.money("paid"), NOW));
        }
        return facts;
    }
}
