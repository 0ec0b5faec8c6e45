package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A party asks the court to end the contract for the other's breach. */
public record TerminationSought(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        @Refers(Party.class) String by,
        Day on)
        implements Event {

    public TerminationSought {
        Require.text(contract, "contract");
        Require.text(by, "by");
        requireNonNull(on, "on");
    }

    public TerminationSought(String contract, String by, LocalDate on) {
        this(null, contract, by, Day.of(on));
    }
}
