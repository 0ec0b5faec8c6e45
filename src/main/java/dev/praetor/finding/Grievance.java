package dev.praetor.finding;

import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;

/**
 * A breach as it appears before the debtor is heard (grief). It is a {@link Violation} unless a liberating defence
 * against it is accepted.
 *
 * @param fact what broke the obligation
 * @param on the day on which it was broken
 */
public record Grievance(Obligation obligation, Fact fact, Day on) implements Finding {

    /** The breach came after the last day of the obligation. */
    public boolean afterExpiry() {
        return obligation.until() != null && on.compareTo(obligation.until()) > 0;
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

    public String contract() {
        return obligation.contract();
    }

    public String subject() {
        return obligation.subject();
    }
}
