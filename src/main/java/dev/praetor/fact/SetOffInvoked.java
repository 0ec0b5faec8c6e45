package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A party opposed its own claim to what it owes (compensation).
 *
 * @param by the party that invoked it
 * @param ground by law if absent
 */
public record SetOffInvoked(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        @Refers(Party.class) String by,
        Day on,
        @MayBeAbsent @Nullable Ground ground)
        implements Event {

    /** On what ground debts are set off. */
    public enum Ground {
        /** Certain, liquid and due (C. civ., art. 1347-1). */
        LEGAL,
        /** By the judge, though one debt is not yet liquid (C. civ., art. 1348). */
        JUDICIAL,
        /** Debts of one contract (C. civ., art. 1348-1). */
        CONNECTED,
        /** As the parties agreed (C. civ., art. 1348-2). */
        AGREED
    }

    public SetOffInvoked {
        Require.text(contract, "contract");
        Require.text(by, "by");
        requireNonNull(on, "on");
    }

    public boolean legal() {
        return ground == null || ground == Ground.LEGAL;
    }

    public boolean judicial() {
        return ground == Ground.JUDICIAL;
    }

    public boolean connected() {
        return ground == Ground.CONNECTED;
    }

    public boolean agreed() {
        return ground == Ground.AGREED;
    }

    public SetOffInvoked(String contract, String by, LocalDate on) {
        this(null, contract, by, Day.of(on), null);
    }
}
