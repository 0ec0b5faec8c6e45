package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A party claims that the undertaking was replaced by another.
 *
 * @param of the id of the clause
 * @param express the other party clearly agreed to it
 */
public record NovationClaimed(
        @MayBeAbsent @Nullable String id,
        @Refers(Clause.class) String of,
        @Refers(Party.class) String by,
        Day on,
        boolean express)
        implements Event {

    public NovationClaimed {
        Require.text(of, "of");
        Require.text(by, "by");
        requireNonNull(on, "on");
    }

    public NovationClaimed(String of, String by, LocalDate on) {
        this(null, of, by, Day.of(on), false);
    }
}
