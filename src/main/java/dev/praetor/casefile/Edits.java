package dev.praetor.casefile;

import dev.praetor.yaml.Node;
import dev.praetor.yaml.Place;
import dev.praetor.yaml.Yaml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Changes to the facts of a case before it is read. {@link FactNodes} says how a fact is called.
 *
 * @param add facts as a case file has them: {@code {payment: {contract: c, amount: 100.00 EUR, on: 2024-05-02}}}
 * @param remove names of facts
 * @param set {@code FACT.field=value}; without a value the field is left out
 */
public record Edits(List<String> add, List<String> remove, List<String> set) {

    private static final Pattern SET = Pattern.compile("([^=]+)\\.([a-z-]+)=(.*)", Pattern.DOTALL);

    public Edits {
        add = List.copyOf(add);
        remove = List.copyOf(remove);
        set = List.copyOf(set);
    }

    /** The facts with fields set first, then facts removed, then facts added; faults are noted. */
    List<Node> applied(List<Node> facts, Faults faults) {
        List<Node> edited = new ArrayList<>(facts);
        set.forEach(text -> set(edited, text, faults));
        List<Node> removed = remove.stream()
                .flatMap(name -> find(edited, name, "--remove", faults).stream())
                .toList();
        edited.removeIf(fact -> removed.stream().anyMatch(gone -> gone == fact));
        add.forEach(text -> added(text).forEach(edited::add));
        return edited;
    }

    private static Stream<Node> added(String text) {
        Node node = Yaml.parse("--add", text.getBytes(StandardCharsets.UTF_8));
        return node instanceof Node.Sequence list ? list.items().stream() : Stream.of(node);
    }

    private static void set(List<Node> facts, String text, Faults faults) {
        Matcher set = SET.matcher(text);
        Place place = new Place("--set", 0, 0);
        if (!set.matches()) {
            faults.add(place, "'" + text + "' does not say what to set\nMaybe write it so: --set FACT.field=value");
            return;
        }
        Node.Entry field = new Node.Entry(
                new Node.Scalar(place, set.group(2), false), new Node.Scalar(place, set.group(3), false));
        find(facts, set.group(1), "--set", faults)
                .ifPresent(fact -> facts.set(facts.indexOf(fact), FactNodes.with(fact, List.of(field))));
    }

    private static Optional<Node> find(List<Node> facts, String name, String option, Faults faults) {
        return FactNodes.findOne(facts, name, new Place(option, 0, 0), faults);
    }
}
