package dev.praetor.engine;

import dev.praetor.fact.Case;
import dev.praetor.fact.Contract;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
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
        return card.rulings().stream()
                .map(key -> {
                    Ruling ruling = sources.rulings().get(key);
                    return new Citation(key, ruling == null ? key : ruling.cited(assessedOn));
                })
                .toList();
    }

    List<Citation> articles(RuleCard card, Finding finding) {
        Day day = concluded.getOrDefault(finding.contract(), Day.UNKNOWN);
        return card.articles().stream()
                .map(key -> {
                    var article = sources.articles().get(key);
                    return article == null ? new Citation(key, key) : article.citedFor(day, assessedOn);
                })
                .toList();
    }
}
