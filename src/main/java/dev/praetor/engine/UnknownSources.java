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
                .flatMap(card -> Stream.of(
                                unknown(
                                        card,
                                        "ruling",
                                        card.rulings(),
                                        sources.rulings().keySet()),
                                unknown(
                                        card,
                                        "article",
                                        card.articles(),
                                        sources.articles().keySet()),
                                illustrations(card, sources))
                        .flatMap(problems -> problems))
                .toList();
    }

    private static Stream<Problem> illustrations(RuleCard card, Sources sources) {
        return card.rulings().stream()
                .map(key -> sources.rulings().get(key))
                .filter(ruling -> ruling != null && !ruling.authority())
                .map(ruling -> new Problem(
                        card.file(),
                        card.line(),
                        1,
                        "the ruling '" + ruling.key() + "', which " + card.id()
                                + " cites, is an illustration: its court or date is not known",
                        "Maybe cite the article that the rule applies instead."));
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
