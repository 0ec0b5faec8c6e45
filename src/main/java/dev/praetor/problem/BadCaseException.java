package dev.praetor.problem;

import java.util.List;

/** The facts of a case are at fault, in a file or as given by an application. */
public final class BadCaseException extends ProblemException {

    private static final long serialVersionUID = 1;

    public BadCaseException(List<Problem> problems) {
        super(problems);
    }

    public BadCaseException(Problem problem) {
        super(List.of(problem));
    }
}
