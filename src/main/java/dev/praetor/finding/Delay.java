package dev.praetor.finding;

import dev.praetor.fact.Day;
import dev.praetor.fact.DayCount;
import org.jspecify.annotations.Nullable;

/**
 * How long performance was late.
 *
 * @param first day of delay, inclusive
 * @param last day of delay, inclusive: that of performance, of the end of the contract, or of the assessment
 * @param found days of delay that were found as such, which take the place of the two dates
 */
public record Delay(
        Violation violation, Day first, Day last, @Nullable Integer found) implements Premise {

    /** It is that of performing this obligation, whichever fact shows that it was broken. */
    public boolean of(Obligation obligation) {
        return violation.obligation().equals(obligation);
    }

    /** How many days that count the delay has, from a day on if that is later than its first. */
    public long days(DayCount count, @Nullable Day notBefore) {
        if (found != null) {
            return found;
        }
        return count.between(notBefore == null ? first : first.later(notBefore), last);
    }
}
