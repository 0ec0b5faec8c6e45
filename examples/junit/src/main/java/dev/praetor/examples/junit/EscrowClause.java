package dev.praetor.examples.junit;

import dev.praetor.fact.Clause;
import dev.praetor.fact.Contract;
import dev.praetor.fact.Day;
import dev.praetor.fact.Refers;
import java.util.Objects;

/**
 * The provider is to deposit the source code with a third party.
 *
 * @param due last day on which it may do so; {@link Day#UNKNOWN} if nobody knows
 */
public record EscrowClause(
        String id, @Refers(Contract.class) String contract, Day due) implements Clause {

    public EscrowClause {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(contract, "contract");
        Objects.requireNonNull(due, "due");
    }
}
