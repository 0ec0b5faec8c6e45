package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The service runs again. */
public record ServiceRestored(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        Day on) implements Event {

    public ServiceRestored {
        Require.text(contract, "contract");
        requireNonNull(on, "on");
    }

    public ServiceRestored(String contract, LocalDate on) {
        this(null, contract, Day.of(on));
    }
}
