package dev.praetor.authoring;

import dev.praetor.Trust;
import dev.praetor.drl.RuleFile;
import dev.praetor.drl.SafeDirectory;
import dev.praetor.engine.RuleCheck;
import dev.praetor.engine.Strangers;
import dev.praetor.fact.Kind;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.Code;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds everything that is wrong with rule directories in one run: rules, rulings, statutes, rates and scenarios.
 *
 * <pre>{@code
 * List<Problem> problems = Check.of(Path.of("my-rules"));
 * problems.forEach(problem -> System.out.println(problem.code() + " " + problem));
 * }</pre>
 */
public final class Check {

    private Check() {}

    /**
     * What is wrong, by place; nothing if nothing is. The directories are checked together, as an addition to the
     * built-in law unless they bring the rules that every law needs (rules/core).
     *
     * @throws BadCaseException if there is no such directory, or nothing in it to check
     */
    public static List<Problem> of(Path... directories) {
        return of(List.of(directories));
    }

    /** As {@link #of(Path...)}. */
    public static List<Problem> of(List<Path> directories) {
        return of(directories, Trust.TRUSTED);
    }

    /**
     * As {@link #of(Path...)}.
     *
     * @param trust whose rules they are: those of strangers are held to the safe profile, and what that refuses is
     *     found before anything else
     */
    public static List<Problem> of(List<Path> directories, Trust trust) {
        try {
            if (trust == Trust.UNTRUSTED) {
                directories.forEach(SafeDirectory::below);
            }
            directories.forEach(Check::hasSomething);
            return all(directories, trust);
        } catch (BrokenRulesException e) { // a file that is no text at all
            return e.problems();
        }
    }

    private static List<Problem> all(List<Path> directories, Trust trust) {
        RuleCheck rules = trust == Trust.UNTRUSTED ? Strangers.check(directories) : RuleCheck.of(directories);
        List<Problem> problems = new ArrayList<>(rules.problems());
        for (Path directory : directories) {
            for (Path file : yamlFiles(directory)) {
                problems.addAll(cases(directory, file, rules.kinds()));
            }
        }
        return oneAPlace(problems);
    }

    private static void hasSomething(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw fault(
                    directory,
                    Files.exists(directory)
                            ? "is a file, and a directory of rules is expected\nMaybe "
                                    + directory.toAbsolutePath().getParent() + " was meant."
                            : "there is no such directory");
        }
        if (RuleFile.below(directory).isEmpty() && yamlFiles(directory).isEmpty()) {
            throw fault(directory, "holds no .drl file, no ruling and no scenario\nMaybe another directory was meant.");
        }
    }

    private static BadCaseException fault(Path directory, String text) {
        return new BadCaseException(Problem.of(directory.toString(), 0, 0, text));
    }

    private static List<Path> yamlFiles(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !RuleFile.hidden(directory, file))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw fault(directory, "cannot be listed: " + Reason.of(e));
        }
    }

    private static List<Problem> cases(Path directory, Path file, List<Kind> kinds) {
        if (directory.relativize(file).startsWith("rulings")) {
            return problems(Code.RULING_FILE, file, path -> RulingFile.read(path, kinds));
        }
        return RuleFile.ofScenarios(directory, file)
                ? problems(Code.SCENARIO_FILE, file, path -> ScenarioFile.read(path, kinds))
                : List.of();
    }

    private static List<Problem> problems(Code code, Path file, Consumer<Path> reader) {
        try {
            reader.accept(file);
            return List.of();
        } catch (BadCaseException e) {
            return e.problems().stream().map(problem -> problem.coded(code)).toList();
        }
    }

    /** The same slip in a ruling file is found by whoever wants its citation and by whoever wants its facts. */
    private static List<Problem> oneAPlace(List<Problem> problems) {
        Set<List<Object>> places = new HashSet<>();
        return problems.stream()
                .sorted()
                .filter(problem ->
                        problem.code().filter(Code.RULING_FILE::equals).isEmpty()
                                || places.add(List.of(problem.file(), problem.line(), problem.column())))
                .distinct()
                .toList();
    }
}
