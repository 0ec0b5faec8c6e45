package dev.praetor.finding;

import dev.praetor.fact.Fact;
import java.util.List;

/**
 * One way in which a finding was drawn: a rule, and what it matched.
 *
 * @param rulings that the rule is drawn from
 * @param articles that it applies, in the numbering that holds for the case
 * @param facts that it matched, without those that the findings below it rest on
 * @param from the findings that it matched
 */
public record Inference(
        RuleCard rule, List<Citation> rulings, List<Citation> articles, List<Fact> facts, List<Finding> from) {

    public Inference {
        rulings = List.copyOf(rulings);
        articles = List.copyOf(articles);
        facts = List.copyOf(facts);
        from = List.copyOf(from);
    }
}
