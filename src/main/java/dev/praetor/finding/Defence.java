package dev.praetor.finding;

/**
 * What the debtor opposes to a grievance (moyen de défense), and whether the law accepts it. Why is in its grounds.
 *
 * @param against the grievance that it answers
 */
public record Defence(Plea plea, Grievance against, boolean accepted) implements Finding {

    /** Takes the violation away. */
    public boolean liberates() {
        return accepted && plea.liberating();
    }

    @Override
    public String contract() {
        return against.contract();
    }
}
