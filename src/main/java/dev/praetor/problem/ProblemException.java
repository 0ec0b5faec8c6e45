package dev.praetor.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when something that a user wrote is at fault. Its message holds every problem, a paragraph each. */
public abstract sealed class ProblemException extends RuntimeException
        permits BadCaseException, BrokenRulesException, LimitReachedException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    ProblemException(List<Problem> problems) {
        super(problems.stream().sorted().distinct().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().distinct().toList();
    }

    /** In the order of their places. */
    public List<Problem> problems() {
        return problems;
    }
}
