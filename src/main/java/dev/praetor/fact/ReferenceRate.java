package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An official rate: legal interest or ECB refinancing; add one for a semester that the rules do not know yet.
 *
 * @param from first day, inclusive
 * @param until last day, inclusive
 * @param percent a year
 */
public record ReferenceRate(
        @MayBeAbsent @Nullable String id,
        Series series,
        Day from,
        Day until,
        @Nullable BigDecimal percent) implements Fact {

    /** Which rate. */
    public enum Series {
        /** Main refinancing rate of the European Central Bank on 1 January or 1 July. */
        ECB,
        /** French legal interest, "all other cases" (professionals). */
        LEGAL
    }

    public ReferenceRate {
        requireNonNull(series, "series");
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        Require.notNegative(percent, "percent");
        if (!from.exact() || !until.exact() || from.compareTo(until) > 0) {
            throw new IllegalArgumentException("a rate runs from an exact day to another, found " + from + " to "
                    + until + "\nMaybe write the first and the last day of the semester.");
        }
    }
}
