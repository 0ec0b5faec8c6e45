package dev.praetor.verb;

import dev.praetor.fact.Fact;
import dev.praetor.finding.Finding;
import java.util.List;

/**
 * A rule drew a finding from facts; the engine makes a {@link dev.praetor.finding.Ground} of it.
 *
 * @param rule id of the rule
 * @param via intermediate conclusions and defences that it matched: what they rest on, the finding rests on
 */
public record Support(Finding finding, String rule, List<Fact> facts, List<Finding> via) {}
