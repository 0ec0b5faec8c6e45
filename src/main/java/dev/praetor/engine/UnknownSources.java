package dev.praetor.engine;

import dev.praetor.fact.Nearest;
import dev.praetor.finding.RuleCard;
import dev.praetor.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Rulings and articles that rules cite and nobody has described. */
final class UnknownSources {

    private UnknownSources() {}

    static List<Problem> in(List<RuleCard> cards, Sources sources) {
        return cards.stream()
                .flatMap(card -> Stream.concat(
                        unknown(
                                card,
                                "ruling",
                                card.rulings(),
                                sources.rulings().keySet()),
                        unknown(
                                card,
                                "article",
                                card.articles(),
                                sources.articles().keySet())))
                .toList();
    }

    private static Stream<Problem> unknown(RuleCard card, String what, List<String> cited, Collection<String> known) {
        return cited.stream()
                .filter(key -> !known.contains(key))
                .map(key -> new Problem(
                        card.file(),
                        card.line(),
                        1,
                        "there is no " + what + " '" + key + "', which " + card.id() + " cites",
                        Nearest.to(key, known)
                                .map(near -> "Maybe '" + near + "' was meant.")
                                .orElse("Maybe add it to "
                                        + (what.equals("ruling") ? "rulings/" + key + ".yaml." : "statutes.yaml."))));
    }
}
