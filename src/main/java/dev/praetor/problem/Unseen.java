package dev.praetor.problem;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * Characters that a reader does not see, or that a terminal or an editor obeys instead of showing them: two names that
 * look alike would not be the same, or a line would show in another order than it is read in. Files may not hold them;
 * where an application's facts, the names of files and the like bring them, they are {@linkplain #shown written out}.
 */
public final class Unseen {

    private Unseen() {}

    /** Where the first of them stands in a text. */
    public static OptionalInt in(String text) {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (is(character)) {
                return OptionalInt.of(at);
            }
            at += Character.charCount(character);
        }
        return OptionalInt.empty();
    }

    /** Tabs and line breaks are none: whether they are allowed depends on where they stand. */
    private static boolean is(int character) {
        if (character < 0x7f) {
            return character < ' ' && character != '\t' && character != '\n' && character != '\r';
        }
        return character <= 0x9f || turnsLines(character) || hasNoWidth(character) || isNone(character);
    }

    /** Marks that set the direction of writing, and breaks that only some programs take for such. */
    private static boolean turnsLines(int character) {
        return character == 0x061c
                || (character >= 0x200e && character <= 0x200f)
                || (character >= 0x2028 && character <= 0x202e)
                || (character >= 0x2066 && character <= 0x2069);
    }

    /** Those that join emoji are needed. */
    private static boolean hasNoWidth(int character) {
        return character == 0xad
                || character == 0x200b
                || (character >= 0x2060 && character <= 0x2064)
                || character == 0xfeff
                || (character >= 0xe0000 && character <= 0xe007f);
    }

    /** Half of a pair, or one of the numbers that Unicode gives to no character. */
    private static boolean isNone(int character) {
        return Character.getType(character) == Character.SURROGATE
                || (character & 0xfffe) == 0xfffe
                || (character >= 0xfdd0 && character <= 0xfdef);
    }

    /** What is said of the one at that place. */
    public static String fault(String text, int at) {
        return String.format(
                        Locale.ROOT, "the character U+%04X is not allowed: nobody would see it", text.codePointAt(at))
                + "\nMaybe it came along with copied text: delete it.";
    }

    /** A text of several lines in which they are written as JSON and Java write them: <code>&#92;u001B</code>. */
    public static String shown(String text) {
        return in(text).isPresent() || text.indexOf('\r') >= 0 ? written(text, false) : text;
    }

    /** A text that is to stay on its line: tabs and line breaks are written out as well. */
    public static String line(String text) {
        return text.chars().anyMatch(c -> c < ' ') || in(text).isPresent() ? written(text, true) : text;
    }

    private static String written(String text, boolean oneLine) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            int next = at + Character.charCount(character);
            boolean breaks = oneLine && character < ' ';
            boolean alone = character == '\r' && !text.startsWith("\n", next);
            if (is(character) || breaks || alone) {
                text.substring(at, next).chars().forEach(unit -> out.append("\\u%04X".formatted(unit)));
            } else {
                out.appendCodePoint(character);
            }
            at = next;
        }
        return out.toString();
    }
}
