package dev.praetor.examples.junit;

import dev.praetor.fact.Day;
import dev.praetor.fact.Event;
import dev.praetor.fact.Refers;
import java.util.Objects;

/** The source code was deposited, as an escrow clause asks. */
public record SourceDeposited(@Refers(EscrowClause.class) String escrow, Day on) implements Event {

    public SourceDeposited {
        Objects.requireNonNull(escrow, "escrow");
        Objects.requireNonNull(on, "on");
    }
}
