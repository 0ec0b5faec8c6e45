package dev.praetor.casefile;

import dev.praetor.fact.Component;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Money;
import dev.praetor.fact.Nearest;
import dev.praetor.yaml.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one fact. */
final class FactReader {

    /** A fact with the fields that it was read from. */
    record Read(Fact fact, Node.Mapping fields) {}

    private static final Pattern CENTS = Pattern.compile("\\d{1,2}( ?([A-Z]{3}|€))?");

    private final Kind kind;
    private final Node.Mapping fields;
    private final Faults faults;
    /** Fields whose fault is reported already, where it is better told. */
    private final Set<String> faulty = new HashSet<>();

    private boolean complete = true;

    private FactReader(Kind kind, Node.Mapping fields, Faults faults) {
        this.kind = kind;
        this.fields = fields;
        this.faults = faults;
    }

    /**
     * @param faults where faults are noted
     * @param unread noted in too if the fact as a whole could not be read
     */
    static Optional<Read> read(Node item, Collection<Kind> kinds, Faults faults, Faults unread) {
        if (!(item instanceof Node.Mapping mapping) || mapping.entries().size() != 1) {
            faults.add(
                    item.place(),
                    "a fact is expected here with one kind, found " + item.description()
                            + "\nMaybe write it so: - party: { id: client, name: ... }");
            unread.add(item.place(), "not a fact");
            return Optional.empty();
        }
        Node.Entry entry = mapping.entries().get(0);
        String name = entry.key().text();
        Optional<Kind> kind =
                kinds.stream().filter(known -> known.name().equals(name)).findFirst();
        if (kind.isEmpty()) {
            List<String> names = kinds.stream().map(Kind::name).toList();
            faults.add(entry.key().place(), "there is no kind of fact '" + name + "'\n" + Nearest.maybe(name, names));
            unread.add(item.place(), "unknown kind");
            return Optional.empty();
        }
        Optional<Read> read =
                fields(entry, kind.get(), faults).flatMap(fields -> new FactReader(kind.get(), fields, faults).read());
        if (read.isEmpty()) {
            unread.add(item.place(), "incomplete");
        }
        return read;
    }

    private static Optional<Node.Mapping> fields(Node.Entry entry, Kind kind, Faults faults) {
        if (entry.value() instanceof Node.Mapping mapping) {
            return Optional.of(mapping);
        }
        faults.add(
                entry.value().place(),
                "the fields of " + kind + " are expected here, found "
                        + entry.value().description() + "\nMaybe indent them below, or write: - " + kind + ": { "
                        + names(kind) + " }");
        return Optional.empty();
    }

    private Optional<Read> read() {
        for (Node.Entry entry : fields.entries()) {
            String name = entry.key().text();
            if (cutAmount(entry)) {
                continue;
            }
            if (kind.components().stream()
                    .noneMatch(component -> component.name().equals(name))) {
                List<String> known =
                        kind.components().stream().map(Component::name).toList();
                Nearest.to(name, known).ifPresent(faulty::add);
                fault(
                        entry.key(),
                        kind + " has no field '" + name + "'; it has " + names(kind)
                                + Nearest.to(name, known)
                                        .map(near -> "\nMaybe '" + near + "' was meant.")
                                        .orElse(""));
            }
        }
        List<@Nullable Object> values = new ArrayList<>();
        kind.components().forEach(component -> values.add(value(component)));
        if (!complete) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Read(kind.create(values), fields));
        } catch (IllegalArgumentException e) {
            fault(fields, kind + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    /** "1.000,50 EUR" between braces is cut at its comma: one fault, not two that hide what happened. */
    private boolean cutAmount(Node.Entry cents) {
        if (!CENTS.matcher(cents.key().text()).matches()) {
            return false;
        }
        int before = fields.entries().indexOf(cents) - 1;
        if (before < 0 || !(fields.entries().get(before).value() instanceof Node.Scalar whole)) {
            return false;
        }
        String field = fields.entries().get(before).key().text();
        try {
            Money.parse(whole.text() + "," + cents.key().text());
        } catch (IllegalArgumentException e) {
            fault(whole, "the field '" + field + "' of " + kind + ": " + e.getMessage());
        }
        faulty.add(field);
        return true;
    }

    private @Nullable Object value(Component component) {
        if (faulty.contains(component.name())) {
            return null;
        }
        Optional<Node> node = fields.entry(component.name()).map(Node.Entry::value);
        boolean leftOut = node.isEmpty() || (node.get() instanceof Node.Scalar scalar && scalar.empty());
        if (leftOut) {
            if (component.required()) {
                Node at = node.orElse(fields);
                fault(
                        at,
                        "the field '" + component.name() + "' of " + kind + " is missing\nMaybe add: "
                                + component.name() + ": " + Values.example(component));
            }
            return Values.whenLeftOut(component);
        }
        if (!(node.get() instanceof Node.Scalar scalar)) {
            fault(
                    node.get(),
                    "the field '" + component.name() + "' is to be " + Values.expected(component) + ", found "
                            + node.get().description());
            return null;
        }
        try {
            return Values.read(component, scalar.text());
        } catch (IllegalArgumentException e) {
            fault(scalar, "the field '" + component.name() + "' of " + kind + ": " + e.getMessage());
            return null;
        }
    }

    private void fault(Node node, String text) {
        complete = false;
        faults.add(node.place(), text);
    }

    private static String names(Kind kind) {
        return String.join(", ", kind.components().stream().map(Component::name).toList());
    }
}
