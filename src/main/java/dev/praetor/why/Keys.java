package dev.praetor.why;

import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Cured;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Grievance;
import dev.praetor.finding.Harm;
import dev.praetor.finding.Injunction;
import dev.praetor.finding.ModerationRisk;
import dev.praetor.finding.Noticed;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.OpenAppraisal;
import dev.praetor.finding.PenaltyDue;
import dev.praetor.finding.Performance;
import dev.praetor.finding.Premise;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Violation;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What makes a finding the same one in two assessments of a case, whatever its days and amounts. */
final class Keys {

    private Keys() {}

    static String of(Finding finding) {
        return finding.getClass().getSimpleName() + " " + within(finding);
    }

    private static String within(Finding finding) {
        if (finding instanceof Obligation obligation) {
            return String.join(
                    ":", obligation.duty().code(), obligation.debtor(), obligation.contract(), obligation.subject());
        }
        if (finding instanceof Grievance grievance) {
            return within(grievance.obligation()) + ":" + name(grievance.fact());
        }
        if (finding instanceof Violation violation) {
            return within(violation.grievance());
        }
        if (finding instanceof Defence defence) {
            return within(defence.against()) + ":" + defence.plea().code();
        }
        if (finding instanceof Sanction sanction) {
            return within(sanction.violation())
                    + (sanction instanceof Injunction injunction ? ":" + injunction.order() : "");
        }
        return other(finding);
    }

    private static String other(Finding finding) {
        if (finding instanceof Performance performance) {
            return within(performance.obligation()) + ":" + name(performance.fact());
        }
        if (finding instanceof Premise premise) {
            return within(premise.violation()) + ":" + part(premise);
        }
        if (finding instanceof ModerationRisk risk) {
            return of(risk.penalty());
        }
        OpenAppraisal open = (OpenAppraisal) finding;
        return open.question() + ":" + open.of();
    }

    private static String part(Premise premise) {
        if (premise instanceof PenaltyDue due) {
            return name(due.clause());
        }
        if (premise instanceof Noticed noticed) {
            return name(noticed.notice());
        }
        return premise instanceof Harm harm ? harm.loss().nature() : premise instanceof Cured ? "cured" : "";
    }

    /** Its id; without one, its kind and what it refers to, so that another day or amount makes no other fact of it. */
    private static String name(Fact fact) {
        @Nullable String id = fact.id();
        return id != null
                ? id
                : Kind.of(fact).name()
                        + Kind.of(fact).components().stream()
                                .filter(component -> !component.refersTo().isEmpty())
                                .map(component -> "/" + component.get(fact))
                                .collect(Collectors.joining());
    }
}
