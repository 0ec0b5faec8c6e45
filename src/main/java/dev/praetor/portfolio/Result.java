package dev.praetor.portfolio;

import static java.util.Objects.requireNonNull;

import dev.praetor.fact.Case;
import dev.praetor.finding.Assessment;
import dev.praetor.problem.LimitReachedException;
import dev.praetor.problem.Problem;
import java.util.List;

/** What came of one case of a portfolio. */
public sealed interface Result {

    /** The case itself, as the source gave it. */
    Case given();

    /** It was judged. */
    record Assessed(Case given, Assessment assessment) implements Result {

        public Assessed {
            requireNonNull(given, "given");
            requireNonNull(assessment, "assessment");
        }
    }

    /**
     * It cannot be judged: its facts are at fault.
     *
     * @param problems what is wrong with them; at least one
     */
    record Refused(Case given, List<Problem> problems) implements Result {

        public Refused {
            requireNonNull(given, "given");
            problems = List.copyOf(problems);
        }
    }

    /** It was not judged to its end: it reached a limit. */
    record GivenUp(Case given, LimitReachedException reached) implements Result {

        public GivenUp {
            requireNonNull(given, "given");
            requireNonNull(reached, "reached");
        }
    }
}
