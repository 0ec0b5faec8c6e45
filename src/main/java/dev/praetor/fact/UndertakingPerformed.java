package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A particular undertaking was performed. */
public record UndertakingPerformed(
        @MayBeAbsent @Nullable String id,
        @Refers(Undertaking.class) String of,
        Day on) implements Event {

    public UndertakingPerformed {
        Require.text(of, "of");
        requireNonNull(on, "on");
    }

    public UndertakingPerformed(String of, LocalDate on) {
        this(null, of, Day.of(on));
    }
}
