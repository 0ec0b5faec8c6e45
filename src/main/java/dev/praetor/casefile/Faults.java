package dev.praetor.casefile;

import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Problem;
import dev.praetor.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Gathers the faults of a file, so that all of them are reported in one run. */
public final class Faults {

    /** More at once would help nobody. */
    private static final int MOST = 100;

    private final List<Problem> problems = new ArrayList<>();

    /** A second line of the text is its suggestion. */
    public void add(Place place, String text) {
        problems.add(place.problem(text));
    }

    public boolean none() {
        return problems.isEmpty();
    }

    private List<Problem> first() {
        Problem next = problems.get(MOST);
        Problem rest = new Problem(
                next.file(),
                next.line(),
                next.column(),
                "from here on " + (problems.size() - MOST) + " more faults",
                "Maybe they are all of a kind: mend the first ones and try again.");
        return Stream.concat(problems.stream().limit(MOST), Stream.of(rest)).toList();
    }

    public void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new BadCaseException(problems.size() > MOST ? first() : problems);
        }
    }
}
