package dev.praetor;

import dev.praetor.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation that is followed to the letter, in the working directory: files are written as it shows
 * them, its commands are run. What is then shown is what happened.
 *
 * <p>A block below {@code <!-- file: NAME -->} is a file, below {@code <!-- append: NAME -->} the end of one; below
 * {@code <!-- edit: NAME -->} lines with - are replaced by those with +. In a block {@code console} a command follows
 * {@code $}, its output follows it, and at the end {@code [1]} is an exit code that is not 0. Beside those of Praetor
 * there are {@code java NAME.java}, which compiles and runs a file of the page, and {@code mvn -q test -Dtest=NAME},
 * which runs its tests.
 */
final class Page {

    private static final Pattern BLOCK = Pattern.compile(
            "(?m)^(?:<!-- (?<how>file|append|edit): (?<file>\\S+) -->\n)?```(?<sort>\\w+)\n(?<text>(?:.*\n)*?)```$");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private static final Pattern PROGRAM = Pattern.compile("java (\\S+\\.java)|mvn -q test -Dtest=(\\w+)");

    private Page() {}

    /** Follows pages, one after the other, and writes what each then shows to a file: page, file, page, file. */
    public static void main(String[] arguments) throws IOException {
        for (int i = 0; i < arguments.length; i += 2) {
            follow(Path.of(arguments[i]), Path.of(arguments[i + 1]));
        }
    }

    private static void follow(Path from, Path to) throws IOException {
        String page = Files.readString(from);
        StringBuilder shown = new StringBuilder();
        Matcher blocks = BLOCK.matcher(page);
        int end = 0;
        while (blocks.find()) {
            shown.append(page, end, blocks.start("text")).append(followed(blocks));
            end = blocks.end("text");
        }
        Files.writeString(to, shown.append(page.substring(end)));
    }

    private static String followed(Matcher block) throws IOException {
        String text = block.group("text");
        if (block.group("how") != null) {
            Path file = Path.of(block.group("file"));
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, written(block.group("how"), file, text));
            return text;
        }
        return block.group("sort").equals("console") ? console(text) : text;
    }

    private static String written(String how, Path file, String text) throws IOException {
        return switch (how) {
            case "append" -> Files.readString(file) + text;
            case "edit" -> edited(Files.readString(file), lines(text, '-'), lines(text, '+'));
            default -> text;
        };
    }

    private static String edited(String before, String old, String fresh) {
        if (before.split(Pattern.quote(old), -1).length != 2) {
            throw new IllegalStateException("is not there once: " + old);
        }
        return before.replace(old, fresh);
    }

    private static String lines(String diff, char sign) {
        StringBuilder lines = new StringBuilder();
        diff.lines().filter(line -> line.charAt(0) == sign).forEach(line -> lines.append(line.substring(1))
                .append('\n'));
        return lines.toString();
    }

    private static String console(String text) throws IOException {
        StringBuilder shown = new StringBuilder();
        for (String line : text.lines().filter(line -> line.startsWith("$ ")).toList()) {
            shown.append(line).append('\n').append(run(line.substring(2)));
        }
        return shown.toString();
    }

    private static String run(String command) throws IOException {
        Matcher program = PROGRAM.matcher(command);
        if (program.matches()) {
            return program.group(1) != null
                    ? Programs.run(Path.of(program.group(1)))
                    : Programs.test(Path.of(program.group(2) + ".java"));
        }
        List<String> words = WORD.matcher(command)
                .results()
                .map(word -> word.group(1) != null ? word.group(1) : word.group(2))
                .toList();
        int to = words.indexOf(">");
        if (!words.get(0).equals("praetor") || (to >= 0 && to != words.size() - 2)) {
            throw new IllegalStateException("no command of Praetor: " + command);
        }
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayOutputStream out = to < 0 ? err : new ByteArrayOutputStream();
        int code = Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                words.subList(1, to < 0 ? words.size() : to).toArray(String[]::new));
        if (to >= 0) {
            Files.write(Path.of(words.get(to + 1)), out.toByteArray());
        }
        String printed = err.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"); // of a table
        return printed
                + (printed.isEmpty() || printed.endsWith("\n") ? "" : "\n")
                + (code == 0 ? "" : "[" + code + "]\n");
    }

    /** The files and commands of a page, for comparison with a translation. */
    static List<String> steps(String page) {
        return BLOCK.matcher(page)
                .results()
                .map(MatchResult::group)
                .flatMap(block -> block.contains("```console\n")
                        ? block.lines().filter(line -> line.startsWith("$ "))
                        : List.of(block).stream())
                .toList();
    }
}
