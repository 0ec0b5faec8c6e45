package dev.praetor.engine;

import dev.praetor.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What rules from strangers would change in what other rules rest on: a ruling or an article that is theirs, or an
 * official rate. A stranger may bring sources of his own, under names of their own.
 */
final class Foreign {

    private Foreign() {}

    static List<Problem> sources(Sources law, Sources own, Path directory) {
        List<Problem> problems = new ArrayList<>();
        others(law.rulings(), own.rulings()).forEach(key -> problems.add(problem(directory, "ruling", key)));
        others(law.articles(), own.articles()).forEach(key -> problems.add(problem(directory, "article", key)));
        if (!own.rates().isEmpty() && !law.rates().isEmpty()) {
            problems.add(new Problem(
                    directory.resolve("rates").toString(),
                    0,
                    0,
                    "official rates cannot come from others, since all rules compute with them",
                    "Maybe state the rate in the case: reference-rate."));
        }
        return problems;
    }

    private static <T> List<String> others(Map<String, T> law, Map<String, T> own) {
        return own.keySet().stream()
                .filter(law::containsKey)
                .filter(key -> !Objects.equals(law.get(key), own.get(key)))
                .sorted()
                .toList();
    }

    private static Problem problem(Path directory, String what, String key) {
        Path file =
                files(directory).filter(path -> line(path, key) > 0).findFirst().orElse(directory);
        int line = line(file, key);
        return new Problem(
                file.toString(),
                line,
                line == 0 ? 0 : 1,
                "the " + what + " '" + key + "' belongs to the rules that these are added to, and is another there",
                "Maybe leave it out: rules may cite it as it is. Another " + what + " needs another name.");
    }

    private static Stream<Path> files(Path directory) {
        return Stream.concat(
                SourceReader.yamlFiles(directory.resolve("rulings")).stream(),
                Stream.of(directory.resolve("statutes.yaml")));
    }

    /** The first line that ends with the key; 0 if none does. */
    private static int line(Path file, String key) {
        if (!Files.isRegularFile(file)) {
            return 0;
        }
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip().replaceAll("[\"']$", "");
                if (line.endsWith(key)) {
                    return i + 1;
                }
            }
            return 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
