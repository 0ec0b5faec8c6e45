package dev.praetor.casefile;

import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Problem;
import dev.praetor.yaml.Place;
import java.util.ArrayList;
import java.util.List;

/** Gathers the faults of a file, so that all of them are reported in one run. */
public final class Faults {

    private final List<Problem> problems = new ArrayList<>();

    /** A second line of the text is its suggestion. */
    public void add(Place place, String text) {
        problems.add(place.problem(text));
    }

    public boolean none() {
        return problems.isEmpty();
    }

    public void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new BadCaseException(problems);
        }
    }
}
