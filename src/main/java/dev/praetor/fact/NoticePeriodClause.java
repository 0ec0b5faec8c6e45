package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A party may end the contract at any time, with notice.
 *
 * @param months how long before its effect the notice must be given
 */
public record NoticePeriodClause(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        @Nullable Integer months) implements Clause {

    public NoticePeriodClause {
        Require.text(contract, "contract");
        Require.notNegative(months, "months");
    }

    public NoticePeriodClause(String contract, int months) {
        this(null, contract, months);
    }

    /** The contract was ended with the notice that the clause asks for. */
    public boolean respectedBy(Termination termination) {
        return termination.noticeOn() != null
                && termination
                                .noticeOn()
                                .plusMonths(requireNonNull(months, "months"))
                                .compareTo(termination.on())
                        <= 0;
    }
}
