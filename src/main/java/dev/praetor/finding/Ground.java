package dev.praetor.finding;

import dev.praetor.fact.Fact;
import java.util.List;

/**
 * Why a finding stands (fondement): the rule that drew it, the sources of that rule and the facts that it matched.
 *
 * @param facts as they were given, in the order of the assessment
 */
public record Ground(
        Finding finding, RuleCard rule, List<Citation> rulings, List<Citation> articles, List<Fact> facts) {

    public Ground {
        rulings = List.copyOf(rulings);
        articles = List.copyOf(articles);
        facts = List.copyOf(facts);
    }
}
