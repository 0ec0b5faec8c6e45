package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contract was ended: its effects stop on that day.
 *
 * @param by the party that ended it; absent if it ended otherwise than by one of them
 * @param mode by what right it is said to have been ended
 * @param noticeOn the day on which the notice (préavis) was given; absent if none was
 */
public record Termination(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        Day on,
        @MayBeAbsent @Nullable @Refers(Party.class) String by,
        @MayBeAbsent @Nullable Mode mode,
        @MayBeAbsent @Nullable Day noticeOn)
        implements Event {

    /** By what right a contract is ended. */
    public enum Mode {
        /** A clause that provides for it (clause résolutoire). */
        CLAUSE,
        /** Notification to a party in serious breach (C. civ., art. 1226). */
        BREACH,
        /** The notice that the contract provides for. */
        NOTICE,
        AGREEMENT,
        COURT
    }

    public Termination {
        Require.text(contract, "contract");
        requireNonNull(on, "on");
    }

    public Termination(String contract, LocalDate on) {
        this(null, contract, Day.of(on), null, null, null);
    }

    /** Last day of the contract. */
    public Day dayBefore() {
        return on.plusDays(-1);
    }

    /** A party ended it of its own accord: neither the other, nor a court, nor time did. */
    public boolean unilateral() {
        return by != null && mode != Mode.AGREEMENT && mode != Mode.COURT;
    }

    /** Said to be justified by a breach, or by a clause on breaches. */
    public boolean forBreach() {
        return mode == Mode.BREACH || mode == Mode.CLAUSE;
    }
}
