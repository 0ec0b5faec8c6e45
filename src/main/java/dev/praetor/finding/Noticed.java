package dev.praetor.finding;

import dev.praetor.fact.Day;
import dev.praetor.fact.FormalNotice;

/** The debtor was formally asked to do what was not done (mise en demeure), once the obligation was broken. */
public record Noticed(Violation violation, FormalNotice notice) implements Premise {

    public Day on() {
        return notice.on();
    }

    /** First day of a delay that the notice starts. */
    public Day dayAfter() {
        return notice.dayAfter();
    }

    public boolean warnsOfEnd() {
        return notice.warnsOfEnd();
    }
}
