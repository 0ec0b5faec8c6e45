package dev.praetor.engine;

import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One DRL file.
 *
 * @param name as messages call it: the path that the user gave, with the path inside the directory
 */
record RuleFile(String name, String text) {

    /** Every {@code .drl} file below a directory, by path; what begins with an underscore is left out. */
    static List<RuleFile> in(Path directory, String prefix) {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw fault(
                    directory,
                    "is a file, and a directory of rules is expected\nMaybe "
                            + directory.toAbsolutePath().getParent() + " was meant.");
        }
        try (var paths = Files.walk(directory)) {
            List<RuleFile> files = new ArrayList<>();
            for (Path path : paths.filter(p -> p.toString().endsWith(".drl"))
                    .filter(p -> !hidden(directory, p))
                    .sorted()
                    .toList()) {
                files.add(new RuleFile(
                        prefix + directory.relativize(path).toString().replace('\\', '/'), read(path)));
            }
            if (files.isEmpty()) {
                throw fault(directory, "holds no .drl file\nMaybe another directory was meant.");
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw fault(
                    directory,
                    Files.exists(directory) ? "cannot be read: " + e.getMessage() : "there is no such directory");
        }
    }

    private static boolean hidden(Path directory, Path file) {
        for (Path part : directory.relativize(file)) {
            if (part.toString().startsWith("_")) {
                return true;
            }
        }
        return false;
    }

    private static String read(Path path) throws IOException {
        try {
            String text = Files.readString(path);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (MalformedInputException e) {
            throw fault(path, "the file is not UTF-8\nMaybe it was saved as Windows-1252: save it again as UTF-8.");
        }
    }

    private static BrokenRulesException fault(Path path, String text) {
        return new BrokenRulesException(Problem.of(path.toString(), 0, 0, text));
    }

    /** A line of the text, counted from 1. */
    String line(int number) {
        return text.lines().skip(Math.max(0, number - 1)).findFirst().orElse("");
    }

    Problem problem(int line, int column, String text) {
        return Problem.of(name, Math.max(1, line), Math.max(1, column), text);
    }
}
