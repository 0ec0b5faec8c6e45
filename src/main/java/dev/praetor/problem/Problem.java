package dev.praetor.problem;

/**
 * One fault in a file, for the person who wrote it.
 *
 * @param file as the user named it
 * @param line from 1; 0 if the fault has no line, as in an empty file
 * @param column from 1; 0 if there is no line
 * @param message what is wrong, with the value found and what was expected
 * @param maybe a line that begins with "Maybe"; empty if there is nothing to suggest
 */
public record Problem(String file, int line, int column, String message, String maybe) implements Comparable<Problem> {

    /** Splits a text whose second line, if any, begins with "Maybe". */
    public static Problem of(String file, int line, int column, String text) {
        int end = text.indexOf('\n');
        return end < 0
                ? new Problem(file, line, column, text, "")
                : new Problem(file, line, column, text.substring(0, end), text.substring(end + 1));
    }

    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        int byColumn = byLine != 0 ? byLine : Integer.compare(column, other.column);
        return byColumn != 0 ? byColumn : message.compareTo(other.message);
    }

    /** {@code file:line:column: message}, and the suggestion on a second line. */
    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line + ":" + column;
        return place + ": " + message + (maybe.isEmpty() ? "" : "\n" + maybe);
    }
}
