package dev.praetor.finding;

import static java.util.Objects.requireNonNull;

import dev.praetor.fact.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much a sanction comes to, with its computation.
 *
 * @param least the lowest that the known facts allow; {@code null} if they set no lower bound
 * @param most the highest; {@code null} if they set no upper bound; the same as {@code least} when the amount is
 *     certain
 * @param steps how it was computed, in order
 */
public record Amount(@Nullable Money least, @Nullable Money most, List<Step> steps) {

    private static final Text KEPT = new Text("Somme retenue après modération", "Sum kept after moderation");

    public Amount {
        steps = List.copyOf(steps);
    }

    /** Of the sums alone: how they were computed is long. */
    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(least) + Objects.hashCode(most);
    }

    /** A certain amount: the result of the last step. */
    public static Amount of(Step... steps) {
        Money result = steps[steps.length - 1].result();
        return new Amount(result, result, List.of(steps));
    }

    /** A certain amount: the result of the last step. */
    public static Amount of(List<Step> steps) {
        return of(steps.toArray(Step[]::new));
    }

    /** It is due, but nobody has said how much. */
    public static Amount toBeAssessed() {
        return new Amount(null, null, List.of());
    }

    /**
     * What is kept of a certain amount that was moderated; at most the amount itself.
     *
     * @param kept {@code null} if nobody has put a figure to it
     */
    Amount keeping(@Nullable Money kept) {
        if (kept == null) {
            return new Amount(null, most, steps);
        }
        List<Step> all = new ArrayList<>(steps);
        Money sum = kept.min(requireNonNull(most, "only a certain amount is moderated"));
        all.add(new Step(KEPT, sum.toString(), sum));
        return of(all);
    }

    /** The amount, if it is certain. */
    public Optional<Money> certain() {
        return least != null && least.equals(most) ? Optional.of(least) : Optional.empty();
    }

    /** What is known when either of the two may be right. */
    public Amount span(Amount other) {
        if (equals(other)) {
            return this;
        }
        return new Amount(lower(least, other.least), higher(most, other.most), List.of());
    }

    private static @Nullable Money lower(@Nullable Money a, @Nullable Money b) {
        return a == null || b == null ? null : a.compareTo(b) <= 0 ? a : b;
    }

    private static @Nullable Money higher(@Nullable Money a, @Nullable Money b) {
        return a == null || b == null ? null : a.compareTo(b) >= 0 ? a : b;
    }
}
