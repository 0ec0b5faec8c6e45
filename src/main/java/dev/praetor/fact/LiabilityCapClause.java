package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Limits the damages that a party may owe under the contract, all losses together.
 *
 * @param protects the party whose liability is limited
 * @param amount the most that it may owe
 */
public record LiabilityCapClause(
        String id,
        @Refers(Contract.class) String contract,
        @Refers(Party.class) String protects,
        @Nullable Money amount)
        implements Clause {

    /** Losses in figures come to more than it. */
    public boolean exceededBy(Collection<Loss> losses) {
        Money cap = requireNonNull(amount, "amount");
        return losses.stream()
                        .map(loss -> requireNonNull(loss.amount(), "amount"))
                        .reduce(Money.zero(cap.currency()), Money::plus)
                        .compareTo(cap)
                > 0;
    }

    public LiabilityCapClause {
        Require.text(id, "id");
        Require.text(contract, "contract");
        Require.text(protects, "protects");
        Require.positive(amount, "amount");
    }
}
