package dev.praetor.engine;

import dev.praetor.fact.AssessmentDate;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.finding.Finding;
import dev.praetor.finding.RuleCard;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.Problem;
import dev.praetor.verb.Support;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.modelcompiler.constraints.ConstraintEvaluationException;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;

/** One run of the rules over the facts of one case. */
final class Session {

    /** A case of a hundred thousand facts stays far below it; rules that never come to rest do not. */
    private static final int MOST_FIRINGS = 2_000_000;

    private Session() {}

    static Outcome run(KieBase rules, Map<String, RuleCard> cards, List<Fact> facts, LocalDate assessedOn) {
        KieSession session = rules.newKieSession();
        try {
            facts.forEach(session::insert);
            session.insert(new AssessmentDate(Day.of(assessedOn)));
            if (session.fireAllRules(MOST_FIRINGS) >= MOST_FIRINGS) {
                throw new BrokenRulesException(new Problem(
                        "rules",
                        0,
                        0,
                        "the rules never come to rest",
                        "Maybe a rule concludes what it also requires."));
            }
            return outcome(session);
        } catch (ConsequenceException e) {
            throw translate(e, cards.get(e.getRule().getName()), e.getRule().getName());
        } catch (ConstraintEvaluationException e) {
            throw translate(e, null, "conditions");
        } finally {
            session.dispose();
        }
    }

    private static Outcome outcome(KieSession session) {
        List<Finding> findings = new ArrayList<>();
        List<Support> supports = new ArrayList<>();
        for (Object object : session.getObjects()) {
            if (object instanceof Finding finding) {
                findings.add(finding);
            } else if (object instanceof Support support) {
                supports.add(support);
            }
        }
        return new Outcome(findings, supports);
    }

    /** What a fact refuses is the fault of the case; anything else that a rule throws is the fault of the rule. */
    private static RuntimeException translate(RuntimeException e, @Nullable RuleCard card, String where) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof IllegalArgumentException) {
            return new BadCaseException(Problem.of("facts", 0, 0, String.valueOf(cause.getMessage())));
        }
        String said = where + " failed: " + cause.getClass().getSimpleName() + " " + cause.getMessage();
        return new BrokenRulesException(
                card == null
                        ? new Problem("rules", 0, 0, said, "")
                        : new Problem(card.file(), card.line(), 1, said, ""));
    }
}
