package dev.praetor.fact;

import org.jspecify.annotations.Nullable;

/**
 * At the end of the contract the client gets its data back, within a time and, where agreed, for a fee.
 *
 * @param days days after the end during which the client may retrieve its data; none agreed if absent
 * @param fee what the provider may charge for it; nothing if absent
 */
public record ReversibilityClause(
        String id,
        @Refers(Contract.class) String contract,
        @MayBeAbsent @Nullable Integer days,
        @MayBeAbsent @Nullable Money fee)
        implements Clause {

    public ReversibilityClause {
        Require.text(id, "id");
        Require.text(contract, "contract");
        Require.notNegative(days, "days");
        Require.positive(fee, "fee");
    }

    public ReversibilityClause(String id, String contract) {
        this(id, contract, null, null);
    }

    /** Last day on which the client may retrieve its data; {@code null} if the contract has no fixed term. */
    public @Nullable Day owedUntil(Contract contractOfIt) {
        return contractOfIt.endsOn() == null ? null : contractOfIt.endsOn().plusDays(days == null ? 0 : days);
    }
}
