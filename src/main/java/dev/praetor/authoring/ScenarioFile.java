package dev.praetor.authoring;

import dev.praetor.casefile.FactNodes;
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
        return of(file.toString(), Yaml.read(file), kinds);
    }

    /** Reads scenarios that are already in memory; otherwise as {@link #read}. */
    static List<Scenario> parse(String name, byte[] bytes, Collection<Kind> kinds) {
        return of(name, Yaml.parse(name, bytes), kinds);
    }

    private static List<Scenario> of(String name, Node root, Collection<Kind> kinds) {
        if (!(root instanceof Node.Sequence list)) {
            throw new BadCaseException(
                    new Problem(name, 1, 1, "a list of scenarios is expected", "Maybe begin with: - scenario: ..."));
        }
        ScenarioFile reader = new ScenarioFile(kinds);
        list.items().forEach(reader::scenario);
        reader.faults.throwIfAny();
        return List.copyOf(reader.scenarios);
    }

    private void scenario(Node node) {
        Fields fields = Fields.of(node, "a scenario", FIELDS, faults);
        String name = fields.text("scenario");
        String origin = fields.has("origin") ? fields.text("origin") : "";
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
        facts.removeAll(FactNodes.find(facts, name, scenario.place(), faults));
    }

    private void change(List<Node> facts, String name, Node.Mapping changes) {
        List<Node> old = FactNodes.find(facts, name, changes.place(), faults);
        facts.replaceAll(fact -> old.contains(fact) ? FactNodes.with(fact, changes.entries()) : fact);
    }
}
