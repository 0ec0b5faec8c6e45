package dev.praetor.engine;

import dev.praetor.drl.ParsedFile;
import dev.praetor.finding.RuleCard;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.phreak.RuleAgendaItem;
import org.drools.core.phreak.RuleExecutor;
import org.drools.model.Model;
import org.drools.model.functions.PredicateInformation;
import org.drools.modelcompiler.constraints.ConstraintEvaluationException;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;

/** Puts what goes wrong in a session as the fault of a rule, as far as can be told, or of the case. */
final class Blame {

    private static final Pattern RULE = Pattern.compile("[A-Z]{3}-\\d{3}");

    private static final String COMPILED = ParsedFile.PACKAGE + ".";

    /** Facts and findings on their way in, before any rule is looked at. */
    private static final String INCOMING = "org.drools.core.phreak.Propagation";

    private final Map<String, RuleCard> cards;
    private final Supplier<List<Model>> models;

    Blame(Map<String, RuleCard> cards, Supplier<List<Model>> models) {
        this.cards = cards;
        this.models = models;
    }

    /** What the facts refuse is the fault of the case; anything else is that of a rule. */
    RuntimeException translated(Throwable thrown, KieSession session) {
        Throwable cause = root(thrown);
        RuntimeException fault = ofFact(cause)
                ? new BadCaseException(Problem.of("facts", 0, 0, String.valueOf(cause.getMessage())))
                : new BrokenRulesException(problem(cause, card(thrown, session)));
        fault.initCause(cause);
        return fault;
    }

    private static Throwable root(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean ofFact(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return cause instanceof IllegalArgumentException
                && trace.length > 0
                && trace[0].getClassName().startsWith("dev.praetor.fact.");
    }

    private static Problem problem(Throwable cause, @Nullable RuleCard card) {
        boolean endless = cause instanceof StackOverflowError;
        String said = endless
                ? "nests without end"
                : "failed with " + cause.getClass().getSimpleName() + ": " + cause.getMessage();
        if (card == null) {
            return new Problem("rules", 0, 0, "a condition " + said, "");
        }
        String maybe = endless ? "" : "Maybe it reads a component that may be absent: compare it with null before.";
        return new Problem(card.file(), card.line(), 1, "rule " + card.id() + " " + said, maybe);
    }

    private @Nullable RuleCard card(Throwable thrown, KieSession session) {
        return rule(thrown, session).map(cards::get).orElse(null);
    }

    /** Id of the rule that was looked at or applied when something was thrown. */
    Optional<String> rule(Throwable thrown, KieSession session) {
        if (thrown instanceof ConsequenceException e) {
            return Optional.of(Law.original(e.getRule().getName()));
        }
        if (thrown instanceof ConstraintEvaluationException) {
            Matcher rule = RULE.matcher(String.valueOf(thrown.getMessage()));
            return rule.find() ? Optional.of(rule.group()) : Optional.empty();
        }
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
                .flatMap(t -> byStack(t.getStackTrace(), session).stream())
                .map(Law::original)
                .findFirst();
    }

    /** By whichever is nearest: a condition of rules, a rule that is being looked at, or facts that come in. */
    private Optional<String> byStack(StackTraceElement[] stack, KieSession session) {
        for (StackTraceElement call : stack) {
            String name = call.getClassName();
            if (name.startsWith(COMPILED)) {
                Optional<String> rule = byCondition(name.replaceFirst("\\$.*", ""))
                        .or(() -> name.contains(".LambdaConsequence") ? atWork(session) : Optional.empty());
                if (rule.isPresent()) {
                    return rule;
                }
            } else if (name.equals(RuleExecutor.class.getName())) {
                return atWork(session);
            } else if (name.startsWith(INCOMING)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<String> atWork(KieSession session) {
        RuleAgendaItem item = ((ReteEvaluator) session).getActivationsManager().peekNextRule();
        return Optional.ofNullable(item).map(now -> now.getRule().getName());
    }

    /** Rules that say the same share its class: the first is named. */
    private Optional<String> byCondition(String className) {
        return models.get().stream()
                .map(model -> information(className, model.getClass().getClassLoader()))
                .flatMap(Optional::stream)
                .flatMap(information -> information.getRuleNameMap().values().stream())
                .flatMap(Collection::stream)
                .filter(cards::containsKey)
                .sorted()
                .findFirst();
    }

    private static Optional<PredicateInformation> information(String className, ClassLoader loader) {
        try {
            Object[] one = Class.forName(className, true, loader).getEnumConstants();
            return one == null
                    ? Optional.empty()
                    : Optional.of((PredicateInformation)
                            one[0].getClass().getMethod("predicateInformation").invoke(one[0]));
        } catch (ReflectiveOperationException e) { // of another file, or no condition
            return Optional.empty();
        }
    }
}
