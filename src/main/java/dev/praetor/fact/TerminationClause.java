package dev.praetor.fact;

import org.jspecify.annotations.Nullable;

/**
 * A party may end the contract if the other does not perform (clause résolutoire).
 *
 * @param by the party that may end it
 * @param automatic no formal notice is needed
 * @param noticeDays days that the formal notice must leave; none if absent
 */
public record TerminationClause(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        @Refers(Party.class) String by,
        boolean automatic,
        @MayBeAbsent @Nullable Integer noticeDays)
        implements Clause {

    public TerminationClause {
        Require.text(contract, "contract");
        Require.text(by, "by");
        Require.notNegative(noticeDays, "noticeDays");
    }

    public TerminationClause(String contract, String by) {
        this(null, contract, by, false, null);
    }

    /** First day on which the contract may be ended after a formal notice given on that day. */
    public Day allowedFrom(Day notice) {
        return notice.plusDays(noticeDays == null ? 0 : noticeDays);
    }
}
