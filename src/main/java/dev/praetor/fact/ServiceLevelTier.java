package dev.praetor.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Below this level the credit is that per cent of the month's charge; the deepest tier reached applies.
 *
 * @param below the level in per cent, exclusive
 * @param credit in per cent of the month's charge
 */
public record ServiceLevelTier(
        @Refers(ServiceLevelClause.class) String clause,
        @Nullable BigDecimal below,
        @Nullable BigDecimal credit) implements Fact {

    public ServiceLevelTier {
        Require.text(clause, "clause");
        Require.notNegative(below, "below");
        Require.notNegative(credit, "credit");
    }
}
