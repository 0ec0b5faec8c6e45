package dev.praetor.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The agreed rate of late-payment interest on invoices.
 *
 * @param percent a year
 */
public record LateRateClause(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        @Nullable BigDecimal percent) implements Clause {

    public LateRateClause {
        Require.text(contract, "contract");
        Require.notNegative(percent, "percent");
    }

    public LateRateClause(String contract, BigDecimal percent) {
        this(null, contract, percent);
    }
}
