package dev.praetor.authoring;

import dev.praetor.fact.Kind;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rulings of a law: those that come with Praetor, wherever its jar is, or those of a rule directory.
 *
 * @param problems of the files that could not be read, which do not keep the others from being read
 */
public record RulingFiles(List<RulingFile> rulings, List<Problem> problems) {

    public RulingFiles {
        rulings = List.copyOf(rulings);
        problems = List.copyOf(problems);
    }

    /** Those of the built-in law; the build lists them in a file, since what is in a jar cannot be listed. */
    public static RulingFiles builtIn(Collection<Kind> kinds) {
        return read(
                BuiltInFiles.names("rulings/files.txt"),
                name -> RulingFile.parse(Path.of("rules", "rulings", name), bytes(name), kinds));
    }

    private static byte[] bytes(String name) {
        return BuiltInFiles.bytes("rulings/" + name);
    }

    /** Those of a rule directory, which may have none; that there is no such directory is a problem. */
    public static RulingFiles of(Path directory, Collection<Kind> kinds) {
        try {
            return read(yamlFiles(directory), file -> RulingFile.read(file, kinds));
        } catch (BadCaseException e) {
            return new RulingFiles(List.of(), e.problems());
        }
    }

    private static List<Path> yamlFiles(Path directory) {
        Path folder = directory.resolve("rulings");
        if (Files.isDirectory(directory) && !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw fault(
                    directory,
                    Files.isDirectory(directory)
                            ? "its rulings cannot be listed: " + Reason.of(e)
                            : Files.exists(directory) ? "is a file, not a directory" : "there is no such directory");
        }
    }

    private static BadCaseException fault(Path directory, String text) {
        return new BadCaseException(Problem.of(
                directory.toString(), 0, 0, text + "\nMaybe a directory of rules was meant that has rulings/*.yaml."));
    }

    private static <F> RulingFiles read(List<F> files, Function<F, RulingFile> reader) {
        List<RulingFile> rulings = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (F file : files) {
            try {
                rulings.add(reader.apply(file));
            } catch (BadCaseException e) {
                problems.addAll(e.problems());
            }
        }
        return new RulingFiles(rulings, problems);
    }

    /**
     * The same, for a directory that somebody asked for.
     *
     * @throws BadCaseException if there is no ruling at all
     */
    public RulingFiles expected(Path directory) {
        if (rulings.isEmpty() && problems.isEmpty()) {
            throw fault(directory, "holds no ruling");
        }
        return this;
    }

    /** These and others. */
    public RulingFiles and(RulingFiles others) {
        return new RulingFiles(
                Stream.concat(rulings.stream(), others.rulings.stream()).toList(),
                Stream.concat(problems.stream(), others.problems.stream()).toList());
    }
}
