package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Case;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Party;
import dev.praetor.finding.Assessment;
import dev.praetor.portfolio.Result;
import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.Limit;
import dev.praetor.problem.LimitReachedException;
import dev.praetor.trace.WhyNot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

    private static final Rulebook RULEBOOK = Rulebook.builtIn();
    private static final Path EXAMPLE = Path.of("examples/late-delivery.yaml");
    private static final Case LATE = read(EXAMPLE);

    private static Case read(Path file) {
        return CaseFile.read(file, RULEBOOK.kinds()).content();
    }

    private static LimitReachedException reached(Rulebook rulebook, Case given) {
        return catchThrowableOfType(LimitReachedException.class, () -> rulebook.assess(given));
    }

    private static Rulebook within(Limits limits) {
        return RULEBOOK.within(limits);
    }

    @Test
    void the_examples_are_judged_the_same_within_the_limits_for_strangers() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("examples"))) {
            List<Case> cases = files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(LimitsTest::read)
                    .toList();
            assertThat(cases).hasSizeGreaterThan(2).allSatisfy(given -> assertThat(
                            within(Limits.defaults()).assess(given))
                    .isEqualTo(RULEBOOK.assess(given)));
        }
    }

    @Test
    void facts_are_counted_before_anything_is_done_with_them() {
        int facts = LATE.facts().size();
        assertThat(within(Limits.none().facts(facts)).assess(LATE)).isEqualTo(RULEBOOK.assess(LATE));

        LimitReachedException reached = reached(within(Limits.none().facts(facts - 1)), LATE);

        assertThat(reached.limit()).isEqualTo(Limit.FACTS);
        assertThat(reached.allowed()).isEqualTo(facts - 1);
        assertThat(reached.reached()).isEqualTo(facts);
        assertThat(reached)
                .hasMessage(
                        "facts: the case has " + facts + " facts, more than the " + (facts - 1) + " that are allowed");
    }

    /** Rules are loaded for the first case: a limit that is reached then must not be taken for their fault. */
    @Test
    void a_limit_is_reached_in_the_first_judgement_of_a_process_as_in_any_other() throws Exception {
        Process first = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.praetor.cli.Main",
                        "assess",
                        EXAMPLE.toString(),
                        "--deadline",
                        "1ms")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(new String(first.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith(EXAMPLE + ": given up at ");
        assertThat(first.waitFor()).isEqualTo(2);
    }

    @Test
    void they_hold_for_rules_that_are_added_too(@TempDir Path directory) throws IOException {
        Files.copy(Path.of("src/test/resources/escrow.drl"), directory.resolve("escrow.drl"));

        Rulebook added = within(Limits.none().facts(1)).with(directory);

        assertThat(reached(added, LATE).limit()).isEqualTo(Limit.FACTS);
    }

    @ParameterizedTest
    @CsvSource({"FINDINGS", "FIRINGS", "DEADLINE", "MEMORY"})
    void each_limit_has_its_name_and_nothing_comes_of_the_judgement(Limit limit) {
        Limits none = Limits.none();
        Limits least =
                switch (limit) {
                    case FACTS -> none.facts(1);
                    case FINDINGS -> none.findings(1);
                    case FIRINGS -> none.firings(1);
                    case DEADLINE -> none.deadline(Duration.ofNanos(1));
                    case MEMORY -> none.memory(1);
                };
        Rulebook careful = within(least);

        for (LimitReachedException reached : List.of(
                reached(careful, LATE),
                catchThrowableOfType(LimitReachedException.class, () -> careful.explain(LATE)),
                catchThrowableOfType(LimitReachedException.class, () -> careful.fired(LATE)),
                catchThrowableOfType(LimitReachedException.class, () -> careful.monitor(LATE)),
                catchThrowableOfType(
                        LimitReachedException.class, () -> WhyNot.of(careful).explain(LATE, "VIO-001")))) {
            assertThat(reached.limit()).isEqualTo(limit);
            assertThat(reached.reached()).isGreaterThanOrEqualTo(reached.allowed());
        }
        assertThat(RULEBOOK.assess(LATE).violations()).isNotEmpty();
    }

    @Test
    void the_readings_of_a_case_share_what_it_may_spend() {
        Case open = read(Path.of("src/test/resources/open.yaml"));
        assertThat(RULEBOOK.assess(open).undetermined()).isNotEmpty();
        int readings = RULEBOOK.law().memories(open).size();
        assertThat(readings).isGreaterThan(1);

        // No rule is applied twice in a reading here: with a budget each, as many applications as rules would do.
        long least = LongStream.iterate(1, n -> n + 1)
                .filter(n -> reached(within(Limits.none().firings(n)), open) == null)
                .findFirst()
                .orElseThrow();

        assertThat(least).isGreaterThan(RULEBOOK.fired(open).size());
    }

    @Test
    void a_case_that_reaches_a_limit_leaves_the_others_of_a_portfolio_alone() {
        Case larger = new Case(
                "larger",
                LATE.assessedOn(),
                Stream.concat(LATE.facts().stream(), Stream.<Fact>of(new Party("x", "X")))
                        .toList());
        Rulebook careful = within(Limits.none().facts(LATE.facts().size()));

        try (Stream<Result> results = careful.assessAll(Stream.of(LATE, larger, LATE))) {
            assertThat(results)
                    .satisfiesExactly(
                            first -> assertThat(first).isInstanceOf(Result.Assessed.class),
                            second -> assertThat(second).isInstanceOfSatisfying(Result.GivenUp.class, up -> {
                                assertThat(up.given()).isEqualTo(larger);
                                assertThat(up.reached().limit()).isEqualTo(Limit.FACTS);
                            }),
                            third -> assertThat(third).isInstanceOf(Result.Assessed.class));
        }
    }

    @Test
    void a_monitor_stays_as_it_was_and_goes_on() {
        Party another = new Party("another", "Another");
        Party last = new Party("last", "Last");
        try (Monitor monitor =
                within(Limits.none().facts(LATE.facts().size() + 1)).monitor(LATE)) {
            Assessment before = monitor.assessment();

            assertThatThrownBy(() -> monitor.record(another, last)).isInstanceOf(LimitReachedException.class);

            assertThat(monitor.given()).isEqualTo(LATE);
            assertThat(monitor.assessment()).isEqualTo(before);
            monitor.record(another);
            assertThat(monitor.given().facts()).contains(another).doesNotContain(last);
        }
    }

    @ParameterizedTest
    @CsvSource({"23-endless,PTH-002", "24-endless-by-turns,'PTH-002, PTH-003'"})
    void rules_that_never_come_to_rest_are_named_without_a_limit_too(String name, String rules, @TempDir Path directory)
            throws IOException {
        // One obligation is told from the next at once if each has a subject of its own.
        String text = Files.readString(Path.of("src/test/resources/pathological", name + ".drl"));
        Files.writeString(
                directory.resolve("rules.drl"),
                text.replace("\"c\", Day.parse", "\"0\", Day.parse")
                        .replace("\"c\", $o.from", "\"\" + ( Integer.parseInt( $o.subject() ) + 1 ), $o.from"));
        Case given = new Case("", LATE.assessedOn(), PathologicalRulesTest.facts(1));

        assertThatThrownBy(() -> Rulebook.from(directory).assess(given))
                .isInstanceOf(BrokenRulesException.class)
                .hasMessage("rules: the rules never come to rest: " + rules
                        + "\nMaybe a rule concludes what it also requires.");
    }

    @Test
    void a_limit_is_above_zero() {
        assertThatThrownBy(() -> Limits.none().facts(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a limit is above zero, but that of facts is not: 0");
        assertThatThrownBy(() -> Limits.none().deadline(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_receipt_does_not_depend_on_limits() {
        assertThat(within(Limits.defaults()).hash()).isEqualTo(RULEBOOK.hash());
    }

    @Test
    void the_command_line_gives_up_a_case_and_judges_the_next() {
        Cli run = Cli.run("assess", "--deadline", "1ms", EXAMPLE.toString(), EXAMPLE.toString());

        // The first may be quick enough on a quick machine; none takes as long as a minute.
        assertThat(run.code()).isIn(1, 2);
        assertThat(Cli.run("assess", "--deadline", "1m", EXAMPLE.toString()).out())
                .isEqualTo(Cli.run("assess", EXAMPLE.toString()).out());
        Cli wrong = Cli.run("assess", "--deadline", "soon", EXAMPLE.toString());
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("'soon' is no time such as 500ms, 2s or 1m");
    }
}
