package dev.praetor.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A penalty for a breach, as a percentage of a sum.
 *
 * @param sanctions the id of what is sanctioned when broken: a clause, an invoice, or the contract for ending it
 *     without right
 * @param percent of the base
 * @param base the sum that the percentage is taken of
 * @param withoutNotice the clause says that no formal notice is needed
 * @param noticeRequired the clause makes it depend on a formal notice
 */
public record PercentPenaltyClause(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,

        @Refers({Clause.class, Invoice.class, Contract.class})
        String sanctions,

        @Nullable BigDecimal percent,
        @Nullable Money base,
        boolean withoutNotice,
        boolean noticeRequired)
        implements PenaltyClause {

    public PercentPenaltyClause {
        Require.oneAtMost(withoutNotice, noticeRequired);
        Require.text(contract, "contract");
        Require.text(sanctions, "sanctions");
        Require.notNegative(percent, "percent");
        Require.positive(base, "base");
    }
}
