package dev.praetor.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A monthly service level; falling short gives credits by tiers.
 *
 * @param monthlyCap the most that a month's credit can be, in per cent of its charge
 * @param rollingCap the most that the credits of twelve months can be, in per cent of their charges
 */
public record ServiceLevelClause(
        String id,
        @Refers(Contract.class) String contract,
        @MayBeAbsent @Nullable BigDecimal monthlyCap,
        @MayBeAbsent @Nullable BigDecimal rollingCap)
        implements Clause {

    public ServiceLevelClause {
        Require.text(id, "id");
        Require.text(contract, "contract");
        Require.notNegative(monthlyCap, "monthlyCap");
        Require.notNegative(rollingCap, "rollingCap");
    }

    public ServiceLevelClause(String id, String contract) {
        this(id, contract, null, null);
    }
}
