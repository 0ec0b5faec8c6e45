package dev.praetor.yaml;

import dev.praetor.problem.Problem;

/**
 * Where something stands in a file.
 *
 * @param line from 1
 * @param column from 1
 */
public record Place(String file, int line, int column) {

    /** A fault at this place; a second line of the text is its suggestion. */
    public Problem problem(String text) {
        return Problem.of(file, line, column, text);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
