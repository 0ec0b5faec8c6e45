package dev.praetor.engine;

import dev.praetor.drl.ParsedFile;
import dev.praetor.drl.RuleFile;
import dev.praetor.drl.UnknownSources;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.Rule;

/**
 * The build step that puts the built-in law into the jar: compiled by the same code that compiles an author's rules.
 */
public final class BuildRules {

    /** The names of the ruling files, a line each: what is in a jar cannot be listed. */
    private static final String RULINGS = "META-INF/praetor/rules/rulings/files.txt";

    /** The paths of the scenario files, likewise. */
    private static final String SCENARIOS = "META-INF/praetor/rules/scenarios.txt";

    private BuildRules() {}

    /** Reads its three settings from system properties: the rule directory, the class output directory, the version. */
    public static void main(String[] args) throws IOException {
        Path rules = Path.of(System.getProperty("praetor.build.rules"));
        Path output = Path.of(System.getProperty("praetor.build.output"));
        String version = System.getProperty("praetor.build.version");
        List<RuleFile> files = RuleFile.in(rules, "rules/");
        Compilation compilation = new Compilation();
        CompiledRules compiled = RuleCompiler.compile(files, List.of(), BuildRules.class.getClassLoader(), compilation);
        clear(output.resolve(ParsedFile.PACKAGE.replace('.', '/')));
        for (Map.Entry<String, byte[]> type : compiled.classes().entrySet()) {
            write(output.resolve(type.getKey().replace('.', '/') + ".class"), type.getValue());
        }
        Sources sources = SourceReader.of(rules);
        UnknownSources unknown = new UnknownSources(sources.rulings(), sources.articles());
        RuleCompiler.throwIfAny(files.stream()
                .flatMap(file -> unknown.in(compilation.parsed(file)).stream())
                .toList());
        String hash = sources.hash(compiled.hash());
        Map<String, String> models = new TreeMap<>();
        compiled.files().forEach((name, file) -> models.put(name, file.model()));
        Index index = new Index(
                version, hash, models, makers(compiled.classes(), NamedDuties.in(files)), compiled.cards(), sources);
        write(output.resolve(Index.RESOURCE), index.write().getBytes(StandardCharsets.UTF_8));
        write(output.resolve(SCENARIOS), scenarios(rules).getBytes(StandardCharsets.UTF_8));
        write(output.resolve(RULINGS), names(rules.resolve("rulings")).getBytes(StandardCharsets.UTF_8));
    }

    /** The method that makes each rule, found by calling it. */
    private static Map<String, Index.Maker> makers(Map<String, byte[]> classes, Map<String, Set<String>> duties) {
        ClassLoader loader = new Bytes(BuildRules.class.getClassLoader(), classes);
        Map<String, Index.Maker> makers = new TreeMap<>();
        for (String name : classes.keySet()) {
            if (name.matches(".*RuleMethods\\d+")) {
                try {
                    for (Method method : Class.forName(name, true, loader).getDeclaredMethods()) {
                        if (method.getReturnType() == Rule.class && method.getParameterCount() == 0) {
                            Rule rule = (Rule) method.invoke(null);
                            makers.put(
                                    rule.getName(),
                                    new Index.Maker(
                                            name + "#" + method.getName(),
                                            Requirements.of(rule),
                                            duties.getOrDefault(rule.getName(), Set.of())));
                        }
                    }
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("the compiled rules " + name + " cannot be loaded", e);
                }
            }
        }
        return makers;
    }

    /** Classes are named by their content: those of an earlier build would stay beside the new ones. */
    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static String names(Path folder) {
        return SourceReader.yamlFiles(folder).stream()
                .map(file -> folder.relativize(file) + "\n")
                .collect(Collectors.joining());
    }

    private static String scenarios(Path rules) throws IOException {
        try (Stream<Path> files = Files.walk(rules)) {
            return files.filter(file -> RuleFile.ofScenarios(rules, file))
                    .map(file -> rules.relativize(file).toString().replace('\\', '/') + "\n")
                    .sorted()
                    .collect(Collectors.joining());
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
