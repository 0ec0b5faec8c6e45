package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The provider had warned the client of the risk. */
public record WarningGiven(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        Day on) implements Event {

    public WarningGiven {
        Require.text(contract, "contract");
        requireNonNull(on, "on");
    }

    public WarningGiven(String contract, LocalDate on) {
        this(null, contract, Day.of(on));
    }
}
