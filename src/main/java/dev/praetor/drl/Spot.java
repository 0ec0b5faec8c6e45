package dev.praetor.drl;

import com.github.javaparser.Position;

/**
 * A place in a file.
 *
 * @param line from 1
 * @param column from 1
 */
record Spot(int line, int column) {

    /** A place in a text that begins here. */
    Spot plus(Position within) {
        return within.line == 1
                ? new Spot(line, column + within.column - 1)
                : new Spot(line + within.line - 1, within.column);
    }
}
