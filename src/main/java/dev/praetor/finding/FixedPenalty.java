package dev.praetor.finding;

import static java.util.Objects.requireNonNull;

import dev.praetor.fact.Appraisal;
import dev.praetor.fact.FixedPenaltyClause;
import dev.praetor.fact.Money;
import dev.praetor.fact.PenaltyClause;
import dev.praetor.fact.PercentPenaltyClause;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The sum that the contract fixed for the breach (clause pénale forfaitaire): no more, no less, unless a human found it
 * manifestly excessive.
 *
 * @param clause that stipulates it; two clauses bring two penalties
 */
public record FixedPenalty(Violation violation, PenaltyClause clause, Amount amount) implements Sanction.Sum {

    private static final Text STIPULATED =
            new Text("Pénalité forfaitaire stipulée au contrat", "Fixed penalty stipulated in the contract");
    private static final Text PROPORTIONAL =
            new Text("Pénalité stipulée en pourcentage", "Penalty stipulated as a percentage");

    /** The amount of the clause, or its percentage of its base. */
    public static FixedPenalty of(PenaltyDue due) {
        return new FixedPenalty(due.violation(), due.clause(), Amount.of(step(due.clause())));
    }

    private static Step step(PenaltyClause clause) {
        if (clause instanceof PercentPenaltyClause proportional) {
            var base = requireNonNull(proportional.base(), "base");
            var percent = requireNonNull(proportional.percent(), "percent");
            return new Step(PROPORTIONAL, Step.percent(base, percent), base.percent(percent));
        }
        var amount = requireNonNull(((FixedPenaltyClause) clause).amount(), "amount");
        return new Step(STIPULATED, amount.toString(), amount);
    }

    /**
     * As a human moderated it (C. civ., art. 1231-5, al. 2). What is kept is kept in all: a penalty for each breach
     * takes it up from the first breach on.
     *
     * @param before the penalties of that clause for earlier breaches
     */
    public FixedPenalty moderated(Appraisal appraisal, Collection<PenaltyDue> before) {
        @Nullable Money kept = appraisal.amount();
        for (PenaltyDue earlier : before) {
            Money taken = step(earlier.clause()).result();
            kept = kept == null ? null : kept.minus(taken.min(kept));
        }
        return new FixedPenalty(violation, clause, amount.keeping(kept));
    }

    /** Due once, whatever breach carries it. */
    public boolean dueOnce() {
        return !(clause instanceof FixedPenaltyClause fixed && fixed.perBreach());
    }
}
