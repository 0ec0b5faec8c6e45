package dev.praetor.benchmarks;

import dev.praetor.Rulebook;
import dev.praetor.fact.Case;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The built-in law as a directory of many rule files, compiled as a whole or with one that is changed: until a case is
 * judged by it, warm where nothing else is said.
 *
 * @param cold processor time of a JVM that compiles all files, from its start to its end, milliseconds
 * @param whole processor time of {@link Rulebook#from}, milliseconds
 * @param changed processor time with {@link Rulebook#live}, milliseconds
 * @param rebuilt processor time with a KieBuilder, milliseconds
 */
record Reload(int files, double cold, double whole, double changed, double rebuilt) {

    private static final int ROUNDS = 7;
    private static final int RULES_A_FILE = 3;

    static Reload of(Path rules) throws IOException, InterruptedException {
        Path split = Files.createTempDirectory("rules");
        List<Path> files = split(rules, split);
        Case given = Cases.of(40, 1);
        Supplier<Rulebook> live = Rulebook.live(split);
        int[] round = {0};
        Runnable reload = () -> {
            append(files.get(round[0]++ % files.size()), "\n// changed " + round[0] + "\n");
            live.get().assess(given);
        };
        Runnable whole = () -> Rulebook.from(split).assess(given);
        Runnable rebuild = () -> Containers.judge(Containers.executableModel(split), given);
        Cpu.micros(2, 3, reload);
        Cpu.micros(1, 2, whole);
        Cpu.micros(1, 2, rebuild);
        return new Reload(
                files.size(),
                cold(split),
                Cpu.micros(ROUNDS, 1, whole) / 1e3,
                Cpu.micros(ROUNDS, 1, reload) / 1e3,
                Cpu.micros(ROUNDS, 1, rebuild) / 1e3);
    }

    private static double cold(Path rules) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        return ColdStart.median(
                List.of(java, "-cp", System.getProperty("java.class.path"), Reload.class.getName(), rules.toString()));
    }

    /** @param args the directory to compile */
    public static void main(String[] args) {
        Rulebook.from(Path.of(args[0])).assess(Cases.of(40, 1));
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, Files.readString(file) + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a law, with a few rules a file. */
    private static List<Path> split(Path rules, Path to) throws IOException {
        List<Path> written = new ArrayList<>();
        try (Stream<Path> all = Files.walk(rules)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(rules.relativize(file).toString());
                if (copy.toString().contains("/_")) {
                    continue;
                }
                Files.createDirectories(copy.getParent());
                if (!file.toString().endsWith(".drl")) {
                    Files.copy(file, copy);
                } else {
                    written.addAll(split(Files.readString(file), copy));
                }
            }
        }
        return written;
    }

    private static List<Path> split(String text, Path to) throws IOException {
        String[] rules = text.split("(?m)^(?=rule )");
        List<Path> written = new ArrayList<>();
        for (int first = 1; first < rules.length; first += RULES_A_FILE) {
            int end = Math.min(rules.length, first + RULES_A_FILE);
            Path part = Path.of(to.toString().replace(".drl", "-" + first + ".drl"));
            Files.writeString(part, rules[0] + String.join("", List.of(rules).subList(first, end)));
            written.add(part);
        }
        return written;
    }
}
