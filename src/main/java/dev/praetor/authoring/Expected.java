package dev.praetor.authoring;

import dev.praetor.casefile.Faults;
import dev.praetor.casefile.Fields;
import dev.praetor.finding.Assessment;
import dev.praetor.trial.Difference;
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

    static final List<String> SECTIONS =
            List.of("violations", "sanctions", "defences", "risks", "undetermined", "settlement", "obligations");

    /** An item and the line at which it stands. */
    record Placed(Item item, int line) {}

    private final List<Placed> items;

    private Expected(List<Placed> items) {
        this.items = items;
    }

    static Expected read(Node node, String what, Faults faults) {
        Fields fields = Fields.of(node, what, SECTIONS, faults);
        List<Placed> items = new ArrayList<>();
        SECTIONS.forEach(section -> fields.optionalList(section)
                .forEach(item -> items.add(
                        new Placed(item(section, item, faults), item.place().line()))));
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

    /** All that is named, section by section. */
    public List<Item> items() {
        return items.stream().map(Placed::item).toList();
    }

    List<Placed> placed(String section) {
        return items.stream()
                .filter(placed -> placed.item().section().equals(section))
                .toList();
    }

    /** What the assessment lacks, has too much or has otherwise: empty if it is exactly as expected. */
    public List<Difference> differences(Assessment assessment) {
        List<Item> found = new ArrayList<>(Items.of(assessment));
        List<Placed> missing = items.stream()
                .sorted(Comparator.comparing(
                        (Placed placed) -> -placed.item().fields().size()))
                .filter(placed -> !take(found, placed.item()))
                .toList();
        return Pairing.of(missing, found, Pairing.SAME_KIND).stream()
                .filter(difference -> difference.sort() != Difference.Sort.UNEXPECTED
                        || !difference.section().equals("obligations"))
                .sorted(Comparator.comparing((Difference difference) -> SECTIONS.indexOf(difference.section()))
                        .thenComparing(difference -> difference.line() == 0 ? Integer.MAX_VALUE : difference.line()))
                .toList();
    }

    private static boolean take(List<Item> found, Item expected) {
        return found.stream()
                .filter(expected::matches)
                .findFirst()
                .map(found::remove)
                .isPresent();
    }
}
