package dev.praetor.why;

import dev.praetor.fact.Fact;
import dev.praetor.finding.Finding;
import dev.praetor.finding.RuleCard;
import java.util.List;

/**
 * A rule that fires in one of two assessments only.
 *
 * @param fires it fires in the later one; otherwise it no longer does
 * @param facts that it matched and that stand in that assessment only; where there are none, the facts of the other
 *     assessment only, one of which keeps it from firing
 * @param kept the facts are such as keep it from firing
 * @param defences that answer the grievance in the other assessment
 */
public record Cause(RuleCard rule, boolean fires, List<Fact> facts, boolean kept, List<Finding> defences) {

    public Cause {
        facts = List.copyOf(facts);
        defences = List.copyOf(defences);
    }
}
