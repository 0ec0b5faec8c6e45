package dev.praetor.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** DRL in colours: a text as its words, each with what sort of word it is. */
public final class DrlText {

    private static final Set<String> KEYWORDS = Set.of(
            "rule",
            "when",
            "then",
            "end",
            "not",
            "exists",
            "and",
            "or",
            "from",
            "collect",
            "accumulate",
            "forall",
            "in",
            "contains",
            "matches",
            "memberOf",
            "new",
            "null",
            "true",
            "false",
            "declare",
            "over");

    /** Comments and texts before all else: what stands in them is no word. */
    private static final Pattern WORD = Pattern.compile(
            "(?<comment>//[^\\n]*+|/\\*.*?\\*/)|(?<text>\"(?:\\\\.|[^\"])*+\")|(?<annotation>@\\w+)"
                    + "|(?<variable>\\$\\w+)|(?<number>\\b\\d[\\d.]*B?\\b)|(?<word>[\\p{L}_]\\w*)",
            Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    /**
     * A piece of the text.
     *
     * @param style comment, text, annotation, variable, number, keyword, type or constant; empty for all else
     * @param href the page of what it names; empty if it has none
     */
    public record Token(String style, String text, String href) {}

    private final Map<String, String> pages;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();

    private DrlText(Map<String, String> pages) {
        this.pages = pages;
    }

    /**
     * All of the text, in pieces.
     *
     * @param pages of kinds of facts and of sanctions, by the name of their type
     */
    static List<Token> of(String drl, Map<String, String> pages) {
        DrlText read = new DrlText(pages);
        read.read(drl);
        return List.copyOf(read.tokens);
    }

    private void read(String drl) {
        Matcher word = WORD.matcher(drl);
        int at = 0;
        while (word.find()) {
            plain.append(drl, at, word.start());
            add(style(word, drl), word.group());
            at = word.end();
        }
        plain.append(drl.substring(at));
        flush();
    }

    /** What follows a point is a name, whatever it is elsewhere: {@code $duty.from}. */
    private static String style(Matcher word, String drl) {
        for (String sort : List.of("comment", "text", "annotation", "variable", "number")) {
            if (word.group(sort) != null) {
                return sort;
            }
        }
        String found = word.group();
        boolean member = word.start() > 0 && drl.charAt(word.start() - 1) == '.';
        if (KEYWORDS.contains(found) && !member) {
            return "keyword";
        }
        boolean upper = Character.isUpperCase(found.codePointAt(0));
        return !upper ? "" : found.matches("[A-Z][A-Z0-9_]+") ? "constant" : "type";
    }

    private void add(String style, String text) {
        if (style.isEmpty()) {
            plain.append(text);
        } else {
            flush();
            tokens.add(new Token(style, text, style.equals("type") ? pages.getOrDefault(text, "") : ""));
        }
    }

    private void flush() {
        if (!plain.isEmpty()) {
            tokens.add(new Token("", plain.toString(), ""));
            plain.setLength(0);
        }
    }
}
