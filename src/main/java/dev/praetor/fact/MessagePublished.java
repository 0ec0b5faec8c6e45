package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A party published a message that discredits the other (unpaid, blocked, ...). */
public record MessagePublished(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        @Refers(Party.class) String by,
        Day on)
        implements Event {

    public MessagePublished {
        Require.text(contract, "contract");
        Require.text(by, "by");
        requireNonNull(on, "on");
    }

    public MessagePublished(String contract, String by, LocalDate on) {
        this(null, contract, by, Day.of(on));
    }
}
