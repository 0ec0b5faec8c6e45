package dev.praetor.authoring;

import dev.praetor.casefile.Facts;
import dev.praetor.casefile.Faults;
import dev.praetor.casefile.Fields;
import dev.praetor.fact.Case;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Nearest;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Problem;
import dev.praetor.yaml.Node;
import dev.praetor.yaml.Yaml;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of scenarios: boundary cases made up by us, each with what is expected and where that comes from. A scenario
 * may be {@code like} an earlier one of its file, {@code with} more facts, {@code without} some, or with fields that
 * {@code change}.
 */
public final class ScenarioFile {

    private static final List<String> FIELDS = List.of(
            "scenario", "origin", "assessed-on", "facts", "like", "with", "without", "change", "near", "expect");

    private record Draft(LocalDate assessedOn, List<Node> facts) {}

    private final Collection<Kind> kinds;
    private final Faults faults = new Faults();
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final List<Scenario> scenarios = new ArrayList<>();

    private ScenarioFile(Collection<Kind> kinds) {
        this.kinds = kinds;
    }

    /**
     * Reads the scenarios of a file, in their order.
     *
     * @throws BadCaseException with every fault that was found
     */
    public static List<Scenario> read(Path file, Collection<Kind> kinds) {
        if (!(Yaml.read(file) instanceof Node.Sequence list)) {
            throw new BadCaseException(new Problem(
                    file.toString(), 1, 1, "a list of scenarios is expected", "Maybe begin with: - scenario: ..."));
        }
        ScenarioFile reader = new ScenarioFile(kinds);
        list.items().forEach(reader::scenario);
        reader.faults.throwIfAny();
        return List.copyOf(reader.scenarios);
    }

    private void scenario(Node node) {
        Fields fields = Fields.of(node, "a scenario", FIELDS, faults);
        String name = fields.text("scenario");
        String origin = fields.text("origin");
        Draft draft = draft(fields, node);
        if (drafts.putIfAbsent(name, draft) != null) {
            faults.add(node.place(), "there is already a scenario '" + name + "' in this file");
        }
        Facts facts = Facts.read(draft.facts(), kinds, faults);
        Expected expected = Expected.read(fields.required("expect").orElse(node), "expect", faults);
        scenarios.add(new Scenario(
                name,
                origin,
                new Case(name, draft.assessedOn(), facts.facts()),
                fields.texts("near"),
                expected,
                node.place()));
    }

    private Draft draft(Fields fields, Node node) {
        if (!fields.has("like")) {
            return new Draft(fields.date("assessed-on"), fields.list("facts"));
        }
        Draft like = drafts.get(fields.text("like"));
        if (like == null) {
            faults.add(
                    node.place(),
                    "there is no scenario '" + fields.text("like") + "' above\n"
                            + Nearest.maybe(fields.text("like"), drafts.keySet()));
            return new Draft(LocalDate.EPOCH, List.of());
        }
        List<Node> facts = new ArrayList<>(like.facts());
        fields.texts("without").forEach(name -> remove(facts, name, node));
        fields.parts("change").forEach((name, changes) -> change(facts, name, changes));
        facts.addAll(fields.optionalList("with"));
        return new Draft(fields.has("assessed-on") ? fields.date("assessed-on") : like.assessedOn(), facts);
    }

    private void remove(List<Node> facts, String name, Node scenario) {
        if (!facts.removeIf(fact -> isCalled(fact, name))) {
            faults.add(scenario.place(), "there is no fact '" + name + "' to leave out");
        }
    }

    private void change(List<Node> facts, String name, Node.Mapping changes) {
        boolean changed = false;
        for (int i = 0; i < facts.size(); i++) {
            if (isCalled(facts.get(i), name)) {
                facts.set(i, changed(facts.get(i), changes));
                changed = true;
            }
        }
        if (!changed) {
            faults.add(changes.place(), "there is no fact '" + name + "' to change");
        }
    }

    private static Node changed(Node fact, Node.Mapping changes) {
        Node.Entry kind = ((Node.Mapping) fact).entries().get(0);
        Map<String, Node.Entry> fields = new LinkedHashMap<>();
        ((Node.Mapping) kind.value())
                .entries()
                .forEach(entry -> fields.put(entry.key().text(), entry));
        changes.entries().forEach(entry -> fields.put(entry.key().text(), entry));
        Node.Mapping mapping = new Node.Mapping(kind.value().place(), List.copyOf(fields.values()));
        return new Node.Mapping(fact.place(), List.of(new Node.Entry(kind.key(), mapping)));
    }

    /** By its id, or by its kind if it has none. */
    private static boolean isCalled(Node fact, String name) {
        if (!(fact instanceof Node.Mapping mapping)
                || mapping.entries().size() != 1
                || !(mapping.entries().get(0).value() instanceof Node.Mapping fields)) {
            return false;
        }
        return fields.entry("id")
                .map(id -> id.value() instanceof Node.Scalar scalar
                        && scalar.text().equals(name))
                .orElse(mapping.entries().get(0).key().text().equals(name));
    }
}
