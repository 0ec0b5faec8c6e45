package dev.praetor.finding;

import static java.util.Objects.requireNonNull;

import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What a party owes another under a contract.
 *
 * @param subject the id of what it bears on: the clause, the account, the invoice
 * @param from first day on which it is owed, inclusive
 * @param until last day on which it is owed, inclusive; {@code null} if it has no end
 * @param source the fact that it arises from
 */
public record Obligation(
        Duty duty,
        String debtor,
        String creditor,
        String contract,
        String subject,
        Day from,
        @Nullable Day until,
        Fact source)
        implements Finding {

    public Obligation {
        requireNonNull(duty, "duty");
        requireNonNull(debtor, "debtor");
        requireNonNull(creditor, "creditor");
        requireNonNull(contract, "contract");
        requireNonNull(subject, "subject");
        requireNonNull(from, "from");
        requireNonNull(source, "source");
    }

    /** Of what tells obligations apart: findings hold findings, and all that is in them would be hashed each time. */
    @Override
    public int hashCode() {
        return 31 * subject.hashCode() + duty.hashCode();
    }

    /** The day lies between its first and its last. */
    public boolean covers(Day day) {
        return day.compareTo(from) >= 0 && (until == null || day.compareTo(until) <= 0);
    }

    /** Its last day had passed by then. */
    public boolean endedBefore(Day day) {
        return until != null && until.compareTo(day) < 0;
    }

    /** What has become of an obligation at the date of the assessment. */
    public enum State {
        /** It is not owed yet. */
        FUTURE,
        /** It is owed; nothing shows that it was broken, nor that it was performed. */
        IN_FORCE,
        /** A fact shows that it was performed. */
        PERFORMED,
        VIOLATED,
        /** A breach was alleged and every such breach is answered by an accepted defence. */
        EXCUSED,
        /** Its time has passed; nothing shows that it was broken. */
        EXPIRED,
        /** It depends on a fact that is not known. */
        UNDETERMINED
    }
}
