package dev.praetor.casefile;

import dev.praetor.fact.Day;
import dev.praetor.fact.Nearest;
import dev.praetor.yaml.Node;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The named fields of a part of a file. Each reader notes a fault and returns a stand-in, so that reading goes on. */
public final class Fields {

    private final Node node;
    private final Node.Mapping mapping;
    private final String what;
    private final Faults faults;

    private Fields(Node node, Node.Mapping mapping, String what, Faults faults) {
        this.node = node;
        this.mapping = mapping;
        this.what = what;
        this.faults = faults;
    }

    /**
     * The fields of a node, with those that are not known noted as faults.
     *
     * @param what it describes, as messages call it: "a case"
     * @param known names of its fields; any other is a fault
     */
    public static Fields of(Node node, String what, Collection<String> known, Faults faults) {
        if (!(node instanceof Node.Mapping mapping)) {
            faults.add(
                    node.place(),
                    what + " is expected here as fields (" + String.join(", ", known) + "), found "
                            + node.description());
            return new Fields(node, new Node.Mapping(node.place(), List.of()), what, new Faults());
        }
        for (Node.Entry entry : mapping.entries()) {
            String name = entry.key().text();
            if (!known.contains(name)) {
                faults.add(
                        entry.key().place(),
                        what + " has no field '" + name + "'; it has " + String.join(", ", known)
                                + Nearest.to(name, known)
                                        .map(near -> "\nMaybe '" + near + "' was meant.")
                                        .orElse(""));
            }
        }
        return new Fields(node, mapping, what, faults);
    }

    public boolean has(String field) {
        return mapping.entry(field).isPresent();
    }

    public Optional<Node> optional(String field) {
        return mapping.entry(field).map(Node.Entry::value);
    }

    public Optional<Node> required(String field) {
        Optional<Node> value = optional(field);
        if (value.isEmpty()) {
            faults.add(
                    node.place(),
                    "the field '" + field + "' of " + what + " is missing\nMaybe add: " + field + ": ...");
        }
        return value;
    }

    public String text(String field) {
        return required(field).map(value -> text(field, value)).orElse("");
    }

    /** A text on one line. */
    public String line(String field) {
        String text = text(field);
        try {
            return Values.oneLine(text);
        } catch (IllegalArgumentException e) {
            optional(field)
                    .ifPresent(value -> faults.add(value.place(), "the field '" + field + "': " + e.getMessage()));
            return "";
        }
    }

    private String text(String field, Node value) {
        if (value instanceof Node.Scalar scalar && !scalar.empty()) {
            return scalar.text();
        }
        faults.add(value.place(), "the field '" + field + "' is to be a text, found " + value.description());
        return "";
    }

    /** An exact date. */
    public LocalDate date(String field) {
        return required(field).map(value -> date(field, value)).orElse(LocalDate.EPOCH);
    }

    private LocalDate date(String field, Node value) {
        String text = text(field, value);
        try {
            return text.isEmpty() ? LocalDate.EPOCH : Day.parse(text).date();
        } catch (IllegalArgumentException e) {
            faults.add(value.place(), "the field '" + field + "': " + e.getMessage());
        } catch (IllegalStateException e) {
            faults.add(
                    value.place(),
                    "the field '" + field + "' is to be an exact date, found '" + text + "'\nMaybe " + text
                            + (text.length() == 4 ? "-01-01" : "-01") + " was meant.");
        }
        return LocalDate.EPOCH;
    }

    /** The items of a list; empty if it is missing, which is a fault. */
    public List<Node> list(String field) {
        return required(field).map(value -> list(field, value)).orElse(List.of());
    }

    /** The items of a list; empty if it is left out. */
    public List<Node> optionalList(String field) {
        return optional(field).map(value -> list(field, value)).orElse(List.of());
    }

    /** The texts of a list; none if it is left out. */
    public List<String> texts(String field) {
        return optionalList(field).stream().map(item -> text(field, item)).toList();
    }

    /** Named parts, such as changes by the id of what they change; none if they are left out. */
    public Map<String, Node.Mapping> parts(String field) {
        Map<String, Node.Mapping> parts = new LinkedHashMap<>();
        if (optional(field).orElse(null) instanceof Node.Mapping named) {
            for (Node.Entry entry : named.entries()) {
                if (entry.value() instanceof Node.Mapping part) {
                    parts.put(entry.key().text(), part);
                } else {
                    faults.add(
                            entry.value().place(),
                            "fields are expected here, found " + entry.value().description());
                }
            }
        } else {
            optional(field)
                    .ifPresent(value -> faults.add(
                            value.place(), "the field '" + field + "' is to be fields, found " + value.description()));
        }
        return parts;
    }

    private List<Node> list(String field, Node value) {
        if (value instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        if (!(value instanceof Node.Scalar scalar && scalar.empty())) {
            faults.add(
                    value.place(),
                    "the field '" + field + "' is to be a list, found " + value.description()
                            + "\nMaybe begin each item with '- '.");
        }
        return List.of();
    }
}
