package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A party pleads that the claim is time-barred. */
public record PrescriptionInvoked(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        @Refers(Party.class) String by,
        Day on)
        implements Event {

    public PrescriptionInvoked {
        Require.text(contract, "contract");
        Require.text(by, "by");
        requireNonNull(on, "on");
    }

    public PrescriptionInvoked(String contract, String by, LocalDate on) {
        this(null, contract, by, Day.of(on));
    }
}
