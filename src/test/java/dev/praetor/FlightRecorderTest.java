package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praetor.fact.Case;
import dev.praetor.finding.Assessment;
import dev.praetor.problem.LimitReachedException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import jdk.jfr.ValueDescriptor;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Java Flight Recorder is told of builds, assessments and applications of rules. */
class FlightRecorderTest {

    private static final Case DESTOCK = Cases.destock();
    private static final Rulebook RULEBOOK = Rulebook.builtIn();

    @TempDir
    Path directory;

    private List<RecordedEvent> recorded(Runnable work, String... enabled) throws IOException {
        try (Recording recording = new Recording()) {
            List.of(enabled).forEach(recording::enable);
            recording.start();
            work.run();
            recording.stop();
            Path file = directory.resolve("praetor.jfr");
            recording.dump(file);
            return RecordingFile.readAllEvents(file).stream()
                    .filter(event -> event.getEventType().getName().startsWith("dev.praetor."))
                    .toList();
        }
    }

    private static RecordedEvent only(List<RecordedEvent> events, String name) {
        List<RecordedEvent> named = events.stream()
                .filter(event -> event.getEventType().getName().equals("dev.praetor." + name))
                .toList();
        assertThat(named).as(name).hasSize(1);
        return named.get(0);
    }

    @Test
    void an_assessment_is_recorded_with_what_was_found_and_every_application_of_a_rule_if_that_is_asked_for()
            throws IOException {
        List<RecordedEvent> events = recorded(() -> RULEBOOK.assess(DESTOCK), "dev.praetor.RuleFired");

        RecordedEvent assessed = only(events, "Assessed");
        assertThat(assessed.getInt("facts")).isEqualTo(6);
        assertThat(assessed.getInt("violations")).isEqualTo(1);
        assertThat(assessed.getInt("undetermined")).isZero();
        assertThat(assessed.getBoolean("completed")).isTrue();
        assertThat(assessed.getString("rulebook")).isEqualTo(RULEBOOK.hash());
        Assessment found = RULEBOOK.assess(DESTOCK);
        assertThat(assessed.getInt("findings"))
                .isEqualTo(found.obligations().size()
                        + found.sanctions().size()
                        + found.risks().size()
                        + 1);
        List<String> fired = events.stream()
                .filter(event -> event.getEventType().getName().equals("dev.praetor.RuleFired"))
                .map(event -> event.getString("rule"))
                .toList();
        assertThat(fired).hasSize(assessed.getInt("rulesFired")).contains("CNF-001", "CNF-002", "SAN-001");
    }

    @Test
    void applications_of_rules_are_not_recorded_unless_asked_for() throws IOException {
        assertThat(recorded(() -> RULEBOOK.assess(DESTOCK)))
                .extracting(event -> event.getEventType().getName())
                .containsExactly("dev.praetor.Assessed");
    }

    @Test
    void a_judgement_that_was_given_up_is_recorded_as_not_completed() throws IOException {
        Rulebook narrow = RULEBOOK.within(Limits.none().firings(2));

        RecordedEvent assessed = only(
                recorded(() ->
                        assertThatThrownBy(() -> narrow.assess(DESTOCK)).isInstanceOf(LimitReachedException.class)),
                "Assessed");

        assertThat(assessed.getBoolean("completed")).isFalse();
        assertThat(assessed.getInt("facts")).isEqualTo(6);
    }

    @Test
    void nothing_that_a_case_says_is_recorded() throws IOException {
        Case named = new Case("A name", DESTOCK.assessedOn(), DESTOCK.facts());

        List<RecordedEvent> events = recorded(() -> RULEBOOK.assess(named), "dev.praetor.RuleFired");

        List<String> texts = new ArrayList<>();
        for (RecordedEvent event : events) {
            for (ValueDescriptor field : event.getFields()) {
                if (field.getTypeName().equals("java.lang.String")) {
                    texts.add(event.getString(field.getName()));
                }
            }
        }
        assertThat(texts).isNotEmpty().allMatch(text -> text.matches("[A-Z]{3}-\\d{3}|[0-9a-f]{64}"));
    }

    @Test
    void rules_that_were_built_are_recorded() throws IOException {
        Path rules = Files.createDirectory(directory.resolve("rules"));
        Files.copy(Path.of("src/test/resources/escrow.drl"), rules.resolve("escrow.drl"));
        List<Rulebook> built = new ArrayList<>();

        RecordedEvent event = only(recorded(() -> built.add(RULEBOOK.with(rules))), "RulebookBuilt");

        assertThat(event.getString("origin")).isEqualTo(rules.toString());
        assertThat(event.getString("rulebook")).isEqualTo(built.get(0).hash());
        assertThat(event.getInt("rules")).isEqualTo(RULEBOOK.rules().size() + 2);
        assertThat(event.getDuration()).isPositive();
    }

    @Test
    void a_jvm_without_a_flight_recorder_judges_and_compiles_all_the_same() throws Exception {
        Path rules = Files.createDirectory(directory.resolve("rules"));
        Files.copy(Path.of("src/test/resources/escrow.drl"), rules.resolve("escrow.drl"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--limit-modules",
                        "java.se",
                        "-cp",
                        String.join(
                                File.pathSeparator,
                                "target/classes",
                                "target/test-classes",
                                Cases.read(Path.of("target/embedding-class-path.txt"))
                                        .strip()),
                        WithoutRecorder.class.getName(),
                        rules.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();

        assertThat(printed.lines().filter(line -> !line.startsWith("SLF4J")))
                .containsExactly("no recorder", "CONFIDENTIALITY 100000.00 EUR", "2 rules more");
    }

    /** Run in a JVM that has no {@code jdk.jfr}. */
    public static final class WithoutRecorder {
        public static void main(String[] args) {
            System.out.println(ModuleLayer.boot().findModule("jdk.jfr").isPresent() ? "recorder" : "no recorder");
            EmbeddingTest.Program.main(args);
        }
    }
}
