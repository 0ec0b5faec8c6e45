package dev.praetor.authoring;

import dev.praetor.yaml.Node;
import dev.praetor.yaml.Yaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What articles say, in a line each, by key: rules never need it, readers do. */
public final class Statutes {

    private static final String FILE = "statutes.yaml";

    private Statutes() {}

    /**
     * Of the built-in law, and of rule directories, which take precedence.
     *
     * @throws dev.praetor.problem.BadCaseException if a file cannot be read
     */
    public static Map<String, String> say(List<Path> directories) {
        Map<String, String> says = new TreeMap<>();
        add(Yaml.parse("rules/" + FILE, BuiltInFiles.bytes(FILE)), says);
        for (Path directory : directories) {
            Path file = directory.resolve(FILE);
            if (Files.exists(file)) {
                add(Yaml.read(file), says);
            }
        }
        return says;
    }

    private static void add(Node root, Map<String, String> says) {
        if (root instanceof Node.Sequence list) {
            list.items().forEach(item -> text(item, "article")
                    .ifPresent(key -> text(item, "says").ifPresent(line -> says.put(key, line))));
        }
    }

    private static Optional<String> text(Node item, String field) {
        return item instanceof Node.Mapping article
                ? article.entry(field)
                        .map(Node.Entry::value)
                        .filter(Node.Scalar.class::isInstance)
                        .map(value -> ((Node.Scalar) value).text())
                : Optional.empty();
    }
}
