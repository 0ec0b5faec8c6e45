package dev.praetor.engine;

import dev.praetor.fact.AssessmentDate;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Grievance;
import dev.praetor.finding.Violation;
import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.Limit;
import dev.praetor.problem.Problem;
import dev.praetor.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.drools.core.common.InternalFactHandle;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** One run of the rules over the facts of one case. */
final class Session {

    private Session() {}

    static Outcome run(
            Sessions sessions,
            Blame blame,
            @Nullable Predicate<String> silenced,
            List<Fact> facts,
            LocalDate assessedOn) {
        return sessions.use(session -> guarded(blame, session, () -> {
            facts.forEach(session::insert);
            session.insert(new AssessmentDate(Day.of(assessedOn)));
            int fired = rest(session, silenced);
            return outcome(session).after(fired);
        }));
    }

    /** Lets rules fire until none has anything left to say, and tells how often they did. */
    static int rest(KieSession session, @Nullable Predicate<String> silenced) {
        Firings firings = new Firings(silenced, session.getFactCount());
        try {
            return session.fireAllRules(firings);
        } catch (Exceeded e) {
            if (e.limit() == Limit.FIRINGS) {
                e.during(firings.inTurn());
            }
            throw e;
        }
    }

    /**
     * Does something with a session; what goes wrong in a rule is put as that rule's fault. A JVM in need is nobody's
     * fault, and has to be known.
     */
    static <T> T guarded(Blame blame, KieSession session, Supplier<T> work) {
        try {
            return work.get();
        } catch (Exceeded e) {
            blame.rule(e, session).map(List::of).ifPresent(e::during);
            throw e;
        } catch (ProblemException e) {
            throw e;
        } catch (StackOverflowError | RuntimeException e) {
            throw blame.translated(e, session);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Error e) {
            throw blame.translated(e, session);
        }
    }

    /**
     * A grievance is a violation or is answered: if it is neither, a rule took back what its own conclusion rests on.
     */
    static Outcome settled(Outcome outcome) {
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
        for (FactHandle handle : session.getFactHandles()) {
            if (((InternalFactHandle) handle).getObject() instanceof Finding finding) {
                findings.add(finding);
                Support.of(finding, handle, supports::add);
            }
        }
        Budget.hold(0, findings.size());
        return new Outcome(findings, supports, 0);
    }
}
