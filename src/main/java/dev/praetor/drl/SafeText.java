package dev.praetor.drl;

import dev.praetor.problem.Code;
import dev.praetor.problem.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a rule file that comes from a stranger, before a parser sees it: the few signs that rules are written
 * with, and not too many of them. It is read once, from its first character to its last, and no further than to its
 * first fault.
 */
public final class SafeText {

    private static final String SIGNS = "_$.,;:()@=!<>|&*\" \t\n";
    private static final String IN_PROSE = "\n\t °§€«»’‘“”…–—·\u00a0\u202f\u2192";

    private enum Part {
        CODE,
        LINE_COMMENT,
        COMMENT,
        TEXT
    }

    private final RuleFile file;
    private final String text;
    private Part part = Part.CODE;
    private int at;
    private int depth;
    private int opened;
    private int begun;
    private int blank;
    private int rules;

    private SafeText(RuleFile file) {
        this.file = file;
        this.text = file.text().replace("\r\n", "\n");
    }

    /** The first thing that rules from a stranger may not hold. */
    public static Optional<Problem> fault(RuleFile file) {
        return SafeSize.FILE.exceededBy(file.text().length())
                ? Optional.of(SafeSize.FILE.fault(file, "", new Spot(1, 1)))
                : Optional.ofNullable(new SafeText(file).read());
    }

    private @Nullable Problem read() {
        while (at < text.length()) {
            int character = text.codePointAt(at);
            Problem fault = part == Part.CODE ? code(character) : prose(character);
            blank = character <= ' ' ? blank + 1 : 0;
            if (fault == null && beginsRule() && SafeSize.RULES.exceededBy(++rules)) {
                fault = size(SafeSize.RULES);
            }
            if (fault == null && SafeSize.BLANK.exceededBy(blank)) {
                fault = size(SafeSize.BLANK);
            }
            if (fault != null) {
                return fault;
            }
            at += Character.charCount(character);
        }
        return null;
    }

    /** Each rule may be read apart, and is looked for in comments too: they are counted before that takes long. */
    private boolean beginsRule() {
        return (word("rule") || word("declare")) && (at == 0 || text.charAt(at - 1) <= ' ');
    }

    private boolean word(String word) {
        int end = at + word.length();
        return text.startsWith(word, at) && (end == text.length() || !Character.isLetter(text.charAt(end)));
    }

    private @Nullable Problem code(int character) {
        if (text.startsWith("//", at) || text.startsWith("/*", at)) {
            part = text.startsWith("//", at) ? Part.LINE_COMMENT : Part.COMMENT;
            at++; // so that /*/ does not end at once
            return null;
        }
        boolean letter = character < 0x80 && Character.isLetterOrDigit(character);
        if (!letter && SIGNS.indexOf(character) < 0) {
            return sign(character);
        }
        if (character == '"') {
            part = Part.TEXT;
            begun = at;
        }
        return brackets(character);
    }

    private @Nullable Problem brackets(int character) {
        if (character == '(' && depth++ == 0) {
            opened = at;
        } else if (character == ')') {
            depth = Math.max(0, depth - 1);
        }
        if (SafeSize.NESTING.exceededBy(depth)) {
            return size(SafeSize.NESTING);
        }
        return depth > 0 && SafeSize.BRACKETS.exceededBy(at - opened) ? size(SafeSize.BRACKETS) : null;
    }

    private @Nullable Problem prose(int character) {
        if (!seen(character)) {
            return sign(character);
        }
        switch (part) {
            case LINE_COMMENT -> part = character == '\n' ? Part.CODE : part;
            case COMMENT -> part = character == '/' && text.charAt(at - 1) == '*' ? Part.CODE : part;
            default -> {
                if (character == '\n') {
                    return file.fault(Code.OPEN_QUOTE, "", spot(begun));
                }
                if (SafeSize.TEXT.exceededBy(at - begun)) {
                    return size(SafeSize.TEXT);
                }
                part = character == '"' ? Part.CODE : part;
            }
        }
        return null;
    }

    /** What a reader sees as it is, in any language; no backslash, by which texts hide what they hold. */
    private static boolean seen(int character) {
        if (character < 0x7f) {
            return (character >= ' ' || character == '\n' || character == '\t') && character != '\\';
        }
        int type = Character.getType(character);
        return Character.isLetterOrDigit(character)
                || type == Character.NON_SPACING_MARK
                || IN_PROSE.indexOf(character) >= 0;
    }

    private Problem sign(int character) {
        boolean visible = character == '\\' || (character > ' ' && (character < 0x7f || seen(character)));
        String shown = visible ? Character.toString(character) : "U+%04X".formatted(character);
        return file.fault(Code.UNTRUSTED_SIGN, "", spot(at), shown);
    }

    private Problem size(SafeSize size) {
        return size.fault(file, "", spot(at));
    }

    private Spot spot(int place) {
        int line = (int) text.substring(0, place).chars().filter(c -> c == '\n').count() + 1;
        return new Spot(line, place - text.lastIndexOf('\n', place - 1));
    }
}
