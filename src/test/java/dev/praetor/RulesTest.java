package dev.praetor;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.authoring.RulingFile;
import dev.praetor.authoring.Scenario;
import dev.praetor.authoring.ScenarioFile;
import dev.praetor.fact.Case;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Ground;
import dev.praetor.finding.RuleCard;
import dev.praetor.junit.RuleTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rulings and the scenarios hold; adding one adds its test. */
class RulesTest {

    static final Rulebook BUILT_IN = Rulebook.builtIn();

    static final Path RULES = Path.of("rules");

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
    Stream<DynamicNode> every_ruling_is_reproduced_every_scenario_as_expected_and_near_misses_stay_silent() {
        return RuleTests.of(RULES);
    }

    @Test
    void every_scenario_says_where_its_expectation_comes_from() {
        assertThat(scenarios()).allSatisfy(scenario -> assertThat(scenario.origin())
                .as(scenario.place().toString())
                .isNotBlank());
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
    void there_is_a_scenario_file_for_every_theme() {
        List<Path> themes = files("rules/[a-z]+/[a-z]+\\.drl").stream()
                .map(Path::getParent)
                .distinct()
                .toList();

        assertThat(themes).isNotEmpty().allSatisfy(theme -> assertThat(theme.resolve("scenarios.yaml"))
                .exists());
    }
}
