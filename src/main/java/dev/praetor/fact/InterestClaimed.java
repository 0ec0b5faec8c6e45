package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The creditor claims interest on the unpaid invoices of the contract.
 *
 * @param from the formal notice, for the legal rate; the day after the due date if absent
 * @param year days in a year of the computation; 365 if absent
 */
public record InterestClaimed(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        @Refers(Party.class) String by,
        Rate rate,
        @MayBeAbsent @Nullable Day from,
        @MayBeAbsent @Nullable YearBasis year)
        implements Fact {

    /** Which rate is claimed. */
    public enum Rate {
        /** Between traders: C. com., art. L. 441-10. */
        LATE_PAYMENT,
        /** C. civ., art. 1231-6. */
        LEGAL
    }

    /** How many days a year has in the computation of interest. */
    public enum YearBasis {
        FIXED_365,
        /** 366 in a leap year. */
        ACTUAL
    }

    public InterestClaimed {
        Require.text(contract, "contract");
        Require.text(by, "by");
        requireNonNull(rate, "rate");
    }

    public InterestClaimed(String contract, String by, Rate rate) {
        this(null, contract, by, rate, null, null);
    }
}
