package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The source code was asked for and not handed over. */
public record SourceCodeRefused(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        @Refers(Party.class) String by,
        Day on)
        implements Event {

    public SourceCodeRefused {
        Require.text(contract, "contract");
        Require.text(by, "by");
        requireNonNull(on, "on");
    }

    public SourceCodeRefused(String contract, String by, LocalDate on) {
        this(null, contract, by, Day.of(on));
    }
}
