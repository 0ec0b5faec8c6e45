package dev.praetor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.Nightly;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Each layer of the safe profile alone: which attacks it stops, and what they do if nothing does. What was found once
 * is recorded in {@code layers.txt}, so that a layer that becomes weaker shows although the others hold.
 */
class AttackLayersTest {

    private static final Path RECORD = Path.of("src/test/resources/attacks/layers.txt");

    /** Some of the attacks in each build, all of them by night. */
    private static final int STEP = Nightly.times(16, 1);

    /** What was found of an attack: by the profile, by the build, by the gate, by hiding, and without any of them. */
    private record Found(String profile, String built, String gate, String hiding, String plain) {

        static Found of(String[] words) {
            return new Found(words[0], words[1], words[2], words[3], words[4]);
        }

        boolean harms() {
            return !List.of("refused", "passed", "-").contains(plain)
                    || !List.of("refused", "passed").contains(built);
        }

        /** Layers that stop it; what happens while rules are built happens in another JVM. */
        List<String> stoppedBy() {
            List<String> layers = new ArrayList<>();
            add(layers, "profile", profile.equals("refused"));
            add(layers, "process", !List.of("refused", "passed").contains(built));
            add(layers, "gate", gate.equals("refused"));
            add(layers, "hiding", plain.equals("ran") && !hiding.equals("ran"));
            add(layers, "drools", built.equals("refused"));
            return layers;
        }

        private static void add(List<String> layers, String layer, boolean stops) {
            if (stops) {
                layers.add(layer);
            }
        }

        String written() {
            return String.join("\t", profile, built, gate, hiding, plain);
        }
    }

    @Test
    void each_layer_alone_stops_what_it_stopped_before() throws Exception {
        List<Attack> attacks = Attack.all();
        Map<Integer, Found> found = lab(attacks.size());
        Attack.forget();
        if (Boolean.getBoolean("praetor.update") && STEP == 1) {
            StringBuilder record = new StringBuilder("# attack, profile, built, gate, hiding, without any\n");
            found.forEach((i, one) -> record.append(attacks.get(i))
                    .append('\t')
                    .append(one.written())
                    .append('\n'));
            Files.writeString(RECORD, record);
        }
        Map<String, String> recorded = new LinkedHashMap<>();
        Files.readAllLines(RECORD).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 2))
                .forEach(line -> recorded.put(line[0], line[1]));
        found.forEach((i, one) -> {
            Found before = Found.of(recorded.get(attacks.get(i).toString()).split("\t"));
            assertThat(one.stoppedBy()).as(attacks.get(i).toString()).containsAll(before.stoppedBy());
        });
    }

    @Test
    void what_does_harm_is_stopped_by_two_layers_at_least() throws IOException {
        List<String> recorded = Files.readAllLines(RECORD);
        Map<String, Map<String, Integer>> table = new TreeMap<>();
        for (String line : recorded.subList(1, recorded.size())) {
            String[] words = line.split("\t", 2);
            Found found = Found.of(words[1].split("\t"));
            Map<String, Integer> row = table.computeIfAbsent(words[0].split(" ")[0], category -> new TreeMap<>());
            row.merge("attacks", 1, Integer::sum);
            found.stoppedBy().forEach(layer -> row.merge(layer, 1, Integer::sum));
            if (found.harms()) {
                row.merge("harm", 1, Integer::sum);
                assertThat(found.stoppedBy()).as(line).hasSizeGreaterThanOrEqualTo(2);
            }
        }
        table.forEach((category, row) -> System.out.println(category + " " + row));
        assertThat(recorded).hasSize(Attack.all().size() + 1);
    }

    private static Map<Integer, Found> lab(int attacks) throws Exception {
        Map<Integer, Found> found = new TreeMap<>();
        int next = 0;
        while (next < attacks) {
            Process lab = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx1g",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            AttackLab.class.getName(),
                            String.valueOf(next),
                            String.valueOf(STEP))
                    .redirectError(Redirect.DISCARD)
                    .start();
            try (BufferedReader lines = lab.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String[] words = line.split("\t");
                    next = Integer.parseInt(words[0]) + STEP;
                    found.put(
                            Integer.parseInt(words[0]),
                            words.length > 2
                                    ? Found.of(List.of(words).subList(1, 6).toArray(String[]::new))
                                    : new Found(words[1], "died", "-", "-", "-"));
                }
            }
        }
        return found;
    }
}
