package dev.praetor.authoring;

import static java.util.Objects.requireNonNull;

import dev.praetor.trial.Difference;
import dev.praetor.trial.Difference.Sort;
import dev.praetor.yaml.Source;
import dev.praetor.yaml.Source.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rewrites what one scenario expects into what was found: the differences and nothing else. */
final class Expectations {

    private final Source source;
    private final Trial trial;
    private final List<Difference> differences;
    private final Part key;
    private final Part expect;

    private Expectations(Source source, Trial trial, List<Difference> differences) {
        this.source = source;
        this.trial = trial;
        this.differences = differences;
        Part scenario = source.at(trial.place().line()).orElseThrow();
        this.key = source.key(scenario, "expect").orElseThrow();
        this.expect = source.value(scenario, "expect").orElseThrow();
    }

    static void rewrite(Source source, Trial trial, List<Difference> differences) {
        new Expectations(source, trial, differences).rewrite();
    }

    private void rewrite() {
        boolean compact = expect.compact() || source.items(expect).stream().anyMatch(Part::compact);
        boolean fieldLost = differences.stream()
                .flatMap(difference -> difference.changes().values().stream())
                .anyMatch(change -> change.found().isEmpty());
        if (compact || fieldLost || after().isEmpty()) {
            whole();
        } else {
            differences.forEach(this::edit);
            Expected.SECTIONS.forEach(this::add);
        }
    }

    /** What will be expected, by section. */
    private Map<String, List<Item>> after() {
        Map<String, List<Item>> after = new LinkedHashMap<>();
        for (String section : Expected.SECTIONS) {
            List<Item> items = new ArrayList<>();
            trial.expected().placed(section).forEach(placed -> after(placed).ifPresent(items::add));
            added(section).forEach(items::add);
            if (!items.isEmpty()) {
                after.put(section, items);
            }
        }
        return after;
    }

    private Optional<Item> after(Expected.Placed placed) {
        Item item = placed.item();
        Optional<Difference> difference = differences.stream()
                .filter(some -> some.line() == placed.line() && speaksOf(some, item))
                .findFirst();
        if (difference.isEmpty()) {
            return Optional.of(item);
        }
        if (difference.get().sort() == Sort.MISSING) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>(item.fields());
        difference.get().changes().forEach((field, change) -> fields.put(field, change.found()));
        fields.values().removeIf(String::isEmpty);
        return Optional.of(new Item(item.section(), item.kind(), fields));
    }

    private static boolean speaksOf(Difference difference, Item item) {
        Map<String, String> known = new LinkedHashMap<>(difference.fields());
        difference.changes().forEach((field, change) -> known.put(field, change.expected()));
        return difference.section().equals(item.section())
                && difference.kind().equals(item.kind())
                && item.fields().entrySet().stream()
                        .allMatch(field -> field.getValue().equals(known.get(field.getKey())));
    }

    private List<Item> added(String section) {
        return differences.stream()
                .filter(some -> some.sort() == Sort.UNEXPECTED && some.section().equals(section))
                .map(some -> new Item(section, some.kind(), some.fields()))
                .toList();
    }

    private void whole() {
        String indent = " ".repeat(source.column(key) + 2);
        String sections = after().entrySet().stream()
                .map(section -> "\n" + indent + section.getKey() + ":"
                        + section.getValue().stream()
                                .map(item -> "\n" + indent + "  " + line(item))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
        // After the colon that follows the key.
        source.replace(key.to() + 1, expect.to(), sections.isEmpty() ? " {}" : sections);
    }

    private void edit(Difference difference) {
        if (difference.sort() == Sort.UNEXPECTED) {
            return;
        }
        Part item = source.at(difference.line()).orElseThrow();
        if (difference.sort() == Sort.MISSING) {
            Part lines = after().containsKey(difference.section()) ? item : section(difference.section());
            source.replace(source.lineStart(lines.from()), source.lineEnd(lines.to()), "");
            return;
        }
        Part fields = difference.kind().isEmpty()
                ? item
                : source.value(item, difference.kind()).orElseThrow();
        difference.changes().forEach((field, change) -> source.value(fields, field)
                .ifPresent(value -> source.replace(value.from(), value.to(), quoted(change.found()))));
    }

    /** Its key and its list. */
    private Part section(String name) {
        Part value = source.value(expect, name).orElseThrow();
        return new Part(
                requireNonNull(value).node(),
                source.key(expect, name).orElseThrow().from(),
                value.to());
    }

    private void add(String section) {
        List<Item> added = added(section);
        if (added.isEmpty()) {
            return;
        }
        Optional<Part> list = source.value(expect, section);
        int column = source.column(list.map(items -> source.items(items).get(0))
                .orElse(source.key(expect, firstSection()).orElseThrow()));
        String indent = " ".repeat(list.isPresent() ? column - 2 : column + 2);
        String header = list.isPresent() ? "" : " ".repeat(column) + section + ":\n";
        int at = source.lineEnd(list.orElse(expect).to());
        source.insertLines(
                at,
                header + added.stream().map(item -> indent + line(item) + "\n").collect(Collectors.joining()));
    }

    private String firstSection() {
        return Expected.SECTIONS.stream()
                .filter(section -> source.key(expect, section).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** The contract is left out: every finding of a case has one, and hardly any case two. */
    private static String line(Item item) {
        String fields = item.fields().entrySet().stream()
                .filter(field -> !field.getKey().equals("contract"))
                .map(field -> field.getKey() + ": " + quoted(field.getValue()))
                .collect(Collectors.joining(", "));
        String braced = fields.isEmpty() ? "" : " { " + fields + " }";
        return item.kind().isEmpty() ? "-" + braced : "- " + item.kind() + ":" + braced;
    }

    private static String quoted(String text) {
        boolean plain = text.matches("[\\p{L}\\p{N}.][^:#,\\[\\]{}\"'\\\\]*")
                && text.strip().equals(text);
        return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
