package dev.praetor.engine;

import dev.praetor.fact.AssessmentDate;
import dev.praetor.fact.Fact;
import dev.praetor.fact.ReferenceRate;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Grievance;
import dev.praetor.finding.Noticed;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Premise;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.util.LinkedListEntry;
import org.drools.tms.LogicalDependency;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/**
 * A rule drew a finding from facts; a {@link dev.praetor.finding.Ground} is made of it. Drools keeps each match that a
 * conclusion rests on, and takes the conclusion back with the last of them: supports are read there.
 *
 * @param rule id of the rule
 * @param facts that it matched, and those in the findings that it matched
 * @param from the findings that it matched
 */
public record Support(Finding finding, String rule, List<Fact> facts, List<Finding> from) {

    private static final int FEW = 32;

    /** Tells each match that a finding rests on. */
    static void of(Finding finding, FactHandle handle, Consumer<Support> told) {
        if (((InternalFactHandle) handle).getEqualityKey() instanceof TruthMaintenanceSystemEqualityKey key
                && key.getBeliefSet() != null) {
            for (Object belief = key.getBeliefSet().getFirst();
                    belief instanceof LinkedListEntry<?, ?> entry;
                    belief = entry.getNext()) {
                told.accept(of(finding, ((LogicalDependency<?>) entry.getObject()).getJustifier()));
            }
        }
    }

    private static Support of(Finding finding, Match match) {
        List<Finding> from = new ArrayList<>(4);
        List<Fact> facts = new ArrayList<>(8);
        for (Object object : match.getObjects()) {
            collect(object, facts);
            findings(object, from);
        }
        return new Support(
                finding,
                Law.original(match.getRule().getName()),
                List.copyOf(facts.size() > FEW ? new LinkedHashSet<>(facts) : facts),
                List.copyOf(from));
    }

    /** Once. Facts of a session are all different, and dear to hash: as long as they are few they are compared. */
    private static void add(Fact fact, List<Fact> facts) {
        if (facts.size() <= FEW) {
            for (Fact one : facts) {
                if (one == fact) {
                    return;
                }
            }
        }
        facts.add(fact);
    }

    private static void findings(Object object, List<Finding> from) {
        if (object instanceof Finding one) {
            from.add(one);
        } else if (object instanceof Collection<?> several) {
            several.forEach(one -> findings(one, from));
        }
    }

    private static void collect(Object object, List<Fact> facts) {
        if (object instanceof Fact fact && !(fact instanceof AssessmentDate || fact instanceof ReferenceRate)) {
            add(fact, facts);
        } else if (object instanceof Obligation obligation) {
            add(obligation.source(), facts);
        } else if (object instanceof Grievance grievance) {
            collect(grievance.obligation(), facts);
            add(grievance.fact(), facts);
        } else if (object instanceof Violation violation) {
            collect(violation.grievance(), facts);
        } else if (object instanceof Sanction sanction) {
            collect(sanction.violation(), facts);
        } else if (object instanceof Premise premise) {
            collect(premise.violation(), facts);
            if (premise instanceof Noticed noticed) {
                add(noticed.notice(), facts);
            }
        } else if (object instanceof Collection<?> several) {
            several.forEach(one -> collect(one, facts));
        }
    }

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
}
