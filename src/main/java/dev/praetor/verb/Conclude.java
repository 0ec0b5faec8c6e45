package dev.praetor.verb;

import dev.praetor.fact.Appraisal;
import dev.praetor.fact.Day;
import dev.praetor.fact.Event;
import dev.praetor.fact.Fact;
import dev.praetor.fact.FormalNotice;
import dev.praetor.fact.Loss;
import dev.praetor.fact.PenaltyClause;
import dev.praetor.finding.Cured;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Delay;
import dev.praetor.finding.Duty;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Grievance;
import dev.praetor.finding.Harm;
import dev.praetor.finding.ModerationRisk;
import dev.praetor.finding.Noticed;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.OpenAppraisal;
import dev.praetor.finding.PenaltyDue;
import dev.praetor.finding.Performance;
import dev.praetor.finding.Plea;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.SetOff;
import dev.praetor.finding.Violation;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.RuleContext;

/**
 * The verbs: each draws one conclusion. Conclusions are inserted logically: they fall when what they rest on falls, and
 * two rules that conclude the same give one conclusion.
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

    /**
     * How long performance was late, from the first to the last day of delay, both inclusive.
     *
     * @param found days of delay that were found as such; {@code null} if the dates decide
     */
    public static void delay(RuleContext kcontext, Violation violation, Day first, Day last, @Nullable Integer found) {
        conclude(kcontext, new Delay(violation, first, last, found));
    }

    /** What was late has been done on that day. */
    public static void cured(RuleContext kcontext, Violation violation, Day on) {
        conclude(kcontext, new Cured(violation, on));
    }

    /** The debtor was formally asked to perform. */
    public static void noticed(RuleContext kcontext, Violation violation, FormalNotice notice) {
        conclude(kcontext, new Noticed(violation, notice));
    }

    /** A loss is the consequence of a violation and has to be compensated. */
    public static void harm(RuleContext kcontext, Violation violation, Loss loss) {
        conclude(kcontext, new Harm(violation, loss));
    }

    /**
     * A penalty is due in principle; {@code since} is the day after the formal notice, {@code null} if none is needed.
     */
    public static void penaltyDue(
            RuleContext kcontext, Violation violation, PenaltyClause clause, @Nullable Day since) {
        conclude(kcontext, new PenaltyDue(violation, clause, since));
    }

    /** A part of an unpaid invoice is extinguished by what its creditor owes in turn. */
    public static void setOff(RuleContext kcontext, SetOff setOff) {
        conclude(kcontext, setOff);
    }

    /** A judge may moderate a penalty. */
    public static void risk(RuleContext kcontext, ModerationRisk risk) {
        conclude(kcontext, risk);
    }

    /** A human has to judge something, and nobody has: both verdicts are tried. */
    public static void ask(RuleContext kcontext, Appraisal.Question question, String of, String contract) {
        conclude(kcontext, new OpenAppraisal(question, of, contract));
    }

    private static void conclude(RuleContext kcontext, Finding finding) {
        kcontext.insertLogical(finding);
    }
}
