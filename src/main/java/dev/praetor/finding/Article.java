package dev.praetor.finding;

import dev.praetor.fact.Day;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An article of a code, in both numberings.
 *
 * @param key how rules refer to it, in the current numbering
 * @param current as one cites it today
 * @param former as one cites it for contracts concluded before the reform; {@code null} if the number did not change
 * @param since first day of the current numbering; {@code null} if the number did not change
 * @param procedural the day of the assessment decides on the numbering, not that of the contract
 */
public record Article(
        String key,
        String current,
        @Nullable String former,
        @Nullable LocalDate since,
        boolean procedural) {

    /**
     * As it is cited in a case: by the day on which the contract was concluded, in both numberings if that may be on
     * either side; rules of procedure by the day of the assessment.
     */
    public Citation citedFor(Day concludedOn, LocalDate assessedOn) {
        Day decisive = procedural ? Day.of(assessedOn) : concludedOn;
        if (former == null || since == null || !decisive.earliest().isBefore(since)) {
            return new Citation(key, current);
        }
        boolean before = decisive.latest().isBefore(since);
        return new Citation(key, before ? former : current + " (" + former + ")");
    }
}
