package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A judge ordered something, with or without a penalty payment for each day of delay.
 *
 * @param what what was ordered
 * @param due last day on which to comply costs nothing
 * @param perDay the penalty payment (astreinte) for each day of delay; none if absent
 */
public record OrderGiven(
        String id,
        @Refers(Contract.class) String contract,
        @Refers(Party.class) String against,
        String what,
        Day due,
        @MayBeAbsent @Nullable Money perDay)
        implements Fact {

    public OrderGiven {
        Require.text(id, "id");
        Require.text(contract, "contract");
        Require.text(against, "against");
        Require.text(what, "what");
        requireNonNull(due, "due");
        Require.positive(perDay, "perDay");
    }

    public OrderGiven(String id, String contract, String against, String what, LocalDate due) {
        this(id, contract, against, what, Day.of(due), null);
    }

    /** First day for which the penalty payment is due. */
    public Day lateFrom() {
        return due.plusDays(1);
    }
}
