package dev.praetor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.praetor.authoring.Expected;
import dev.praetor.authoring.RulingFile;
import dev.praetor.authoring.ScenarioFile;
import dev.praetor.fact.Case;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Ground;
import dev.praetor.finding.RuleCard;
import dev.praetor.problem.BrokenRulesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No rule is there for nothing: without it, at least one ruling or scenario comes out wrong. */
class EveryRuleCountsTest {

    private static final Law LAW = Laws.builtIn();

    private record Example(Case content, Expected expected, Set<String> fired, int open) {

        static Example of(Case content, Expected expected) {
            Assessment assessment = LAW.assess(content);
            Set<String> fired = assessment.grounds().values().stream()
                    .flatMap(List::stream)
                    .map(Ground::rule)
                    .map(RuleCard::id)
                    .collect(Collectors.toSet());
            return new Example(
                    content,
                    expected,
                    fired,
                    OpenPoint.of(content.facts(), content.assessedOn()).size());
        }

        boolean failsWithout(String rule) {
            try {
                return !expected.differences(LAW.without(rule).assess(content)).isEmpty();
            } catch (BrokenRulesException e) {
                return true;
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> without_any_rule_something_fails() {
        List<Example> examples = examples();
        return LAW.cards().stream()
                .map(RuleCard::id)
                .map(rule -> dynamicTest(rule, () -> assertThat(examples.stream()
                                .filter(example -> example.fired().contains(rule))
                                .anyMatch(example -> example.failsWithout(rule)))
                        .isTrue()));
    }

    /** Those that leave least open first: they are the quickest to judge. */
    private static List<Example> examples() {
        return Stream.concat(
                        files("rules/rulings/[^/]+\\.yaml").stream()
                                .map(file -> RulingFile.read(file, Kind.builtIn()))
                                .map(ruling -> Example.of(ruling.content(), ruling.held())),
                        files("rules/[a-z]+/scenarios\\.yaml").stream()
                                .flatMap(file -> ScenarioFile.read(file, Kind.builtIn()).stream())
                                .map(scenario -> Example.of(scenario.content(), scenario.expected())))
                .sorted(Comparator.comparing(Example::open))
                .toList();
    }

    private static List<Path> files(String pattern) {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            return files.filter(file -> file.toString().replace('\\', '/').matches(pattern))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
