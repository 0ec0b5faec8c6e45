package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The client has its data back. */
public record DataReturned(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        Day on) implements Event {

    public DataReturned {
        Require.text(contract, "contract");
        requireNonNull(on, "on");
    }

    public DataReturned(String contract, LocalDate on) {
        this(null, contract, Day.of(on));
    }
}
