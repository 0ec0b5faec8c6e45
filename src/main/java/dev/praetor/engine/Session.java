package dev.praetor.engine;

import dev.praetor.fact.AssessmentDate;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Grievance;
import dev.praetor.finding.RuleCard;
import dev.praetor.finding.Violation;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.Problem;
import dev.praetor.verb.Support;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.modelcompiler.constraints.ConstraintEvaluationException;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.rule.ConsequenceException;

/** One run of the rules over the facts of one case. */
final class Session {

    /** A case of a hundred thousand facts stays far below it; rules that never come to rest do not. */
    private static final int MOST_FIRINGS = 2_000_000;

    /** Of a law that somebody tries out on examples, which fire some hundred times: a mutant may never come to rest. */
    private static final int MOST_FIRINGS_TRIED = 20_000;

    private static final Pattern RULE = Pattern.compile("[A-Z]{3}-\\d{3}");

    private Session() {}

    static Outcome run(
            KieSessionsPool rules,
            Map<String, RuleCard> cards,
            @Nullable Predicate<String> silenced,
            List<Fact> facts,
            LocalDate assessedOn) {
        KieSession session = rules.newKieSession();
        try {
            return guarded(cards, () -> {
                facts.forEach(session::insert);
                session.insert(new AssessmentDate(Day.of(assessedOn)));
                rest(session, silenced);
                return settled(outcome(session));
            });
        } finally {
            session.dispose();
        }
    }

    /** Lets rules fire until none has anything left to say. */
    static void rest(KieSession session, @Nullable Predicate<String> silenced) {
        int most = silenced == null ? MOST_FIRINGS : MOST_FIRINGS_TRIED;
        if (fire(session, silenced, most) >= most) {
            throw new BrokenRulesException(new Problem(
                    "rules", 0, 0, "the rules never come to rest", "Maybe a rule concludes what it also requires."));
        }
    }

    /** Does something with a session; what goes wrong in a rule is put as that rule's fault. */
    static <T> T guarded(Map<String, RuleCard> cards, Supplier<T> work) {
        try {
            return work.get();
        } catch (ConsequenceException e) {
            throw translate(e, cards.get(Law.original(e.getRule().getName())));
        } catch (ConstraintEvaluationException e) {
            Matcher rule = RULE.matcher(String.valueOf(e.getMessage()));
            throw translate(e, rule.find() ? cards.get(rule.group()) : null);
        } catch (StackOverflowError e) {
            throw new BrokenRulesException(new Problem("rules", 0, 0, "the rules nest without end", ""));
        }
    }

    private static int fire(KieSession session, @Nullable Predicate<String> silenced, int most) {
        return silenced == null
                ? session.fireAllRules(most)
                : session.fireAllRules(match -> !silenced.test(match.getRule().getName()), most);
    }

    /**
     * A grievance is a violation or is answered: if it is neither, a rule took back what its own conclusion rests on.
     */
    private static Outcome settled(Outcome outcome) {
        Set<Grievance> judged = new HashSet<>();
        for (Finding finding : outcome.findings()) {
            if (finding instanceof Violation violation) {
                judged.add(violation.grievance());
            } else if (finding instanceof Defence defence && defence.liberates()) {
                judged.add(defence.against());
            }
        }
        for (Finding finding : outcome.findings()) {
            if (finding instanceof Grievance grievance && !judged.contains(grievance)) {
                throw neither(grievance);
            }
        }
        return outcome;
    }

    static BrokenRulesException neither(Grievance grievance) {
        return new BrokenRulesException(new Problem(
                "rules",
                0,
                0,
                "a grievance of " + grievance.duty() + " is neither a violation nor answered",
                "Maybe a rule accepts a defence because of the violation that the defence takes away."));
    }

    static Outcome outcome(KieSession session) {
        List<Finding> findings = new ArrayList<>();
        List<Support> supports = new ArrayList<>();
        for (Object object : session.getObjects()) {
            if (object instanceof Finding finding) {
                findings.add(finding);
            } else if (object instanceof Support support) {
                supports.add(support.of(Law.original(support.rule())));
            }
        }
        return new Outcome(findings, supports);
    }

    /** What a fact refuses is the fault of the case; anything else that a rule throws is the fault of the rule. */
    private static RuntimeException translate(RuntimeException e, @Nullable RuleCard card) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        StackTraceElement[] trace = cause.getStackTrace();
        if (cause instanceof IllegalArgumentException
                && trace.length > 0
                && trace[0].getClassName().startsWith("dev.praetor.fact.")) {
            return new BadCaseException(Problem.of("facts", 0, 0, String.valueOf(cause.getMessage())));
        }
        String said = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return new BrokenRulesException(
                card == null
                        ? new Problem("rules", 0, 0, "a condition failed with " + said, "")
                        : new Problem(
                                card.file(),
                                card.line(),
                                1,
                                "rule " + card.id() + " failed with " + said,
                                "Maybe it reads a component that may be absent: compare it with null before."));
    }
}
