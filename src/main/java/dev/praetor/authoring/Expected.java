package dev.praetor.authoring;

import dev.praetor.casefile.Faults;
import dev.praetor.casefile.Fields;
import dev.praetor.finding.Assessment;
import dev.praetor.yaml.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a court held, or what a scenario expects. It is exact: what is not named must not be found; of what is named,
 * the fields that are given must be as given. Only the states of obligations may be left unnamed.
 */
public final class Expected {

    private static final List<String> SECTIONS =
            List.of("violations", "sanctions", "defences", "risks", "undetermined", "settlement", "obligations");

    private final List<Item> items;

    private Expected(List<Item> items) {
        this.items = items;
    }

    static Expected read(Node node, String what, Faults faults) {
        Fields fields = Fields.of(node, what, SECTIONS, faults);
        List<Item> items = new ArrayList<>();
        SECTIONS.forEach(
                section -> fields.optionalList(section).forEach(item -> items.add(item(section, item, faults))));
        return new Expected(items);
    }

    private static Item item(String section, Node node, Faults faults) {
        if (section.equals("settlement") && node instanceof Node.Mapping fields) {
            return new Item(section, "", values(fields, faults));
        }
        if (node instanceof Node.Mapping mapping && mapping.entries().size() == 1) {
            Node.Entry entry = mapping.entries().get(0);
            if (entry.value() instanceof Node.Mapping fields) {
                return new Item(section, entry.key().text(), values(fields, faults));
            }
            if (entry.value() instanceof Node.Scalar scalar && scalar.empty()) {
                return new Item(section, entry.key().text(), Map.of());
            }
        }
        faults.add(
                node.place(),
                "a finding is expected here with its kind, found " + node.description()
                        + "\nMaybe write it so: - confidentiality: { debtor: provider }");
        return new Item(section, "", Map.of());
    }

    private static Map<String, String> values(Node.Mapping mapping, Faults faults) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            if (entry.value() instanceof Node.Scalar scalar) {
                values.put(entry.key().text(), scalar.text());
            } else {
                faults.add(
                        entry.value().place(),
                        "a text is expected here, found " + entry.value().description());
            }
        }
        return values;
    }

    /** What the assessment lacks and what it has too much: empty if it is exactly as expected. */
    public List<String> differences(Assessment assessment) {
        List<Item> found = new ArrayList<>(Items.of(assessment));
        List<String> differences = new ArrayList<>();
        items.stream()
                .sorted(Comparator.comparing((Item item) -> -item.fields().size()))
                .forEach(item -> {
                    if (found.stream()
                            .filter(item::matches)
                            .findFirst()
                            .map(found::remove)
                            .isEmpty()) {
                        differences.add("- " + item);
                    }
                });
        found.stream()
                .filter(item -> !item.section().equals("obligations"))
                .forEach(item -> differences.add("+ " + item));
        return differences;
    }
}
