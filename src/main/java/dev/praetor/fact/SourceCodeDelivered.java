package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The source code was handed over. */
public record SourceCodeDelivered(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        Day on) implements Event {

    public SourceCodeDelivered {
        Require.text(contract, "contract");
        requireNonNull(on, "on");
    }

    public SourceCodeDelivered(String contract, LocalDate on) {
        this(null, contract, Day.of(on));
    }
}
