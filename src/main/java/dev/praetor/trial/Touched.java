package dev.praetor.trial;

import java.util.List;

/**
 * A scenario or a ruling in which rules fire that a change may touch.
 *
 * @param where its file, with the line of a scenario
 * @param rules ids
 */
public record Touched(String name, String where, List<String> rules) {

    public Touched {
        rules = List.copyOf(rules);
    }
}
