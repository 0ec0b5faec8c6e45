package dev.praetor.finding;

import static java.util.Objects.requireNonNull;

import dev.praetor.fact.FixedPenaltyClause;

/**
 * The sum that the contract fixed for the breach (clause pénale forfaitaire): no more, no less.
 *
 * @param clause that stipulates it; two clauses bring two penalties
 */
public record FixedPenalty(Violation violation, FixedPenaltyClause clause, Amount amount) implements Sanction.Sum {

    private static final Text STIPULATED =
            new Text("Pénalité forfaitaire stipulée au contrat", "Fixed penalty stipulated in the contract");

    /** The amount of the clause. */
    public static FixedPenalty of(Violation violation, FixedPenaltyClause clause) {
        var amount = requireNonNull(clause.amount(), "amount");
        return new FixedPenalty(violation, clause, Amount.of(new Step(STIPULATED, amount.toString(), amount)));
    }
}
