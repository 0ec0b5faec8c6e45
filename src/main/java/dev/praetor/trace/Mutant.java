package dev.praetor.trace;

import dev.praetor.finding.RuleCard;

/**
 * A rule with one small fault in it, such as an author might make: an example that no longer comes out right shows that
 * the examples would have caught the fault.
 *
 * @param name the rule's id, a tilde and a number: {@code ACC-001~3}
 * @param change what was done to it, in DRL: {@code on >= $duty.from → on > $duty.from}
 * @param line of the rule file at which it was done, from 1
 * @param conditions its left-hand side as changed
 * @param consequence its right-hand side as changed
 */
public record Mutant(RuleCard rule, String name, String change, int line, Part conditions, String consequence) {

    /** The whole of it as a rule, in DRL. */
    public String drl() {
        return "rule \"" + name + "\"\nwhen\n" + Written.lines(conditions) + "then\n    " + consequence + "\nend\n";
    }
}
