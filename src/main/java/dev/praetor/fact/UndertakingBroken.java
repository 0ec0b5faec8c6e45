package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A particular undertaking was not kept. */
public record UndertakingBroken(
        @MayBeAbsent @Nullable String id,
        @Refers(Undertaking.class) String of,
        Day on) implements Event {

    public UndertakingBroken {
        Require.text(of, "of");
        requireNonNull(on, "on");
    }

    public UndertakingBroken(String of, LocalDate on) {
        this(null, of, Day.of(on));
    }
}
