package dev.praetor.problem;

import java.util.List;

/** Rules cannot be used as they are written. */
public final class BrokenRulesException extends ProblemException {

    private static final long serialVersionUID = 1;

    public BrokenRulesException(List<Problem> problems) {
        super(problems);
    }

    public BrokenRulesException(Problem problem) {
        super(List.of(problem));
    }
}
