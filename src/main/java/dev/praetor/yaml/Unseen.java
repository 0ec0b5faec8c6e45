package dev.praetor.yaml;

import java.util.OptionalInt;

/**
 * Characters that a reader does not see, or that a terminal or an editor obeys instead of showing them: two names that
 * look alike would not be the same, or a line would show in another order than it is read in.
 */
final class Unseen {

    private Unseen() {}

    /** Where the first of them stands in a text. */
    static OptionalInt in(String text) {
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
    static String fault(String text, int at) {
        return "the character U+%04X is not allowed: nobody would see it".formatted(text.codePointAt(at))
                + "\nMaybe it came along with copied text: delete it.";
    }
}
