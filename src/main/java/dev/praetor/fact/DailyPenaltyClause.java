package dev.praetor.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A penalty for each day, or period of several days, of delay: in money or in per cent of a price, with days of grace
 * and a cap.
 *
 * @param sanctions the id of the clause whose delay it sanctions
 * @param amount for each period; either this or {@code percent}
 * @param percent of the base for each period
 * @param base what percentages are taken of; the price of the contract if absent
 * @param every days in a period; one if absent
 * @param grace days of delay that cost nothing
 * @param cap the most that it can come to
 * @param capPercent the same, in per cent of the base
 * @param incomplete how a period that has only begun counts; in full if absent
 * @param days which days count; every day of the calendar if absent
 * @param withoutNotice the clause says that no formal notice is needed
 * @param noticeRequired the clause makes it depend on a formal notice
 */
public record DailyPenaltyClause(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        @Refers(Clause.class) String sanctions,
        @MayBeAbsent @Nullable Money amount,
        @MayBeAbsent @Nullable BigDecimal percent,
        @MayBeAbsent @Nullable Money base,
        @MayBeAbsent @Nullable Integer every,
        @MayBeAbsent @Nullable Integer grace,
        @MayBeAbsent @Nullable Money cap,
        @MayBeAbsent @Nullable BigDecimal capPercent,
        @MayBeAbsent @Nullable Incomplete incomplete,
        @MayBeAbsent @Nullable DayCount days,
        boolean withoutNotice,
        boolean noticeRequired)
        implements PenaltyClause {

    /** How a period of several days counts that has only begun. */
    public enum Incomplete {
        /** As a whole period. */
        IN_FULL,
        /** By its days. */
        PRO_RATA,
        /** Not at all. */
        DROPPED
    }

    public DailyPenaltyClause {
        Require.oneAtMost(withoutNotice, noticeRequired);
        Require.text(contract, "contract");
        Require.text(sanctions, "sanctions");
        Require.positive(amount, "amount");
        Require.notNegative(percent, "percent");
        Require.positive(base, "base");
        Require.notNegative(every, "every");
        Require.notNegative(grace, "grace");
        Require.positive(cap, "cap");
        Require.notNegative(capPercent, "capPercent");
        if ((amount == null) == (percent == null)) {
            throw new IllegalArgumentException("a penalty per day has either an amount or a percent"
                    + "\nMaybe keep one of the two: amount: 200.00 EUR, or percent: 0.5");
        }
        if (every != null && every == 0) {
            throw new IllegalArgumentException("every (0) is not a number of days\nMaybe leave it out: one day.");
        }
    }

    /** What percentages are taken of, where the clause has any and something says what it is. */
    public @Nullable Money base(Contract contractOfIt) {
        return base != null ? base : contractOfIt.price();
    }

    /** The clause speaks in per cent, of the amount or of the cap. */
    public boolean proportional() {
        return percent != null || capPercent != null;
    }

    public DayCount counting() {
        return days == null ? DayCount.CALENDAR : days;
    }
}
