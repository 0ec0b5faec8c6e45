package dev.praetor.casefile;

import dev.praetor.fact.Nearest;
import dev.praetor.yaml.Node;
import dev.praetor.yaml.Place;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Facts as they are written, before they are read. A fact is called by its id, as {@code kind#n}, the n-th of its kind,
 * or by its kind: that means all that have no id, or all of the kind if all have one.
 */
public final class FactNodes {

    private static final Pattern NUMBERED = Pattern.compile("([a-z-]+)#([1-9]\\d{0,8})");

    private FactNodes() {}

    /** The facts that are called so; it is a fault if there is none. */
    public static List<Node> find(List<Node> facts, String name, Place at, Faults faults) {
        List<Node> called = called(facts, name);
        if (called.isEmpty()) {
            faults.add(at, none(facts, name));
        }
        return called;
    }

    /** The fact that is called so; it is a fault if there is none, or if there are several. */
    static Optional<Node> findOne(List<Node> facts, String name, Place at, Faults faults) {
        List<Node> called = find(facts, name, at, faults);
        if (called.size() > 1) {
            faults.add(at, several(name, called.size()));
        }
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }

    private static List<Node> called(List<Node> facts, String name) {
        if (name.isEmpty()) {
            return List.of(); // neither an id nor a kind, though facts without either say so
        }
        List<Node> byId = those(facts, fact -> name.equals(id(fact)));
        if (!byId.isEmpty()) {
            return byId;
        }
        Matcher numbered = NUMBERED.matcher(name);
        if (numbered.matches()) {
            return those(facts, fact -> numbered.group(1).equals(kind(fact))).stream()
                    .skip(Integer.parseInt(numbered.group(2)) - 1)
                    .limit(1)
                    .toList();
        }
        List<Node> ofKind = those(facts, fact -> name.equals(kind(fact)));
        List<Node> withoutId = those(ofKind, fact -> id(fact).isEmpty());
        return withoutId.isEmpty() ? ofKind : withoutId;
    }

    private static List<Node> those(List<Node> facts, Predicate<Node> which) {
        return facts.stream().filter(which).toList();
    }

    private static String none(List<Node> facts, String name) {
        List<String> known = facts.stream()
                .map(fact -> id(fact).isEmpty() ? kind(fact) : id(fact))
                .filter(called -> !called.isEmpty())
                .distinct()
                .toList();
        return "there is no fact '" + name + "' in this case\n" + Nearest.maybe(name, known);
    }

    private static String several(String kind, int count) {
        return "there are " + count + " facts '" + kind + "' in this case\nMaybe " + kind + "#1 was meant, the first.";
    }

    /** The fact with other values for some fields; one that is empty counts as left out. */
    public static Node with(Node fact, Collection<Node.Entry> changes) {
        Node.Entry kind = ((Node.Mapping) fact).entries().get(0);
        Node.Mapping written = (Node.Mapping) kind.value();
        Map<String, Node.Entry> fields = new LinkedHashMap<>();
        written.entries().forEach(entry -> fields.put(entry.key().text(), entry));
        changes.forEach(entry -> fields.put(entry.key().text(), entry));
        Node.Mapping changed = new Node.Mapping(written.place(), List.copyOf(fields.values()));
        return new Node.Mapping(fact.place(), List.of(new Node.Entry(kind.key(), changed)));
    }

    private static Optional<Node.Entry> entry(Node fact) {
        return fact instanceof Node.Mapping mapping
                        && mapping.entries().size() == 1
                        && mapping.entries().get(0).value() instanceof Node.Mapping
                ? Optional.of(mapping.entries().get(0))
                : Optional.empty();
    }

    private static String kind(Node fact) {
        return entry(fact).map(entry -> entry.key().text()).orElse("");
    }

    private static String id(Node fact) {
        return entry(fact)
                .flatMap(entry -> ((Node.Mapping) entry.value()).entry("id"))
                .map(Node.Entry::value)
                .filter(Node.Scalar.class::isInstance)
                .map(value -> ((Node.Scalar) value).text())
                .orElse("");
    }
}
