package dev.praetor.finding;

import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import java.util.Objects;

/**
 * A breach as it appears before the debtor is heard (grief). It is a {@link Violation} unless a liberating defence
 * against it is accepted.
 *
 * @param fact what broke the obligation
 * @param on the day on which it was broken
 */
public record Grievance(Obligation obligation, Fact fact, Day on) implements Finding {

    /** Of what tells grievances apart, as that of an {@link Obligation}. */
    @Override
    public int hashCode() {
        return 31 * (31 * obligation.hashCode() + Objects.hashCode(fact.id())) + on.hashCode();
    }

    /** The breach came after the last day of the obligation. */
    public boolean afterExpiry() {
        return obligation.until() != null && on.compareTo(obligation.until()) > 0;
    }

    /** More than five years before that day (C. civ., art. 2224). */
    public boolean barredOn(Day day) {
        return on.plusMonths(60).compareTo(day) < 0;
    }

    /**
     * A violation of the other party may be opposed to this failure to pay: it came before payment was refused, or
     * before payment was due where it might itself have been the answer to it.
     */
    public boolean answeredBy(Violation violation, Day refusedOn) {
        return violation.duty().mayAnswerNonPayment()
                ? violation.occurredOn().compareTo(on) < 0
                : violation.occurredOn().compareTo(refusedOn) <= 0;
    }

    public Duty duty() {
        return obligation.duty();
    }

    public String debtor() {
        return obligation.debtor();
    }

    public String creditor() {
        return obligation.creditor();
    }

    @Override
    public String contract() {
        return obligation.contract();
    }

    public String subject() {
        return obligation.subject();
    }
}
