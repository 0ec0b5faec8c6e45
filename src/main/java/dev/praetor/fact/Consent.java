package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A party agreed to something that the other may not do without it. */
public record Consent(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        @Refers(Party.class) String by,
        Permitted to,
        Day on)
        implements Event {

    /** What may be consented to. */
    public enum Permitted {
        HOSTING_TRANSFER,
        DISCLOSURE,
        SUBCONTRACTING,
        ADDITIONAL_WORK
    }

    public Consent {
        Require.text(contract, "contract");
        Require.text(by, "by");
        requireNonNull(to, "to");
        requireNonNull(on, "on");
    }

    public Consent(String contract, String by, Permitted to, LocalDate on) {
        this(null, contract, by, to, Day.of(on));
    }
}
