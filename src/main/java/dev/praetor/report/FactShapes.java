package dev.praetor.report;

import dev.praetor.fact.Component;
import dev.praetor.fact.Day;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Money;
import dev.praetor.finding.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Kinds of facts as a JSON Schema. */
final class FactShapes {

    private static final String OR_NOTHING = "-or-nothing";

    /** What fields hold, by type; any other type is a whole number. */
    private static final Map<Class<?>, String> NAMES = Map.of(
            String.class, "-text",
            Day.class, "-day",
            LocalDate.class, "-exact-date",
            Money.class, "-money",
            boolean.class, "-truth",
            Boolean.class, "-truth",
            BigDecimal.class, "-number");

    private FactShapes() {}

    private static void values(Map<String, Shape> shapes) {
        Map<String, Supplier<Shape>> values = new TreeMap<>();
        values.put("-text", Shape::text);
        values.put("-day", Shape::day);
        values.put("-exact-date", Shape::exactDate);
        values.put("-money", Shape::money);
        values.put("-truth", () -> Shape.empty().with("type", "boolean"));
        values.put("-number", () -> Shape.empty().with("type", "number"));
        values.put("-whole-number", () -> Shape.empty().with("type", "integer"));
        values.forEach((name, shape) -> {
            shapes.put(name, shape.get());
            shapes.put(name + OR_NOTHING, shape.get().orNothing());
        });
    }

    /** A definition for each kind, and one for any fact. */
    static Map<String, Shape> of(Collection<Kind> kinds) {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        Map<String, Shape> choice = new TreeMap<>();
        for (Kind kind : kinds) {
            choice.put(kind.name(), Shape.ref(kind.name()));
        }
        shapes.put(
                "fact", Shape.fields(choice, List.of()).with("minProperties", 1).with("maxProperties", 1));
        kinds.stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .forEach(kind -> shapes.put(kind.name(), of(kind)));
        values(shapes);
        return shapes;
    }

    private static Shape of(Kind kind) {
        Map<String, Shape> fields = new LinkedHashMap<>();
        kind.components().forEach(field -> fields.put(field.name(), of(kind, field)));
        return Shape.fields(
                        fields,
                        kind.components().stream()
                                .filter(Component::required)
                                .map(Component::name)
                                .toList())
                .saying(FactHelp.of(kind).help());
    }

    private static Shape of(Kind kind, Component field) {
        Shape shape = field.type().isEnum() ? words(kind, field) : Shape.ref(value(field));
        return FactHelp.field(kind, field).map(shape::saying).orElse(shape);
    }

    private static Shape words(Kind kind, Component field) {
        Map<String, Text> words = new LinkedHashMap<>();
        field.constants()
                .forEach(word ->
                        words.put(word, FactHelp.constant(kind, field, word).orElse(new Text("", ""))));
        return field.required() ? Shape.words(words) : Shape.words(words).orNothing();
    }

    /** The definition of what a field holds, under a name that no kind of fact has: kinds begin with a letter. */
    private static String value(Component field) {
        Class<?> type = field.type();
        String name = NAMES.getOrDefault(type, "-whole-number");
        return field.required() ? name : name + OR_NOTHING;
    }
}
