package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A party was formally asked to perform (mise en demeure).
 *
 * @param of the id of the clause to be performed
 * @param by the party that asked
 */
public record FormalNotice(
        @MayBeAbsent @Nullable String id,
        @Refers(Clause.class) String of,
        @Refers(Party.class) String by,
        Day on) implements Event {

    public FormalNotice {
        Require.text(of, "of");
        Require.text(by, "by");
        requireNonNull(on, "on");
    }

    public FormalNotice(String of, String by, LocalDate on) {
        this(null, of, by, Day.of(on));
    }
}
