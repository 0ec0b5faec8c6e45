package dev.praetor.fact;

import org.jspecify.annotations.Nullable;

/**
 * A sum fixed in advance for a breach (clause pénale forfaitaire).
 *
 * @param sanctions the id of what is sanctioned when broken: a clause, an invoice, or the contract for ending it
 *     without right
 * @param perBreach due once for each breach; otherwise once in all
 * @param withoutNotice the clause says that no formal notice is needed
 * @param noticeRequired the clause makes it depend on a formal notice
 */
public record FixedPenaltyClause(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,

        @Refers({Clause.class, Invoice.class, Contract.class})
        String sanctions,

        @Nullable Money amount,
        boolean perBreach,
        boolean withoutNotice,
        boolean noticeRequired)
        implements PenaltyClause {

    public FixedPenaltyClause {
        Require.oneAtMost(withoutNotice, noticeRequired);
        Require.text(contract, "contract");
        Require.text(sanctions, "sanctions");
        Require.positive(amount, "amount");
    }

    public FixedPenaltyClause(String contract, String sanctions, Money amount) {
        this(null, contract, sanctions, amount, false, false, false);
    }
}
