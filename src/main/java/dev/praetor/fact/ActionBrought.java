package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A party brought an action. */
public record ActionBrought(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        @Refers(Party.class) String by,
        Day on)
        implements Event {

    public ActionBrought {
        Require.text(contract, "contract");
        Require.text(by, "by");
        requireNonNull(on, "on");
    }

    public ActionBrought(String contract, String by, LocalDate on) {
        this(null, contract, by, Day.of(on));
    }

    /**
     * About where breaches become time-barred, after five years (C. civ., art. 2224; C. com., art. L. 110-4): a breach
     * without an exact date is tried on both sides of it.
     */
    public Day reachesBackTo() {
        return on.plusMonths(-60);
    }
}
