package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A party opposed its own claim to what it owes (compensation).
 *
 * @param by the party that invoked it
 */
public record SetOffInvoked(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        @Refers(Party.class) String by,
        Day on)
        implements Event {

    public SetOffInvoked {
        Require.text(contract, "contract");
        Require.text(by, "by");
        requireNonNull(on, "on");
    }

    public SetOffInvoked(String contract, String by, LocalDate on) {
        this(null, contract, by, Day.of(on));
    }
}
