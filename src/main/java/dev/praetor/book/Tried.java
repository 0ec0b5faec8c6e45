package dev.praetor.book;

import dev.praetor.Rulebook;
import dev.praetor.authoring.Trial;
import dev.praetor.problem.ProblemException;
import java.util.Set;

/**
 * A scenario, and the rules that fire in it.
 *
 * @param fired ids; none if it cannot be judged
 */
record Tried(Trial trial, Set<String> fired) {

    static Tried of(Trial trial, Rulebook rulebook) {
        try {
            return new Tried(trial, rulebook.fired(trial.content()));
        } catch (ProblemException e) {
            return new Tried(trial, Set.of()); // what is wrong with it, test and check tell
        }
    }
}
