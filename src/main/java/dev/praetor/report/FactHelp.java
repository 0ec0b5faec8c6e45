package dev.praetor.report;

import dev.praetor.fact.Component;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a kind of fact says, for those who write case files.
 *
 * @param name in case files
 * @param term what reports call it
 * @param help one sentence; empty for a kind that rules declare
 * @param example its fields as a case file has them
 */
public record FactHelp(String name, Text term, Text help, String example) {

    private static final Terms FACTS = new Terms("facts.properties");
    private static final Terms FIELDS = new Terms("fields.properties");

    /** The help of a kind that comes with Praetor, or what can be said of one that rules declare. */
    public static FactHelp of(Kind kind) {
        Text term = Glossary.term(kind.name());
        return FACTS.parts(kind.name())
                .map(parts -> new FactHelp(kind.name(), term, Terms.text(parts), parts.get(2)))
                .orElseGet(() -> new FactHelp(kind.name(), term, new Text("", ""), blank(kind)));
    }

    private static String blank(Kind kind) {
        return kind.components().stream().map(field -> field.name() + ": ...").collect(Collectors.joining(", "));
    }

    /** What a field holds; empty for a kind that rules declare. */
    public static Optional<Text> field(Kind kind, Component field) {
        return line(kind, field.name());
    }

    /** What a constant of a field says. */
    public static Optional<Text> constant(Kind kind, Component field, String constant) {
        return line(kind, field.name() + "." + constant);
    }

    private static Optional<Text> line(Kind kind, String key) {
        return FIELDS.text(kind.name() + "." + key).or(() -> FIELDS.text(key));
    }

    /** Every name that something is said about: of a kind, a field, a constant. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(FACTS.keys());
        names.addAll(FIELDS.keys());
        return names;
    }

    /** The fact as one line of a case file. */
    public String line() {
        return "- " + name + ": { " + example + " }";
    }
}
