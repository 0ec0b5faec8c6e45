package dev.praetor.problem;

import static dev.praetor.problem.Severity.ERROR;
import static dev.praetor.problem.Severity.WARNING;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of fault that rule authors make. Its number is never used again; its words, in both languages, are in
 * {@code faults.properties}, and {@code docs/codes} has a page for each.
 */
public enum Code {
    UNREADABLE(1, ERROR),
    TYPOGRAPHIC_QUOTE(2, ERROR),
    OPEN_QUOTE(3, ERROR),
    MISSING_END(4, ERROR),
    EMPTY_FILE(5, ERROR),
    NO_RULE(6, ERROR),
    CONSEQUENCE_UNREADABLE(7, ERROR),
    SINGLE_EQUALS(8, ERROR),
    MISSING_SEMICOLON(9, ERROR),
    NOT_UTF8(10, ERROR),
    MISSING_WHEN(11, ERROR),
    MISSING_THEN(12, ERROR),

    WRONG_PACKAGE(20, ERROR),
    UNKNOWN_IMPORT(21, ERROR),
    RULE_NAME(22, ERROR),
    DUPLICATE_ID(23, ERROR),
    DUPLICATE_NAME(24, WARNING),
    NO_SOURCE(25, WARNING),
    UNKNOWN_RULING(26, ERROR),
    UNKNOWN_ARTICLE(27, ERROR),
    ILLUSTRATION_CITED(28, ERROR),
    ONLY_OVERTAKEN(29, WARNING),
    NO_ENGLISH(30, WARNING),
    UNKNOWN_ANNOTATION(31, WARNING),

    UNKNOWN_KIND(40, ERROR),
    UNKNOWN_FIELD(41, ERROR),
    UNKNOWN_METHOD(42, ERROR),
    UNKNOWN_VERB(43, ERROR),
    UNBOUND_NAME(44, ERROR),
    UNKNOWN_FIELD_TYPE(45, ERROR),
    UNKNOWN_CONSTANT(46, ERROR),
    UNKNOWN_TYPE(47, ERROR),
    WRONG_ARGUMENTS(48, ERROR),
    MISSING_PARENTHESES(49, ERROR),
    BROKEN_DECLARATION(50, ERROR),
    BOUND_TWICE(51, ERROR),
    WRONG_ARGUMENT(52, ERROR),
    CONDITION_UNUSABLE(58, ERROR),
    CONSEQUENCE_UNUSABLE(59, ERROR),

    WRONG_TYPES(60, ERROR),
    DECIMAL(61, ERROR),
    DATE_AS_TEXT(62, ERROR),
    MAY_BE_ABSENT(63, WARNING),
    NOT_A_CONDITION(64, ERROR),
    NEVER_MATCHES(65, WARNING),
    NEVER_CONCLUDED(66, WARNING),
    UNJOINED(67, WARNING),
    IDENTICAL(68, WARNING),
    SHADOWED(69, WARNING),
    UNREAD_FIELD(70, WARNING),

    ATTRIBUTE(80, ERROR),
    GLOBAL(81, ERROR),
    FUNCTION(82, ERROR),
    QUERY(83, ERROR),
    DECLARED_ENUM(84, ERROR),
    EXTENDS(85, ERROR),
    EVAL(86, ERROR),
    OR(87, ERROR),
    PATH(88, ERROR),
    ENTRY_POINT(89, ERROR),
    SUM_OR_AVERAGE(90, ERROR),
    CHANGES_FACTS(91, ERROR),
    SEVERAL_STATEMENTS(92, ERROR),

    RULING_FILE(100, ERROR),
    STATUTES_FILE(101, ERROR),
    SCENARIO_FILE(102, ERROR),
    RATE_FILE(103, ERROR),

    UNTRUSTED_SIGN(110, ERROR),
    UNTRUSTED_SIZE(111, ERROR),
    UNTRUSTED_FORM(112, ERROR),
    UNTRUSTED_NAME(113, ERROR);

    private static final Pattern OPEN = Pattern.compile("\\{(\\d)}");
    private static final Properties WORDS = read("faults.properties");

    private final int number;
    private final Severity severity;

    Code(int number, Severity severity) {
        this.number = number;
        this.severity = severity;
    }

    /** As {@code PRA-012}. */
    public String id() {
        return String.format(Locale.ROOT, "PRA-%03d", number);
    }

    public Severity severity() {
        return severity;
    }

    /** Its page in the documentation, as a path in the repository. */
    public String page() {
        return "docs/codes/" + id() + ".md";
    }

    /** What it is called, in a language: {@code fr} or {@code en}. */
    public String title(String language) {
        return word("title", language);
    }

    /** A hint that needs a value which is empty gives way to the one that needs none. */
    Advice advice(String language, List<String> values) {
        String hint = filled(word("hint", language), values);
        List<String> named =
                values.stream().map(value -> value.isEmpty() ? "-" : value).toList();
        return new Advice(fill(word("message", language), named), hint.isEmpty() ? word("else", language) : hint);
    }

    /** The template with its values; nothing if one of them is empty. */
    private static String filled(String template, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isEmpty() && template.contains("{" + i + "}")) {
                return "";
            }
        }
        return fill(template, values);
    }

    /** The template with its values, which may hold braces of their own. */
    static String fill(String template, List<String> values) {
        return OPEN.matcher(template).replaceAll(open -> {
            int i = Integer.parseInt(open.group(1));
            return Matcher.quoteReplacement(i < values.size() ? values.get(i) : open.group());
        });
    }

    private String word(String part, String language) {
        return WORDS.getProperty(id() + "." + part + "." + language, "");
    }

    static Properties read(String resource) {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Code.class.getResourceAsStream("/META-INF/praetor/" + resource)),
                StandardCharsets.UTF_8)) {
            words.load(in);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
