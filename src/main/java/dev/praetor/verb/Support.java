package dev.praetor.verb;

import dev.praetor.fact.Fact;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Premise;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule drew a finding from facts; the engine makes a {@link dev.praetor.finding.Ground} of it.
 *
 * @param rule id of the rule
 * @param facts that it matched, and those in the findings that it matched
 * @param from the findings that it matched
 */
public record Support(Finding finding, String rule, List<Fact> facts, List<Finding> from) {

    /** Of what tells most of them apart: all that is in the findings would be hashed each time. */
    @Override
    public int hashCode() {
        return 31 * finding.hashCode() + rule.hashCode();
    }

    /** Intermediate conclusions and defences that it matched: what they rest on, the finding rests on. */
    public List<Finding> via() {
        if (from.isEmpty()) {
            return from;
        }
        List<Finding> via = new ArrayList<>(from.size());
        for (Finding premise : from) {
            if (premise instanceof Premise || premise instanceof Defence) {
                via.add(premise);
            }
        }
        return via;
    }

    /** The same of another rule. */
    public Support of(String otherRule) {
        return otherRule.equals(rule) ? this : new Support(finding, otherRule, facts, from);
    }
}
