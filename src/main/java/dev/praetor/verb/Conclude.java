package dev.praetor.verb;

import dev.praetor.fact.AssessmentDate;
import dev.praetor.fact.Day;
import dev.praetor.fact.Event;
import dev.praetor.fact.Fact;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Duty;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Grievance;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Performance;
import dev.praetor.finding.Plea;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Violation;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.RuleContext;

/**
 * The verbs: each draws one conclusion and notes which rule drew it from which facts. Conclusions are inserted
 * logically: they fall when what they rest on falls, and two rules that conclude the same give one conclusion.
 *
 * <p>Every verb takes {@code kcontext}, which Drools hands to the right-hand side of a rule.
 */
public final class Conclude {

    private Conclude() {}

    /** A party owes something, from a day until a day (both inclusive; {@code null} for no end). */
    public static void obligation(
            RuleContext kcontext,
            Duty duty,
            String debtor,
            String creditor,
            String contract,
            String subject,
            Day from,
            @Nullable Day until,
            Fact source) {
        conclude(kcontext, new Obligation(duty, debtor, creditor, contract, subject, from, until, source));
    }

    /** An obligation was performed; the fact shows it. */
    public static void performance(RuleContext kcontext, Obligation obligation, Fact fact) {
        conclude(kcontext, new Performance(obligation, fact));
    }

    /** An event broke an obligation, unless the debtor has a defence. */
    public static void grievance(RuleContext kcontext, Obligation obligation, Event event) {
        grievance(kcontext, obligation, event, event.on());
    }

    /** A fact shows that an obligation was broken on a day, unless the debtor has a defence. */
    public static void grievance(RuleContext kcontext, Obligation obligation, Fact fact, Day on) {
        conclude(kcontext, new Grievance(obligation, fact, on));
    }

    /** A grievance that nothing answers is a violation. */
    public static void violation(RuleContext kcontext, Grievance grievance) {
        conclude(kcontext, new Violation(grievance));
    }

    /** The law accepts a defence against a grievance. */
    public static void accept(RuleContext kcontext, Plea plea, Grievance against) {
        conclude(kcontext, new Defence(plea, against, true));
    }

    /** The law rejects a defence against a grievance. */
    public static void reject(RuleContext kcontext, Plea plea, Grievance against) {
        conclude(kcontext, new Defence(plea, against, false));
    }

    /** A violation brings a sanction. */
    public static void sanction(RuleContext kcontext, Sanction sanction) {
        conclude(kcontext, sanction);
    }

    private static void conclude(RuleContext kcontext, Finding finding) {
        kcontext.insertLogical(finding);
        kcontext.insertLogical(new Support(finding, kcontext.getRule().getName(), matched(kcontext)));
    }

    private static List<Fact> matched(RuleContext kcontext) {
        Set<Fact> facts = new LinkedHashSet<>();
        kcontext.getMatch().getObjects().forEach(object -> collect(object, facts));
        return List.copyOf(facts);
    }

    private static void collect(Object object, Set<Fact> facts) {
        if (object instanceof Fact fact && !(fact instanceof AssessmentDate)) {
            facts.add(fact);
        } else if (object instanceof Obligation obligation) {
            facts.add(obligation.source());
        } else if (object instanceof Grievance grievance) {
            collect(grievance.obligation(), facts);
            facts.add(grievance.fact());
        } else if (object instanceof Violation violation) {
            collect(violation.grievance(), facts);
        } else if (object instanceof Sanction sanction) {
            collect(sanction.violation(), facts);
        } else if (object instanceof Collection<?> several) {
            several.forEach(one -> collect(one, facts));
        }
    }
}
