package dev.praetor.finding;

import dev.praetor.fact.Fact;
import dev.praetor.fact.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding that depends on something that is not known.
 *
 * @param missing what would decide; each of them alone can change the result
 * @param decides the finding as it may turn out
 * @param aspect what of the finding is open
 * @param atStake how much money moves with it; {@code null} if the facts set no bound
 */
public record Undetermined(
        List<Missing> missing,
        Finding decides,
        Aspect aspect,
        @Nullable Money atStake) {

    public Undetermined {
        missing = List.copyOf(missing);
    }

    /** The violation that is open, or whose sanction is. */
    public Violation violation() {
        return decides instanceof Sanction sanction ? sanction.violation() : (Violation) decides;
    }

    /**
     * Something that the facts do not say.
     *
     * @param fact the fact that should say it
     * @param component the component that is missing or imprecise
     */
    public record Missing(Fact fact, String component) {}

    /** What of a finding is open. */
    public enum Aspect {
        /** Whether it stands at all. */
        EXISTENCE,
        /** It stands, but its amount depends. */
        AMOUNT
    }
}
