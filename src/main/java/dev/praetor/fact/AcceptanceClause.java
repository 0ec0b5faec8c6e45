package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Silence for a number of days after delivery is acceptance.
 *
 * @param of the id of the clause of what is delivered
 * @param within how many days the client has to object
 * @param days which days count; every day of the calendar if absent
 */
public record AcceptanceClause(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,

        @Refers({DeliveryClause.class, ConformityClause.class})
        String of,

        @Nullable Integer within,
        @MayBeAbsent @Nullable DayCount days)
        implements Clause {

    public AcceptanceClause {
        Require.text(contract, "contract");
        Require.text(of, "of");
        Require.notNegative(within, "within");
    }

    public AcceptanceClause(String contract, String of, int within) {
        this(null, contract, of, within, null);
    }

    /** Last day on which the client can object to what was delivered on that day. */
    public Day objectionsUntil(Day delivered) {
        return (days == null ? DayCount.CALENDAR : days).after(delivered, requireNonNull(within, "within"));
    }
}
