package dev.praetor.finding;

import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Termination;

/** An obligation broken (manquement): a grievance that no accepted defence answers. */
public record Violation(Grievance grievance) implements Finding {

    public Obligation obligation() {
        return grievance.obligation();
    }

    public Duty duty() {
        return grievance.duty();
    }

    public String debtor() {
        return grievance.debtor();
    }

    public String creditor() {
        return grievance.creditor();
    }

    @Override
    public String contract() {
        return grievance.contract();
    }

    public String subject() {
        return grievance.subject();
    }

    /** What broke the obligation. */
    public Fact fact() {
        return grievance.fact();
    }

    /** The day of the breach; imprecise if the facts do not say, never read from a clock. */
    public Day occurredOn() {
        return grievance.on();
    }

    /** It had been committed when the contract was ended, and does not arise from that end. */
    public boolean mayJustify(Termination termination) {
        return !duty().equals(Duty.KEEP_CONTRACT)
                && occurredOn().compareTo(termination.on()) <= 0
                && obligation().from().compareTo(termination.on()) < 0;
    }

    /** A penalty for its subject is one for it: that of the contract itself is for ending the contract alone. */
    public boolean sanctionable() {
        return !subject().equals(contract()) || duty().equals(Duty.KEEP_CONTRACT);
    }

    /** Comes before the other in time; two of one day are ordered by their facts, so that one of them is the first. */
    public boolean precedes(Violation other) {
        int byDay = occurredOn().compareTo(other.occurredOn());
        return byDay != 0 ? byDay < 0 : Kind.BY_CONTENT.compare(fact(), other.fact()) < 0;
    }
}
