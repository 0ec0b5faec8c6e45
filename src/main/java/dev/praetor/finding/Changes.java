package dev.praetor.finding;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is different in a live contract from the call before: obligations, violations, sanctions, defences and risks,
 * each in the order of an {@link Assessment}. Accounts and grounds follow from these and are not listed.
 *
 * @param on the date of the assessment after the change
 * @param amounts sums that are due as before but come to something else, and risks of such sums
 * @param states obligations that were there before and still are, in another state
 * @param opened what depends on something that is not known, and did not before, or not on the same
 * @param settled what depended on something that was not known
 * @param next the first day after {@code on} that a fact or an obligation speaks of, on which something may change
 *     without anything being recorded; {@code null} if there is none. Until then only sums that grow with each day
 *     change by themselves, and what rests on how high they are. {@code Monitor.nextChange()} is exact and dear
 */
public record Changes(
        LocalDate on,
        List<Finding> appeared,
        List<Finding> fellAway,
        List<OfAmount> amounts,
        List<OfState> states,
        List<Undetermined> opened,
        List<Undetermined> settled,
        @Nullable LocalDate next) {

    public Changes {
        requireNonNull(on, "on");
        appeared = List.copyOf(appeared);
        fellAway = List.copyOf(fellAway);
        amounts = List.copyOf(amounts);
        states = List.copyOf(states);
        opened = List.copyOf(opened);
        settled = List.copyOf(settled);
    }

    /** The same sanction, or the same risk, with another amount. */
    public record OfAmount(Finding before, Finding after) {

        /** One of the two is certain and the other is not. */
        public boolean betweenCertainAndOpen() {
            return before instanceof Sanction.Sum was
                    && after instanceof Sanction.Sum is
                    && was.certain() != is.certain();
        }
    }

    /** An obligation whose state is another. */
    public record OfState(Obligation obligation, Obligation.State before, Obligation.State after) {}

    /** The same with another {@link #next}. */
    public Changes until(@Nullable LocalDate day) {
        return new Changes(on, appeared, fellAway, amounts, states, opened, settled, day);
    }

    /** Nothing is different. */
    public boolean none() {
        return !beyondAmounts() && amounts.isEmpty();
    }

    /** More is different than how high certain sums are. */
    public boolean beyondAmounts() {
        return !(appeared.isEmpty()
                && fellAway.isEmpty()
                && states.isEmpty()
                && opened.isEmpty()
                && settled.isEmpty()
                && amounts.stream().noneMatch(OfAmount::betweenCertainAndOpen));
    }
}
