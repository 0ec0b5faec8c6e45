package dev.praetor.workbench;

import dev.praetor.authoring.BuiltInFiles;
import dev.praetor.finding.Ruling;
import dev.praetor.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What comes with Praetor and can be opened: rulings, examples, and something to begin with. */
final class Shelf {

    /** Something that can be opened: what it is called, and by what name to ask for it. */
    record Item(String name, Text title) {}

    private static final List<Item> EXAMPLES = List.of(
            new Item(
                    "destock-meubles.yaml",
                    new Text("Hébergement transféré sans accord", "Hosting moved without consent")),
            new Item("access-codes.yaml", new Text("Codes d'accès retenus", "Access codes withheld")),
            new Item("late-delivery.yaml", new Text("Livraison tardive", "Late delivery")));

    private static final List<Item> BEGINNINGS = List.of(
            new Item("blank.yaml", new Text("Nouveau dossier", "New case")),
            new Item("first-rule.drl", new Text("Règle d'exemple", "Example rule")));

    private final Map<String, String> citations;

    Shelf(List<Ruling> rulings) {
        this.citations = rulings.stream().collect(Collectors.toMap(Ruling::key, Ruling::citation));
    }

    static List<Item> beginnings() {
        return BEGINNINGS;
    }

    static List<Item> examples() {
        return EXAMPLES;
    }

    List<Item> rulings() {
        return rulingFiles().stream().map(this::ruling).toList();
    }

    private Item ruling(String name) {
        String key = name.replaceFirst("\\.yaml$", "");
        String citation = citations.getOrDefault(key, key);
        return new Item(name, new Text(citation, citation));
    }

    private static List<String> rulingFiles() {
        return BuiltInFiles.names("rulings/files.txt");
    }

    /** @throws Refused if nothing is called so */
    static String text(String name) {
        return rulingFiles().contains(name)
                ? BuiltInFiles.text("rulings/" + name)
                : place(name)
                        .map(Assets::text)
                        .orElseThrow(() -> new Refused(404, "Rien ne porte ce nom.", "Nothing has this name."));
    }

    private static Optional<String> place(String name) {
        return Stream.of(Map.entry("examples/", EXAMPLES), Map.entry("workbench/", BEGINNINGS))
                .filter(shelf ->
                        shelf.getValue().stream().anyMatch(item -> item.name().equals(name)))
                .map(shelf -> "/META-INF/praetor/" + shelf.getKey() + name)
                .findFirst();
    }
}
