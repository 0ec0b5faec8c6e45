package dev.praetor.engine;

import dev.praetor.finding.Assessment;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** It holds numbers only, and nothing that the case says: recordings are handed on. */
@Name("dev.praetor.Assessed")
@Label("Assessed")
@Description("The rules were applied to a case")
@Category("Praetor")
@StackTrace(false)
final class Assessed extends Event {

    @Label("Rulebook")
    @Description("SHA-256 of the rules")
    String rulebook = "";

    @Label("Facts")
    int facts;

    @Label("Rules Fired")
    @Description("Applications of rules, in all readings of the case together")
    int rulesFired;

    @Label("Completed")
    @Description("An assessment came of it: no limit was reached and no rule failed")
    boolean completed;

    @Label("Findings")
    @Description("Obligations, violations, sanctions, defences and risks of moderation that are certain")
    int findings;

    @Label("Violations")
    int violations;

    @Label("Undetermined")
    @Description("Findings that depend on what is not known")
    int undetermined;

    static Assessment told(Judgement judgement) {
        Assessed event = new Assessed();
        event.begin();
        Assessment found = null;
        try {
            found = judgement.assessment();
            return found;
        } finally {
            event.end();
            if (event.shouldCommit()) {
                event.of(judgement, found);
                event.commit();
            }
        }
    }

    private void of(Judgement judgement, @Nullable Assessment found) {
        rulebook = judgement.law().hash();
        facts = judgement.given().facts().size();
        rulesFired = judgement.firings();
        completed = found != null;
        if (found != null) {
            violations = found.violations().size();
            undetermined = found.undetermined().size();
            findings = violations
                    + found.obligations().size()
                    + found.sanctions().size()
                    + found.defences().size()
                    + found.risks().size();
        }
    }
}
