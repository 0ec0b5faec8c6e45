package dev.praetor.fuzz;

import dev.praetor.Nightly;
import dev.praetor.drl.RuleFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What fuzzing begins with: files that are right, hostile ones, and what was found before. */
final class Seeds {

    private static final Path RESOURCES = Path.of("src/test/resources");

    private Seeds() {}

    /** Examples and rulings in YAML, the hostile cases, and a case in JSON. */
    static List<byte[]> cases() {
        List<byte[]> seeds = new ArrayList<>(found("case"));
        files(Path.of("examples"), "yaml").forEach(file -> seeds.add(bytes(file)));
        files(Path.of("rules/rulings"), "yaml").forEach(file -> seeds.add(bytes(file)));
        hostile().forEach(text -> seeds.add(text.getBytes(StandardCharsets.UTF_8)));
        Stream.of("", "{", "[]", "{\"case\": 1}", JSON)
                .forEach(text -> seeds.add(text.getBytes(StandardCharsets.UTF_8)));
        return seeds;
    }

    private static final String JSON = """
            {"case": "Été", "assessed-on": "2016-02-15", "facts": [ {"party": {"id": "client", "name": "A \\"B\\" \\u00e9"}},
            {"party": {"id": "provider", "name": "B"}}, {"contract": {"id": "c", "client": "client", "provider": "provider",
            "concluded-on": "2011-07-19", "price": "1000.00 EUR"}}, {"invoice": {"id": "f", "contract": "c", "amount":
            "12.50 EUR", "due": "2012-01-01"}}]}""".replace("\n", " ");

    private static final String HEAD = """
            case: X
            assessed-on: 2024-01-31
            facts:
              - party:    { id: client, name: A }
              - party:    { id: provider, name: B }
              - contract: { id: c, client: client, provider: provider, concluded-on: 2020-01-01 }
            """;

    private static List<String> hostile() {
        return text(RESOURCES.resolve("hostile/cases.txt"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("⇒")[0].stripTrailing().replace("▶", "").replace('⏎', '\n'))
                .map(line -> line.startsWith("FILE ") ? line.substring(5) : HEAD + "  " + line + "\n")
                .toList();
    }

    /**
     * Each rule of the law, or some of each file, with the head of its file, the rules that have traps, and those of
     * benign strangers.
     */
    static List<byte[]> rules() {
        List<byte[]> seeds = new ArrayList<>(found("rule"));
        RuleFile.in(Path.of("rules")).forEach(file -> {
            String[] parts = another(file.text()).split("(?m)(?=^rule )");
            Arrays.stream(parts)
                    .skip(1)
                    .limit(Nightly.times(2, 1_000))
                    .forEach(rule -> seeds.add((parts[0] + rule).getBytes(StandardCharsets.UTF_8)));
        });
        for (String folder : List.of("benign", "mistakes", "traps", "pathological")) {
            files(RESOURCES.resolve(folder), "drl").forEach(file -> seeds.add(bytes(file)));
        }
        return seeds;
    }

    /** With ids and sentences that the law does not have. */
    private static String another(String rules) {
        return rules.replaceAll("(?m)^rule \"[A-Z]", "rule \"Q")
                .replaceAll("(?m)^(rule \"[A-Z]{3}-\\d{3} )", "$1Aussi : ")
                .replaceAll("@en\\( \"", "@en( \"Also: ");
    }

    /** Texts by which reports are tried, after the number of a case. */
    static List<byte[]> texts() {
        List<byte[]> seeds = new ArrayList<>(found("report"));
        String hostile =
                "\u001b[31m </title><script>alert(1)</script> \"'><img src=x onerror=y> \ud800 \u202e \n FORGED -->";
        for (int i = 0; i < Nightly.times(20, 200); i++) {
            seeds.add(((char) (i * 37) + (i % 2 == 0 ? hostile : "")).getBytes(StandardCharsets.UTF_16BE));
        }
        return seeds;
    }

    /** Inputs that were once at fault: one a file, the kind of target first in its name. */
    private static List<byte[]> found(String target) {
        return files(RESOURCES.resolve("fuzz"), "txt").stream()
                .filter(file -> file.getFileName().toString().startsWith(target))
                .map(Seeds::bytes)
                .toList();
    }

    private static List<Path> files(Path directory, String extension) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith("." + extension))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }
}
