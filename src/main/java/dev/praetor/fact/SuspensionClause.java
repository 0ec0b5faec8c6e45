package dev.praetor.fact;

import org.jspecify.annotations.Nullable;

/**
 * The provider may suspend the service for non-payment, after notice.
 *
 * @param noticeDays days between the notice and the suspension; none if absent
 */
public record SuspensionClause(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        @MayBeAbsent @Nullable Integer noticeDays)
        implements Clause {

    public SuspensionClause {
        Require.text(contract, "contract");
        Require.notNegative(noticeDays, "noticeDays");
    }

    public SuspensionClause(String contract) {
        this(null, contract, null);
    }

    /** First day on which the service may be suspended after a notice given on that day. */
    public Day allowedFrom(Day notice) {
        return notice.plusDays(noticeDays == null ? 0 : noticeDays);
    }

    public boolean needsNotice() {
        return noticeDays != null;
    }
}
