package dev.praetor.drl;

import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.Code;
import dev.praetor.problem.Fault;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One DRL file.
 *
 * @param name as messages call it: the path that the user gave, with the path inside the directory
 */
public record RuleFile(String name, String text) {

    /**
     * Every {@code .drl} file below a directory, by path; what begins with an underscore is left out.
     *
     * @throws BrokenRulesException if there is none
     */
    public static List<RuleFile> in(Path directory) {
        return in(directory, prefix(directory));
    }

    /** As {@link #in(Path)}; the directory is called otherwise than by its path. */
    public static List<RuleFile> in(Path directory, String prefix) {
        List<RuleFile> files = below(directory, prefix);
        if (files.isEmpty()) {
            throw fault(directory, "holds no .drl file\nMaybe another directory was meant.");
        }
        return files;
    }

    /** As {@link #in(Path)}, for a directory that may have none. */
    public static List<RuleFile> below(Path directory) {
        return below(directory, prefix(directory));
    }

    private static String prefix(Path directory) {
        String name = directory.toString().replace('\\', '/');
        return name.isEmpty() ? "" : name + "/";
    }

    private static List<RuleFile> below(Path directory, String prefix) {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw fault(
                    directory,
                    "is a file, and a directory of rules is expected\nMaybe "
                            + directory.toAbsolutePath().getParent() + " was meant.");
        }
        try (var paths = Files.walk(directory)) {
            List<RuleFile> files = new ArrayList<>();
            for (Path path : paths.filter(p -> p.toString().endsWith(".drl") && Files.isRegularFile(p))
                    .filter(p -> !hidden(directory, p))
                    .sorted()
                    .toList()) {
                files.add(new RuleFile(
                        prefix + directory.relativize(path).toString().replace('\\', '/'), read(path)));
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw fault(
                    directory,
                    Files.exists(directory)
                            ? "cannot be read: " + Reason.of(e)
                            : "there is no such directory\nMaybe another directory was meant.");
        }
    }

    /** A file of the rules that come with Praetor: the jar has them beside their classes. */
    public static RuleFile builtIn(String name, ClassLoader loader) {
        try (InputStream in = loader.getResourceAsStream("META-INF/praetor/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new RuleFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of a directory that begins with an underscore, or is in a folder that does, is no part of the law. */
    public static boolean hidden(Path directory, Path file) {
        for (Path part : directory.relativize(file)) {
            if (part.toString().startsWith("_")) {
                return true;
            }
        }
        return false;
    }

    /** They bring the few rules that every law needs, and so stand alone. */
    public static boolean bringCore(List<RuleFile> files) {
        return files.stream().anyMatch(file -> file.text().contains("\"VIO-001 "));
    }

    /** A file of scenarios by which the rules of a directory are tried. */
    public static boolean ofScenarios(Path directory, Path file) {
        boolean called = file.endsWith("scenarios.yaml") || file.toString().endsWith(".scenarios.yaml");
        return called && !hidden(directory, file);
    }

    private static String read(Path path) throws IOException {
        return decoded(path.toString(), Files.readAllBytes(path));
    }

    /** A file that was read. */
    static RuleFile of(String name, byte[] bytes) {
        return new RuleFile(name, decoded(name, bytes));
    }

    private static String decoded(String name, byte[] bytes) {
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        // A new decoder reports what it cannot read.
        boolean malformed = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), out, true)
                .isError();
        String text = out.flip().toString();
        if (malformed) {
            int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
            throw new BrokenRulesException(Problem.of(
                    name, line, text.length() - text.lastIndexOf('\n'), new Fault(Code.NOT_UTF8, "", List.of())));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static BrokenRulesException fault(Path path, String text) {
        return new BrokenRulesException(Problem.of(path.toString(), 0, 0, text));
    }

    /** A line of the text, counted from 1. */
    String line(int number) {
        String from = from(number);
        int end = from.indexOf('\n');
        return (end < 0 ? from : from.substring(0, end)).replace("\r", "");
    }

    /** The text from the beginning of a line on. */
    String from(int line) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            at = text.indexOf('\n', at) + 1;
            if (at == 0) {
                return "";
            }
        }
        return text.substring(at);
    }

    /** Where a word stands in a line, or the first word of the line if it does not. */
    Spot find(int line, String word) {
        String text = line(line);
        int at = word.isEmpty() ? -1 : text.indexOf(word);
        return new Spot(
                line, at >= 0 ? at + 1 : text.length() - text.stripLeading().length() + 1);
    }

    /** Where a word first stands between two lines, or the start of the first of them. */
    Spot find(int from, int until, String word) {
        for (int line = from; line <= until; line++) {
            if (line(line).contains(word)) {
                return find(line, word);
            }
        }
        return find(from, "");
    }

    /** A fault of the rule with this id; of the file if it is empty. */
    Problem fault(Code code, String rule, Spot spot, String... values) {
        return Problem.of(
                name, Math.max(1, spot.line()), Math.max(1, spot.column()), new Fault(code, rule, List.of(values)));
    }
}
