package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * The provider's undertaking to deliver something that conforms, by a date.
 *
 * @param due last day on which delivery is on time
 * @param indicative the date was given as an indication only
 */
public record DeliveryClause(
        String id, @Refers(Contract.class) String contract, Day due, boolean indicative) implements Deliverable {

    public DeliveryClause {
        Require.text(id, "id");
        Require.text(contract, "contract");
        requireNonNull(due, "due");
    }

    public DeliveryClause(String id, String contract, LocalDate due) {
        this(id, contract, Day.of(due), false);
    }

    /** First day of delay. */
    public Day lateFrom() {
        return due.plusDays(1);
    }
}
