package dev.praetor.drl;

import dev.praetor.fact.Nearest;
import dev.praetor.finding.Article;
import dev.praetor.finding.RuleCard;
import dev.praetor.finding.Ruling;
import dev.praetor.problem.Code;
import dev.praetor.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is wrong with the rulings and articles that rules cite. */
public final class UnknownSources {

    private final Map<String, Ruling> rulings;
    private final Map<String, Article> articles;

    /** By their keys. */
    public UnknownSources(Map<String, Ruling> rulings, Map<String, Article> articles) {
        this.rulings = rulings;
        this.articles = articles;
    }

    /** Faults of the rules of a file. */
    public List<Problem> in(ParsedFile file) {
        return file.readable() ? in(file.file(), file.cards()) : List.of();
    }

    /** Faults of what the rules of a file say of themselves. */
    public List<Problem> in(RuleFile file, List<RuleCard> cards) {
        List<Problem> problems = new ArrayList<>();
        cards.forEach(card -> in(file, card, problems));
        return problems;
    }

    private void in(RuleFile file, RuleCard card, List<Problem> problems) {
        for (String key : card.rulings()) {
            Ruling ruling = rulings.get(key);
            if (ruling == null) {
                String near = Nearest.to(key, rulings.keySet()).orElse("");
                problems.add(file.fault(Code.UNKNOWN_RULING, card.id(), spot(file, card, key), key, card.id(), near));
            } else if (!ruling.authority()) {
                problems.add(file.fault(Code.ILLUSTRATION_CITED, card.id(), spot(file, card, key), key, card.id()));
            }
        }
        for (String key : card.articles()) {
            if (!articles.containsKey(key)) {
                String near = Nearest.to(key, articles.keySet()).orElse("");
                problems.add(file.fault(Code.UNKNOWN_ARTICLE, card.id(), spot(file, card, key), key, card.id(), near));
            }
        }
        boolean overtaken = !card.rulings().isEmpty()
                && card.rulings().stream()
                        .map(rulings::get)
                        .allMatch(ruling -> ruling != null && ruling.overtaken() != null);
        if (overtaken) {
            problems.add(file.fault(
                    Code.ONLY_OVERTAKEN,
                    card.id(),
                    spot(file, card, card.rulings().get(0)),
                    card.id(),
                    String.join(", ", card.rulings())));
        }
    }

    /** The key stands below the name of the rule and above its conditions. */
    private static Spot spot(RuleFile file, RuleCard card, String key) {
        return file.find(card.line(), card.line() + 10, key);
    }
}
