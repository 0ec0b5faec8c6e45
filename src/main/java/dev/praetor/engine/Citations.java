package dev.praetor.engine;

import dev.praetor.fact.Case;
import dev.praetor.fact.Contract;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.finding.Article;
import dev.praetor.finding.Citation;
import dev.praetor.finding.Finding;
import dev.praetor.finding.RuleCard;
import dev.praetor.finding.Ruling;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sources of a rule as one cites them in a case: by the day on which its contract was concluded. */
final class Citations {

    private final Sources sources;
    private final LocalDate assessedOn;
    private final Map<String, Day> concluded = new HashMap<>();
    private final Map<String, List<Citation>> rulings = new HashMap<>();
    private final Map<Applied, List<Citation>> articles = new HashMap<>();

    private record Applied(String rule, Day concludedOn) {}

    Citations(Sources sources, Case given) {
        this.sources = sources;
        this.assessedOn = given.assessedOn();
        for (Fact fact : given.facts()) {
            if (fact instanceof Contract contract) {
                concluded.put(contract.id(), contract.concludedOn());
            }
        }
    }

    List<Citation> rulings(RuleCard card) {
        return rulings.computeIfAbsent(
                card.id(), id -> card.rulings().stream().map(this::ruling).toList());
    }

    List<Citation> articles(RuleCard card, Finding finding) {
        Day day = concluded.getOrDefault(finding.contract(), Day.UNKNOWN);
        return articles.computeIfAbsent(
                new Applied(card.id(), day),
                a -> card.articles().stream().map(key -> article(key, day)).toList());
    }

    private Citation ruling(String key) {
        Ruling ruling = sources.rulings().get(key);
        return new Citation(key, ruling == null ? key : ruling.cited(assessedOn));
    }

    private Citation article(String key, Day day) {
        Article article = sources.articles().get(key);
        return article == null ? new Citation(key, key) : article.citedFor(day, assessedOn);
    }
}
