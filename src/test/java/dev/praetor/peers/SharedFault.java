package dev.praetor.peers;

import dev.praetor.fact.Contract;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.FaultShare;
import dev.praetor.fact.Loss;
import dev.praetor.fact.Party;
import dev.praetor.fact.SetOffInvoked;
import dev.praetor.fact.Undertaking;
import dev.praetor.fact.UndertakingBroken;
import dev.praetor.finding.Damages;
import dev.praetor.finding.Settlement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two parties at fault, each of whom made the other lose. */
final class SharedFault {

    private static final LocalDate NOW = Given.DAY_ZERO.plusYears(1);

    private SharedFault() {}

    static Map<String, String> outcome(Given given) {
        Found found = Found.in(facts(given), NOW);
        Map<String, String> outcome = new LinkedHashMap<>();
        for (Damages damages : found.sanctions(Damages.class)) {
            outcome.put(
                    damages.debtor() + "-owes-" + damages.creditor(),
                    damages.amount().certain().orElseThrow().toString());
        }
        for (Settlement net : found.assessment().settlement()) {
            outcome.merge(
                    "net",
                    net.from() + " owes " + net.to() + " "
                            + net.amount().certain().orElseThrow(),
                    (one, other) -> one + ", " + other);
        }
        return outcome;
    }

    private static List<Fact> facts(Given given) {
        return List.of(
                new Party("x", "X"),
                new Party("y", "Y"),
                new Contract("contract", "x", "y", Given.DAY_ZERO),
                promise("of-x", "x"),
                promise("of-y", "y"),
                new UndertakingBroken("of-x", NOW),
                new UndertakingBroken("of-y", NOW),
                new FaultShare("contract", "x", given.decimal("share-x")),
                new FaultShare("contract", "y", given.decimal("share-y")),
                loss(given, "x", "of-y"),
                loss(given, "y", "of-x"),
                // damages are not liquid: only a judge sets them off
                new SetOffInvoked(null, "contract", "x", Day.of(NOW), SetOffInvoked.Ground.JUDICIAL));
    }

    private static Undertaking promise(String id, String by) {
        return new Undertaking(id, "contract", by, Undertaking.Nature.NOT_TO_DO, "what it broke");
    }

    private static Loss loss(Given given, String by, String dueTo) {
        return new Loss(null, "contract", by, "a loss", given.money("loss-" + by), dueTo, null, false, false, false);
    }
}
