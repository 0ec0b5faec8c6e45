package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The message was removed. */
public record MessageRemoved(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        Day on) implements Event {

    public MessageRemoved {
        Require.text(contract, "contract");
        requireNonNull(on, "on");
    }

    public MessageRemoved(String contract, LocalDate on) {
        this(null, contract, Day.of(on));
    }
}
