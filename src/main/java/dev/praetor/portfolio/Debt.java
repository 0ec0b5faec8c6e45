package dev.praetor.portfolio;

import dev.praetor.fact.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one party of a case owes another in the end.
 *
 * @param from who pays, by name
 * @param least the lowest that the known facts allow; {@code null} if they set no lower bound
 * @param most the highest; {@code null} if they set no upper bound; as {@code least} when the sum is certain
 */
public record Debt(
        String from,
        String to,
        @Nullable Money least,
        @Nullable Money most) {

    public boolean certain() {
        return least != null && least.equals(most);
    }
}
