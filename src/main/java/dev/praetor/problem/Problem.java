package dev.praetor.problem;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One fault in a file, for the person who wrote it.
 *
 * @param file as the user named it
 * @param line from 1; 0 if the fault has no line, as in an empty file
 * @param column from 1; 0 if there is no line
 * @param message what is wrong, with the value found and what was expected
 * @param maybe a line that begins with "Maybe"; empty if there is nothing to suggest
 * @param known the fault by its code, which says the same in French; {@code null} if it has none
 */
public record Problem(
        String file,
        int line,
        int column,
        String message,
        String maybe,
        @Nullable Fault known) implements Comparable<Problem> {

    public Problem(String file, int line, int column, String message, String maybe) {
        this(file, line, column, message, maybe, null);
    }

    /** Splits a text whose last line, if it has several, begins with "Maybe"; names in it may hold line breaks. */
    public static Problem of(String file, int line, int column, String text) {
        int end = text.lastIndexOf("\nMaybe");
        return end < 0
                ? new Problem(file, line, column, text, "")
                : new Problem(file, line, column, text.substring(0, end), text.substring(end + 1));
    }

    /** A fault that has a code. */
    public static Problem of(String file, int line, int column, Fault fault) {
        Advice english = fault.english();
        return new Problem(file, line, column, english.message(), english.hint(), fault);
    }

    /** The same as a fault with a code, if it has none yet: what is said and suggested, in both languages. */
    public Problem coded(Code code) {
        if (known != null) {
            return this;
        }
        List<String> values = List.of(message, maybe, French.of(message), French.of(maybe));
        return new Problem(file, line, column, message, maybe, new Fault(code, "", values));
    }

    public Optional<Code> code() {
        return Optional.ofNullable(known).map(Fault::code);
    }

    /** Id of the rule at fault; empty if it is not a rule. */
    public String rule() {
        return known == null ? "" : known.rule();
    }

    public Severity severity() {
        return known == null ? Severity.ERROR : known.code().severity();
    }

    public Advice english() {
        return new Advice(message, maybe);
    }

    /** In English where there is no French. */
    public Advice french() {
        return known == null ? english() : known.french();
    }

    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        int byColumn = byLine != 0 ? byLine : Integer.compare(column, other.column);
        return byColumn != 0 ? byColumn : message.compareTo(other.message);
    }

    /** {@code file:line:column}, or the file alone; a name cannot forge a second line. */
    public String place() {
        String name = Unseen.line(file);
        return line == 0 ? name : name + ":" + line + ":" + column;
    }

    /** {@code file:line:column: message [code]}, and the suggestion on a second line. */
    @Override
    public String toString() {
        String code = known == null ? "" : " [" + known.code().id() + "]";
        return place() + ": " + Unseen.line(message) + code + (maybe.isEmpty() ? "" : "\n" + Unseen.line(maybe));
    }
}
