package dev.praetor.fact;

import org.jspecify.annotations.Nullable;

/**
 * A sum fixed in advance for a breach (clause pénale forfaitaire).
 *
 * @param sanctions the id of the clause whose breach it sanctions
 * @param perBreach due once for each breach; otherwise once in all
 */
public record FixedPenaltyClause(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        @Refers(Clause.class) String sanctions,
        @Nullable Money amount,
        boolean perBreach)
        implements Clause {

    public FixedPenaltyClause {
        Require.text(contract, "contract");
        Require.text(sanctions, "sanctions");
        Require.positive(amount, "amount");
    }

    public FixedPenaltyClause(String contract, String sanctions, Money amount) {
        this(null, contract, sanctions, amount, false);
    }
}
