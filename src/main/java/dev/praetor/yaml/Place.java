package dev.praetor.yaml;

import dev.praetor.problem.Problem;
import java.util.regex.Pattern;

/**
 * Where something stands in a file.
 *
 * @param line from 1
 * @param column from 1
 */
public record Place(String file, int line, int column) {

    /** What a file holds is quoted as far as needed to find it. */
    private static final Pattern LONG = Pattern.compile("(?<=^|[\\s(])'([^'\\n]{60})[^'\\n]{20,}'(?=[\\s.,;:)]|$)");

    /** A fault at this place; a second line of the text is its suggestion. */
    public Problem problem(String text) {
        return Problem.of(file, line, column, LONG.matcher(text).replaceAll("'$1…'"));
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
