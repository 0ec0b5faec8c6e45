package dev.praetor.authoring;

import dev.praetor.Rulebook;
import dev.praetor.drl.RuleFile;
import dev.praetor.fact.Kind;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Reason;
import dev.praetor.trial.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a law is tried by: its scenarios, by file and line, then its rulings.
 *
 * @param problems of the files that could not be read, which do not keep the others from being tried
 */
public record Suite(List<Trial> trials, List<Problem> problems) {

    static final Suite NONE = new Suite(List.of(), List.of());

    public Suite {
        trials = List.copyOf(trials);
        problems = List.copyOf(problems);
    }

    /** What the built-in law is tried by. */
    public static Suite builtIn(Collection<Kind> kinds) {
        Suite scenarios = read(
                BuiltInFiles.names("scenarios.txt"),
                name -> ScenarioFile.parse("rules/" + name, BuiltInFiles.bytes(name), kinds));
        return scenarios.and(of(RulingFiles.builtIn(kinds)));
    }

    /**
     * The {@code scenarios.yaml} and {@code *.scenarios.yaml} of a rule directory and its subdirectories, and its
     * {@code rulings/*.yaml}; what begins with an underscore is left out.
     */
    public static Suite of(Path directory, Collection<Kind> kinds) {
        RulingFiles rulings = RulingFiles.of(directory, kinds);
        return rulings.problems().isEmpty() || Files.isDirectory(directory)
                ? read(files(directory), file -> ScenarioFile.read(file, kinds)).and(of(rulings))
                : of(rulings);
    }

    private static Suite of(RulingFiles files) {
        return new Suite(files.rulings().stream().map(Trial::of).toList(), files.problems());
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> RuleFile.ofScenarios(directory, file))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new BadCaseException(
                    new Problem(directory.toString(), 0, 0, "its files cannot be listed: " + Reason.of(e), ""));
        }
    }

    /** The fault of whoever asked to try nothing. */
    public static Problem nothingToTry(@Nullable String filter) {
        return filter == null
                ? new Problem(
                        "rules",
                        0,
                        0,
                        "there is neither a scenario nor a ruling to try them by",
                        "Maybe begin with: praetor new ruling <court>-<date>-<short-name>")
                : new Problem(
                        "--filter",
                        0,
                        0,
                        "no scenario and no ruling has '" + filter + "' in its name, theme, file or rules",
                        "Maybe leave the filter out to see them all: praetor test --format json");
    }

    private static <F> Suite read(List<F> files, Function<F, List<Scenario>> reader) {
        return files.parallelStream().map(file -> one(file, reader)).reduce(NONE, Suite::and);
    }

    private static <F> Suite one(F file, Function<F, List<Scenario>> reader) {
        try {
            return new Suite(reader.apply(file).stream().map(Trial::of).toList(), List.of());
        } catch (BadCaseException e) {
            return new Suite(List.of(), e.problems());
        }
    }

    /** These and others. */
    public Suite and(Suite others) {
        List<Trial> all = new ArrayList<>(trials);
        all.addAll(others.trials);
        List<Problem> allProblems = new ArrayList<>(problems);
        allProblems.addAll(others.problems);
        return new Suite(all, allProblems);
    }

    /** Those whose name, theme, file or silent rules have this text in them. */
    public Suite matching(String text) {
        return new Suite(trials.stream().filter(trial -> trial.matches(text)).toList(), problems);
    }

    /**
     * Tries all, on every core.
     *
     * @param each is told of each verdict as soon as it is there, one at a time, in no particular order
     * @return in the order of the suite
     */
    public List<Verdict> on(Rulebook rulebook, Consumer<Verdict> each) {
        return trials.parallelStream()
                .map(trial -> {
                    Verdict verdict = trial.on(rulebook);
                    synchronized (each) {
                        each.accept(verdict);
                    }
                    return verdict;
                })
                .toList();
    }
}
