package dev.praetor.portfolio;

import dev.praetor.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One case of an input, as it is written.
 *
 * @param file as the user named it, or its directory
 * @param line from 1; 0 if the case is the whole file
 * @param bytes without the end of the line; never changed
 * @param fault why it could not be read; the bytes are then empty
 * @param end how far the input has been read with it
 */
@SuppressWarnings("ArrayRecordComponent") // two entries are never compared
public record Entry(
        String file, int line, byte[] bytes, @Nullable Problem fault, Mark end) {

    /** {@code file:line} */
    public String place() {
        return line == 0 ? file : file + ":" + line;
    }
}
