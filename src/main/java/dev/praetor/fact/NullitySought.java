package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** A party asks the court to annul the contract, for error or for fraud. */
public record NullitySought(
        String id,
        @Refers(Contract.class) String contract,
        @Refers(Party.class) String by,
        Cause ground,
        Day on) implements Event {

    /** What vitiated consent. */
    public enum Cause {
        /** On an essential quality (erreur). */
        ERROR,
        /** Deceit (dol). */
        FRAUD
    }

    public NullitySought {
        Require.text(id, "id");
        Require.text(contract, "contract");
        Require.text(by, "by");
        requireNonNull(ground, "ground");
        requireNonNull(on, "on");
    }

    public NullitySought(String id, String contract, String by, Cause ground, LocalDate on) {
        this(id, contract, by, ground, Day.of(on));
    }
}
