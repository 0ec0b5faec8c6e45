package dev.praetor.engine;

import dev.praetor.finding.Defence;
import dev.praetor.finding.Duty;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Grievance;
import dev.praetor.finding.ModerationRisk;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.OpenAppraisal;
import dev.praetor.finding.Performance;
import dev.praetor.finding.Premise;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What cases of a sort are judged with.
 *
 * @param owed codes of the duties that were reckoned with
 * @param unreckoned codes of all others that rules of the law ask for
 */
record Choice(Relevance.Sort sort, Set<String> owed, Set<String> unreckoned, Bases.Base base) {

    /** Those of the others that findings are about after all: rules about them may be missing. */
    Set<String> unforeseen(List<Finding> findings) {
        Set<String> unforeseen = Set.of();
        for (Finding finding : findings) {
            String duty = duty(finding);
            if (duty != null && unreckoned.contains(duty)) {
                unforeseen = unforeseen.isEmpty() ? new HashSet<>() : unforeseen;
                unforeseen.add(duty);
            }
        }
        return unforeseen;
    }

    /** The code of the duty that a finding is about; {@code null} if it asks a human. */
    private static @Nullable String duty(Finding finding) {
        Duty duty;
        if (finding instanceof Obligation obligation) {
            duty = obligation.duty();
        } else if (finding instanceof Performance performance) {
            duty = performance.obligation().duty();
        } else if (finding instanceof Grievance grievance) {
            duty = grievance.duty();
        } else if (finding instanceof Violation violation) {
            duty = violation.duty();
        } else if (finding instanceof Defence defence) {
            duty = defence.against().duty();
        } else if (finding instanceof Sanction sanction) {
            duty = sanction.violation().duty();
        } else if (finding instanceof Premise premise) {
            duty = premise.violation().duty();
        } else if (finding instanceof ModerationRisk risk) {
            duty = risk.penalty().violation().duty();
        } else if (finding instanceof OpenAppraisal) {
            return null;
        } else {
            throw new IllegalStateException("nobody has said which duty this is about: " + finding);
        }
        return duty.code();
    }
}
