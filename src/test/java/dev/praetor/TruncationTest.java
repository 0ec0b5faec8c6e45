package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praetor.authoring.FileChanges;
import dev.praetor.authoring.RulingFile;
import dev.praetor.authoring.ScenarioFile;
import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Fact;
import dev.praetor.finding.RuleCard;
import dev.praetor.portfolio.Entry;
import dev.praetor.portfolio.Input;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Problem;
import dev.praetor.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that end too soon, at any byte, or cannot be read: what is read is right as far as it goes, or one typed error
 * says where. JSON has an end and is never read in part; YAML and DRL have none, and a file cut between two facts or
 * rules is a shorter file, which its hash in the receipt tells from the whole.
 */
class TruncationTest {

    private static final String JSON = """
            {"case": "Été", "assessed-on": "2016-02-15", "facts": [
              {"party": {"id": "client", "name": "A"}}, {"party": {"id": "provider", "name": "B"}},
              {"contract": {"id": "c", "client": "client", "provider": "provider", "concluded-on": "2011-07-19"}}]}""";

    @TempDir
    Path directory;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Only problems may be thrown, and each says where. */
    private static <T> T read(String name, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ProblemException e) {
            assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> placed(name, problem));
            return null;
        }
    }

    private static void placed(String name, Problem problem) {
        assertThat(problem.file()).endsWith(name);
        assertThat(problem.line()).isGreaterThanOrEqualTo(0);
        assertThat(problem.line() > 0
                        || problem.message().equals("the file is empty")
                        || problem.code().isPresent())
                .as(problem.toString())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"destock-meubles", "access-codes", "late-delivery"})
    void a_case_in_yaml_gives_the_facts_up_to_there_as_they_are_written(String example) throws IOException {
        byte[] whole = Files.readAllBytes(Path.of("examples", example + ".yaml"));
        List<Fact> facts = facts(whole);
        assertThat(facts).hasSizeGreaterThan(5);

        for (int size = 0; size < whole.length; size++) {
            List<Fact> part = facts(Arrays.copyOf(whole, size));
            if (part != null) {
                assertThat(part).as("%d bytes", size).isEqualTo(facts.subList(0, part.size()));
            }
        }
    }

    private static List<Fact> facts(byte[] bytes) {
        return read(
                "case", () -> CaseFile.parse("case", bytes, Rulebook.builtIn().kinds())
                        .content()
                        .facts());
    }

    @Test
    void a_case_in_json_is_whole_or_refused() {
        byte[] whole = bytes(JSON);
        assertThat(facts(whole)).hasSize(3);

        for (int size = 0; size < whole.length; size++) {
            assertThat(facts(Arrays.copyOf(whole, size))).as("%d bytes", size).isNull();
        }
    }

    @Test
    void of_json_lines_each_is_whole_or_refused() {
        String line = JSON.replace("\n", " ");
        byte[] whole = bytes(line + "\n" + line + "\n");
        int length = bytes(line).length;

        for (int size = 0; size <= whole.length; size++) {
            Path file = directory.resolve("portfolio.jsonl");
            write(file, Arrays.copyOf(whole, size));
            int complete = (size >= length ? 1 : 0) + (size >= 2 * length + 1 ? 1 : 0);
            int torn = size > 0 && size < length || size > length + 1 && size < 2 * length + 1 ? 1 : 0;
            try (Input input = new Input(List.of(file), CaseFile.MOST_BYTES, InputStream.nullInputStream())) {
                List<Entry> entries = input.stream().toList();
                assertThat(entries).as("%d bytes", size).hasSize(complete + torn);
                assertThat(entries.stream().filter(TruncationTest::whole)).hasSize(complete);
            }
        }
    }

    private static boolean whole(Entry entry) {
        return read(
                        "jsonl",
                        () -> CaseFile.parseLine(
                                entry.file(),
                                entry.line(),
                                entry.bytes(),
                                Rulebook.builtIn().kinds()))
                != null;
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void scenarios_and_rulings_are_read_up_to_there_or_refused() throws IOException {
        cut(
                Path.of("rules/access/scenarios.yaml"),
                6_000,
                file -> ScenarioFile.read(file, Rulebook.builtIn().kinds()));
        cut(
                Path.of("rules/rulings/tcom-2016-04-15-codes-acces.yaml"),
                10_000,
                file -> RulingFile.read(file, Rulebook.builtIn().kinds()));
    }

    private void cut(Path original, int most, Function<Path, Object> reader) throws IOException {
        byte[] whole = Files.readAllBytes(original);
        Path file = directory.resolve(original.getFileName().toString());
        for (int size = 0; size < Math.min(most, whole.length); size += Nightly.times(11, 1)) {
            write(file, Arrays.copyOf(whole, size));
            read(file.toString(), () -> reader.apply(file));
        }
    }

    /** Rules that are not whole are refused, or are other rules: their hash, which every receipt has, says so. */
    @ParameterizedTest
    @ValueSource(strings = {"escrow.drl", "statutes.yaml", "rates/legal-interest.yaml", "rulings/one.yaml"})
    void rules_that_are_not_whole_never_pass_for_the_whole(String name) throws IOException {
        Files.createDirectories(directory.resolve("rulings"));
        Files.createDirectories(directory.resolve("rates"));
        String escrow = Cases.read(Path.of("src/test/resources/escrow.drl"));
        Files.writeString(directory.resolve("escrow.drl"), escrow);
        Files.writeString(directory.resolve("statutes.yaml"), """
                - article: CC 9999
                  text: C. civ., art. 9999
                  since: 2016-10-01
                """);
        Files.writeString(directory.resolve("rates/legal-interest.yaml"), start("rates/legal-interest.yaml"));
        Files.writeString(directory.resolve("rulings/one.yaml"), """
                ruling:
                  id: ca-one-2020-01-01-x
                  court: CA One
                  date: 2020-01-01
                  number: 19/00001
                  status: confirmed
                """);
        Supplier<Rulebook> live = Rulebook.live(directory);
        Rulebook rulebook = live.get();
        Path file = directory.resolve(name);
        byte[] whole = Files.readAllBytes(file);

        int step = Nightly.times(name.endsWith(".drl") ? 97 : 7, 1);
        for (int size = 0; size < whole.length; size += step) {
            write(file, Arrays.copyOf(whole, size));
            String left = new String(Arrays.copyOfRange(whole, size, whole.length), StandardCharsets.UTF_8);
            Rulebook part = read(file.getFileName().toString(), live);
            if (part != null && !left.isBlank()) {
                assertThat(part.hash()).as("%d bytes", size).isNotEqualTo(rulebook.hash());
                assertThat(ids(rulebook)).containsAll(ids(part));
            }
        }
    }

    private static List<String> ids(Rulebook rulebook) {
        return rulebook.rules().stream().map(RuleCard::id).toList();
    }

    /** Its first lines. */
    private static String start(String rates) {
        return String.join(
                        "\n",
                        Cases.read(Path.of("rules", rates)).lines().limit(12).toList()) + "\n";
    }

    @Test
    void a_thread_that_is_interrupted_reads_what_there_is_and_stays_interrupted() throws IOException {
        Files.writeString(directory.resolve("escrow.drl"), Cases.read(Path.of("src/test/resources/escrow.drl")));
        Path example = Path.of("examples/destock-meubles.yaml");

        Thread.currentThread().interrupt();
        assertThat(CaseFile.read(example, Rulebook.builtIn().kinds()).content().facts())
                .isEqualTo(Cases.destock().facts());
        assertThat(Rulebook.from(directory).rules()).extracting(RuleCard::id).contains("ESC-001", "ESC-002");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_directory_that_vanishes_while_it_is_watched_is_told_and_a_folder_in_it_is_a_change() throws IOException {
        Path rules = Files.createDirectory(directory.resolve("rules"));
        Path folder = Files.createDirectory(rules.resolve("theme"));
        try (FileChanges changes = new FileChanges(rules, directory.resolve("case.yaml"))) {
            Files.writeString(folder.resolve("a.drl"), "x");
            assertThat(changes.getAsBoolean()).isTrue();
            Files.delete(folder.resolve("a.drl"));
            Files.delete(folder);
            assertThat(changes.getAsBoolean()).isTrue();
            Files.delete(rules);

            assertThatThrownBy(changes::getAsBoolean)
                    .isInstanceOf(BadCaseException.class)
                    .hasMessage(rules + ": there is no such directory");
        }
    }
}
