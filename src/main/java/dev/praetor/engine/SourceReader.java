package dev.praetor.engine;

import dev.praetor.fact.Day;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Nearest;
import dev.praetor.fact.ReferenceRate;
import dev.praetor.finding.Article;
import dev.praetor.finding.Ruling;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.Code;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Reason;
import dev.praetor.yaml.Node;
import dev.praetor.yaml.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the rulings and the statutes of a rule directory: {@code rulings/*.yaml} and {@code statutes.yaml}. */
final class SourceReader {

    private SourceReader() {}

    static Sources of(Path directory) {
        List<Problem> problems = new ArrayList<>();
        Sources sources = gather(directory, problems);
        RuleCompiler.throwIfAny(problems);
        return sources;
    }

    /** What can be read; what cannot is a problem. */
    static Sources gather(Path directory, List<Problem> problems) {
        Path statutes = directory.resolve("statutes.yaml");
        List<Path> rulings = yamlFiles(directory.resolve("rulings"));
        if (!Files.exists(statutes) && rulings.isEmpty() && !Files.isDirectory(directory.resolve("rates"))) {
            return Sources.none();
        }
        try {
            Map<String, Ruling> byKey = new TreeMap<>();
            rulings.forEach(file -> attempt(Code.RULING_FILE, problems, () -> add(ruling(file), file, byKey)));
            Map<String, Article> articles = new TreeMap<>();
            if (Files.exists(statutes)) {
                attempt(Code.STATUTES_FILE, problems, () -> articles.putAll(articles(statutes)));
            }
            List<ReferenceRate> rates = new ArrayList<>();
            attempt(Code.RATE_FILE, problems, () -> rates.addAll(RateReader.of(directory)));
            return new Sources(byKey, articles, rates);
        } catch (NoClassDefFoundError e) {
            throw new BrokenRulesException(new Problem(
                    directory.toString(),
                    0,
                    0,
                    "its rulings and statutes are YAML, and the YAML reader is not on the class path",
                    "Maybe add the dependency org.snakeyaml:snakeyaml-engine."));
        }
    }

    private static void attempt(Code code, List<Problem> problems, Runnable reading) {
        try {
            reading.run();
        } catch (BadCaseException e) {
            e.problems().forEach(problem -> problems.add(problem.coded(code)));
        }
    }

    private static void add(Ruling ruling, Path file, Map<String, Ruling> byKey) {
        Ruling before = byKey.putIfAbsent(ruling.key(), ruling);
        if (before != null && !before.equals(ruling)) {
            throw new BadCaseException(new Problem(
                    file.toString(),
                    1,
                    1,
                    "the ruling '" + ruling.key() + "' is cited otherwise in another file: " + before.citation(),
                    "Maybe this is another ruling and needs another id."));
        }
    }

    static List<Path> yamlFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new BrokenRulesException(
                    new Problem(folder.toString(), 0, 0, "cannot be listed: " + Reason.of(e), ""));
        }
    }

    private static Ruling ruling(Path file) {
        Node.Mapping root = mapping(Yaml.read(file));
        Node.Mapping ruling = mapping(root.entry("ruling")
                .orElseThrow(() -> fault(root, "the file has no 'ruling:'\nMaybe copy rules/_template/ruling.yaml."))
                .value());
        return new Ruling(
                required(ruling, "id"),
                Ruling.cite(
                        optional(ruling, "court"),
                        optional(ruling, "chamber"),
                        ruling.entry("date").map(entry -> date(entry.value())).orElse(null),
                        optional(ruling, "number"),
                        optional(ruling, "parties")),
                status(ruling),
                ruling.entry("themes").map(entry -> texts(entry.value())).orElse(List.of()),
                ruling.entry("overtaken")
                        .map(entry -> overtaken(mapping(entry.value())))
                        .orElse(null));
    }

    private static @Nullable String optional(Node.Mapping node, String field) {
        return node.entry(field).map(entry -> text(entry.value())).orElse(null);
    }

    private static Ruling.Overtaken overtaken(Node.Mapping node) {
        Node on = node.entry("on")
                .orElseThrow(() -> fault(node, "the field 'on' is missing"))
                .value();
        return new Ruling.Overtaken(date(on), required(node, "by"));
    }

    private static List<String> texts(Node node) {
        if (node instanceof Node.Sequence list) {
            return list.items().stream().map(SourceReader::text).toList();
        }
        throw fault(node, "a list is expected, found " + node.description());
    }

    private static Ruling.Status status(Node.Mapping ruling) {
        String written = required(ruling, "status");
        List<String> known =
                Arrays.stream(Ruling.Status.values()).map(SourceReader::written).toList();
        return Arrays.stream(Ruling.Status.values())
                .filter(status -> written(status).equals(written))
                .findFirst()
                .orElseThrow(() -> fault(
                        ruling.entry("status").orElseThrow().value(),
                        "'" + written + "' is no status of a ruling\n" + Nearest.maybe(written, known)));
    }

    private static String written(Ruling.Status status) {
        return Kind.kebab(status.name());
    }

    private static Map<String, Article> articles(Path file) {
        if (!(Yaml.read(file) instanceof Node.Sequence list)) {
            throw new BadCaseException(new Problem(file.toString(), 1, 1, "a list of articles is expected", ""));
        }
        Map<String, Article> articles = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Node item : list.items()) {
            Article article = article(mapping(item));
            if (articles.putIfAbsent(article.key(), article) != null) {
                problems.add(
                        item.place().problem("the article '" + article.key() + "' stands here for the second time"));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadCaseException(problems);
        }
        return articles;
    }

    private static Article article(Node.Mapping node) {
        return new Article(
                required(node, "article"),
                required(node, "text"),
                node.entry("former").map(entry -> text(entry.value())).orElse(null),
                node.entry("since").map(entry -> date(entry.value())).orElse(null),
                node.entry("procedural").isPresent());
    }

    static String required(Node.Mapping node, String field) {
        return node.entry(field)
                .map(entry -> text(entry.value()))
                .orElseThrow(() -> fault(node, "the field '" + field + "' is missing"));
    }

    private static String text(Node node) {
        if (node instanceof Node.Scalar scalar && !scalar.empty()) {
            return scalar.text();
        }
        throw fault(node, "a text is expected, found " + node.description());
    }

    private static LocalDate date(Node node) {
        try {
            return Day.parse(text(node)).date();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw fault(node, String.valueOf(e.getMessage()));
        }
    }

    static Node.Mapping mapping(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return mapping;
        }
        throw fault(node, "fields are expected, found " + node.description());
    }

    static BadCaseException fault(Node node, String text) {
        return new BadCaseException(node.place().problem(text));
    }
}
