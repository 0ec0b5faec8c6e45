package dev.praetor.workbench;

import dev.praetor.Rulebook;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Severity;
import dev.praetor.trace.WhyNot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules as they were typed, with all that is wrong with them. What is at fault is never applied.
 *
 * @param others what is wrong with other files of the directory, which count as well
 * @param rulebook the built-in law with these rules; {@code null} if they are at fault
 * @param whyNot {@code null} as the rulebook is
 */
record TypedRules(
        List<Problem> problems,
        List<Problem> others,
        @Nullable Rulebook rulebook,
        @Nullable WhyNot whyNot) {

    TypedRules {
        problems = List.copyOf(problems);
        others = List.copyOf(others);
    }

    static TypedRules sound(List<Problem> warnings, List<Problem> others, Rulebook rulebook) {
        return new TypedRules(warnings, others, rulebook, WhyNot.of(rulebook));
    }

    static TypedRules broken(List<Problem> problems, List<Problem> others) {
        return new TypedRules(problems, others, null, null);
    }

    static boolean faulty(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
