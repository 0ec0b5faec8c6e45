package dev.praetor.fact;

import org.jspecify.annotations.Nullable;

/**
 * The days of delay that a court or the parties found, where the dates are not known.
 *
 * @param of the id of the clause or order
 * @param days how many days late
 */
public record DelayFound(
        @Refers({Clause.class, OrderGiven.class}) String of,
        @Nullable Integer days) implements Fact {

    public DelayFound {
        Require.text(of, "of");
        Require.notNegative(days, "days");
    }
}
