package dev.praetor.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The share of fault of a party, in per cent, as a court or the parties fixed it.
 *
 * @param percent of each loss that this party has to bear
 */
public record FaultShare(
        @Refers(Contract.class) String contract,
        @Refers(Party.class) String by,
        @Nullable BigDecimal percent) implements Fact {

    public FaultShare {
        Require.text(contract, "contract");
        Require.text(by, "by");
        Require.percent(percent, "percent");
    }
}
