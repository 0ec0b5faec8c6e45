package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A party was formally asked to perform (mise en demeure).
 *
 * @param of the id of what is to be performed: a clause, an invoice, an account, or the contract as a whole
 * @param by the party that asked
 * @param warnsOfEnd it says that the contract will be ended if nothing is done
 */
public record FormalNotice(
        @MayBeAbsent @Nullable String id,

        @Refers({Clause.class, Invoice.class, Account.class, Contract.class})
        String of,

        @Refers(Party.class) String by,
        Day on,
        boolean warnsOfEnd)
        implements Event {

    public FormalNotice {
        Require.text(of, "of");
        Require.text(by, "by");
        requireNonNull(on, "on");
    }

    /** First day of a delay that the notice starts. */
    public Day dayAfter() {
        return on.plusDays(1);
    }

    public FormalNotice(String of, String by, LocalDate on) {
        this(null, of, by, Day.of(on), false);
    }
}
