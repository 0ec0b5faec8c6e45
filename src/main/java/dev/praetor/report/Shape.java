package dev.praetor.report;

import dev.praetor.finding.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of a JSON Schema: keywords in the order in which they are written. */
final class Shape {

    private static final String EXACT = "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";
    private static final String DAY = "\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?";
    private static final String AMOUNT = "-?\\d{1,15}(\\.\\d{1,2})? [A-Z]{3}";

    private final Map<String, Object> keywords = new LinkedHashMap<>();

    static Shape empty() {
        return new Shape();
    }

    static Shape ref(String definition) {
        return new Shape().with("$ref", "#/$defs/" + definition);
    }

    /** A text; what YAML takes for a number or a truth value is one as well. */
    static Shape text() {
        return new Shape().with("type", List.of("string", "number", "boolean"));
    }

    static Shape text(String pattern, String... examples) {
        return new Shape()
                .with("type", "string")
                .with("pattern", "^(?:" + pattern + ")$")
                .with("examples", List.of(examples));
    }

    static Shape exactDate() {
        return text(EXACT, "2016-02-15");
    }

    /** YAML takes a year for a number. */
    static Shape day() {
        String end = "(\\.\\.|" + DAY + ")";
        return text(
                        DAY + "|" + end + " */ *" + end,
                        "2013-05-15",
                        "2013-05",
                        "2013",
                        "2013-05-03/2013-05-20",
                        "../2013-05-15")
                .with("type", List.of("string", "integer"))
                .with("minimum", 1000)
                .with("maximum", 9999);
    }

    static Shape money() {
        return text(AMOUNT, "1000.50 EUR");
    }

    /** A sum, what it lies between, or nothing known of it. */
    static Shape amount() {
        String bound = "(unknown|" + AMOUNT + ")";
        return text(bound + "( to " + bound + ")?", "1000.50 EUR", "unknown", "0.00 EUR to 1000.50 EUR");
    }

    static Shape list(Shape items) {
        return new Shape().with("type", List.of("array", "null")).with("items", items);
    }

    /** One of some words. */
    static Shape words(Map<String, Text> words) {
        return new Shape()
                .with(
                        "oneOf",
                        words.entrySet().stream()
                                .map(word ->
                                        new Shape().with("const", word.getKey()).saying(word.getValue()))
                                .toList());
    }

    /** Fields, all of them known. */
    static Shape fields(Map<String, Shape> fields, List<String> required) {
        Shape shape = new Shape().with("type", "object");
        if (!required.isEmpty()) {
            shape.with("required", required);
        }
        return shape.with("additionalProperties", false).with("properties", fields);
    }

    /** Nothing may stand in its place. */
    Shape orNothing() {
        Object type = keywords.get("type");
        if (type == null) {
            return new Shape().with("anyOf", List.of(this, new Shape().with("type", "null")));
        }
        List<Object> types = new ArrayList<>(type instanceof List<?> several ? several : List.of(type));
        types.add("null");
        return with("type", types);
    }

    /** With a description in both languages. */
    Shape saying(Text text) {
        return saying(text.fr(), text.en());
    }

    Shape saying(String fr, String en) {
        return fr.isEmpty() ? this : with("description", fr.replace('\u00a0', ' ') + "\n" + en);
    }

    Shape with(String keyword, Object value) {
        keywords.put(keyword, value);
        return this;
    }

    Map<String, Object> keywords() {
        return keywords;
    }
}
