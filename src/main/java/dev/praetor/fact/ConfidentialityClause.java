package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An undertaking not to give confidential information to third parties for a number of months.
 *
 * @param bound the party that must keep silent
 * @param from first day of the undertaking, usually the day it was signed
 * @param months how long it lasts, whether or not the contract lasts as long
 */
public record ConfidentialityClause(
        String id,
        @Refers(Contract.class) String contract,
        @Refers(Party.class) String bound,
        Day from,
        @Nullable Integer months)
        implements Clause {

    public ConfidentialityClause {
        Require.text(id, "id");
        Require.text(contract, "contract");
        Require.text(bound, "bound");
        requireNonNull(from, "from");
        Require.notNegative(months, "months");
    }

    public ConfidentialityClause(String id, String contract, String bound, LocalDate from, int months) {
        this(id, contract, bound, Day.of(from), months);
    }

    /**
     * Last day of the undertaking, inclusive: a period in months ends on the day of the same number (CPC, art. 641).
     */
    public Day expiresOn() {
        return months == null ? Day.UNKNOWN : from.plusMonths(months);
    }
}
