package dev.praetor;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.praetor.authoring.RulingFile;
import dev.praetor.authoring.Scenario;
import dev.praetor.authoring.ScenarioFile;
import dev.praetor.fact.Case;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Ground;
import dev.praetor.finding.RuleCard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rulings and the scenarios hold; adding one adds its test. */
class RulesTest {

    static final Rulebook BUILT_IN = Rulebook.builtIn();

    static List<Path> files(String pattern) {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            return files.filter(file -> file.toString().replace('\\', '/').matches(pattern))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<RulingFile> rulings() {
        return files("rules/rulings/[^/]+\\.yaml").stream()
                .map(file -> RulingFile.read(file, BUILT_IN.kinds()))
                .toList();
    }

    static List<Scenario> scenarios() {
        return files("rules/[a-z]+/scenarios\\.yaml").stream()
                .flatMap(file -> ScenarioFile.read(file, BUILT_IN.kinds()).stream())
                .toList();
    }

    /** Every case that the rules come with. */
    static List<Case> cases() {
        return Stream.concat(
                        rulings().stream().map(RulingFile::content),
                        scenarios().stream().map(Scenario::content))
                .toList();
    }

    /** Ids of the rules that drew a finding. */
    static Set<String> fired(Assessment assessment) {
        return assessment.grounds().values().stream()
                .flatMap(List::stream)
                .map(Ground::rule)
                .map(RuleCard::id)
                .collect(toCollection(TreeSet::new));
    }

    @TestFactory
    Stream<DynamicTest> every_ruling_is_reproduced_exactly() {
        return rulings().stream()
                .map(ruling -> dynamicTest(ruling.file().getFileName().toString(), () -> assertThat(
                                ruling.held().differences(BUILT_IN.assess(ruling.content())))
                        .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> every_scenario_is_as_expected() {
        return scenarios().stream()
                .map(scenario -> dynamicTest(scenario.place() + " " + scenario.name(), () -> assertThat(
                                scenario.expected().differences(BUILT_IN.assess(scenario.content())))
                        .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> near_misses_stay_silent() {
        return scenarios().stream()
                .filter(scenario -> !scenario.near().isEmpty())
                .map(scenario -> dynamicTest(scenario.place() + " " + scenario.name(), () -> {
                    assertThat(fired(BUILT_IN.assess(scenario.content()))).doesNotContainAnyElementsOf(scenario.near());
                }));
    }

    @Test
    void every_rule_fires_somewhere() {
        Set<String> fired = cases().stream()
                .flatMap(c -> fired(BUILT_IN.assess(c)).stream())
                .collect(toCollection(TreeSet::new));

        assertThat(fired)
                .containsExactlyElementsOf(
                        BUILT_IN.rules().stream().map(RuleCard::id).toList());
    }

    @Test
    void every_rule_has_a_near_miss() {
        Set<String> near = scenarios().stream()
                .flatMap(scenario -> scenario.near().stream())
                .collect(toCollection(TreeSet::new));

        assertThat(near)
                .containsExactlyElementsOf(
                        BUILT_IN.rules().stream().map(RuleCard::id).toList());
    }

    @Test
    void the_templates_are_well_formed() {
        assertThat(RulingFile.read(Path.of("rules/_template/ruling.yaml"), BUILT_IN.kinds())
                        .content()
                        .facts())
                .hasSize(3);
        assertThat(ScenarioFile.read(Path.of("rules/_template/scenarios.yaml"), BUILT_IN.kinds()))
                .hasSize(2);
        assertThatThrownBy(() -> BUILT_IN.with(Path.of("rules/_template")))
                .hasMessageContaining("there is no ruling 'court-2000-01-01-short-name', which XYZ-001 cites");
    }

    @Test
    void there_is_a_scenario_file_for_every_theme() {
        List<Path> themes = files("rules/[a-z]+/[a-z]+\\.drl").stream()
                .map(Path::getParent)
                .distinct()
                .toList();

        assertThat(themes).isNotEmpty().allSatisfy(theme -> assertThat(theme.resolve("scenarios.yaml"))
                .exists());
    }
}
