package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * An act that may be contrary to good faith, to be appraised.
 *
 * @param what what was done
 */
public record DisloyalAct(
        String id,
        @Refers(Contract.class) String contract,
        @Refers(Party.class) String by,
        Day on,
        String what) implements Event {

    public DisloyalAct {
        Require.text(id, "id");
        Require.text(contract, "contract");
        Require.text(by, "by");
        requireNonNull(on, "on");
        Require.text(what, "what");
    }

    public DisloyalAct(String id, String contract, String by, LocalDate on, String what) {
        this(id, contract, by, Day.of(on), what);
    }
}
