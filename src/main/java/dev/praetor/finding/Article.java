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
 */
public record Article(
        String key,
        String current,
        @Nullable String former,
        @Nullable LocalDate since) {

    /** As it is cited for a contract concluded on that day; in both numberings if the day may be on either side. */
    public Citation citedFor(Day concludedOn) {
        if (former == null || since == null || !concludedOn.earliest().isBefore(since)) {
            return new Citation(key, current);
        }
        boolean before = concludedOn.latest().isBefore(since);
        return new Citation(key, before ? former : current + " (" + former + ")");
    }
}
