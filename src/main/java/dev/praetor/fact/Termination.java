package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A contract was ended, by whatever right: its effects stop on that day. */
public record Termination(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        Day on) implements Event {

    public Termination {
        Require.text(contract, "contract");
        requireNonNull(on, "on");
    }

    public Termination(String contract, LocalDate on) {
        this(null, contract, Day.of(on));
    }

    /** Last day of the contract. */
    public Day dayBefore() {
        return on.plusDays(-1);
    }
}
