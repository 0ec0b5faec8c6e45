package dev.praetor.verb;

import dev.praetor.fact.Fact;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Premise;
import java.util.List;

/**
 * A rule drew a finding from facts; the engine makes a {@link dev.praetor.finding.Ground} of it.
 *
 * @param rule id of the rule
 * @param facts that it matched, and those in the findings that it matched
 * @param from the findings that it matched
 */
public record Support(Finding finding, String rule, List<Fact> facts, List<Finding> from) {

    /** Intermediate conclusions and defences that it matched: what they rest on, the finding rests on. */
    public List<Finding> via() {
        return from.stream()
                .filter(finding -> finding instanceof Premise || finding instanceof Defence)
                .toList();
    }

    /** The same of another rule. */
    public Support of(String otherRule) {
        return otherRule.equals(rule) ? this : new Support(finding, otherRule, facts, from);
    }
}
