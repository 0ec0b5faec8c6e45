package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A party claims that an event of force majeure kept it from performing.
 *
 * @param of the id of what it could not perform
 * @param on the day of the event
 * @param until last day on which the event kept it from performing; absent if it still does, or for good
 */
public record ForceMajeureClaimed(
        String id,

        @Refers({Clause.class, Contract.class, Account.class})
        String of,

        @Refers(Party.class) String by,
        Day on,
        @MayBeAbsent @Nullable Day until)
        implements Event {

    public ForceMajeureClaimed {
        Require.text(id, "id");
        Require.text(of, "of");
        Require.text(by, "by");
        requireNonNull(on, "on");
    }

    public ForceMajeureClaimed(String id, String of, String by, LocalDate on) {
        this(id, of, by, Day.of(on), null);
    }

    /** The event kept the party from performing on that day. */
    public boolean covers(Day day) {
        return on.compareTo(day) <= 0 && (until == null || day.compareTo(until) <= 0);
    }
}
