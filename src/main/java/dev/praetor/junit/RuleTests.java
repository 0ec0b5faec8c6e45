package dev.praetor.junit;

import dev.praetor.Rulebook;
import dev.praetor.authoring.RuleSet;
import dev.praetor.authoring.Suite;
import dev.praetor.authoring.Trial;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Language;
import dev.praetor.problem.BadCaseException;
import dev.praetor.report.TestText;
import dev.praetor.trial.Verdict;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AssertionFailureBuilder;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Scenarios and rulings as JUnit tests, a container for each file.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> rules() {
 *     return RuleTests.of(Path.of("my-rules"));
 * }
 * }</pre>
 */
public final class RuleTests {

    private RuleTests() {}

    /**
     * Those of a rule directory, tried by its rules: added to the built-in law, or alone if it brings {@code core.drl}.
     *
     * @throws dev.praetor.problem.BrokenRulesException if a rule cannot be used
     * @throws BadCaseException if a file cannot be read, or if there is nothing to try
     */
    public static Stream<DynamicNode> of(Path rules) {
        RuleSet set = RuleSet.of(List.of(rules));
        return of(set.rulebook(), set.suite());
    }

    /**
     * As {@link #of(Path)}, for rules that use facts of the application's own.
     *
     * @param own kinds of facts that scenarios and rulings may have beside those of the rulebook:
     *     {@code Kind.of(EscrowClause.class)}
     */
    public static Stream<DynamicNode> of(Path rules, Kind... own) {
        Rulebook rulebook = Rulebook.live(rules).get();
        List<Kind> kinds =
                Stream.concat(rulebook.kinds().stream(), Stream.of(own)).toList();
        return of(rulebook, Suite.of(rules, kinds));
    }

    /** A suite tried by a rulebook; otherwise as {@link #of(Path)}. */
    public static Stream<DynamicNode> of(Rulebook rulebook, Suite suite) {
        if (!suite.problems().isEmpty()) {
            throw new BadCaseException(suite.problems());
        }
        if (suite.trials().isEmpty()) {
            throw new BadCaseException(Suite.nothingToTry(null));
        }
        return suite.trials().stream()
                .collect(Collectors.groupingBy(trial -> trial.place().file(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.getKey(), file.getValue().stream().map(trial -> test(trial, rulebook))));
    }

    private static DynamicTest test(Trial trial, Rulebook rulebook) {
        URI place = URI.create(
                Path.of(trial.place().file()).toUri() + "?line=" + trial.place().line());
        return DynamicTest.dynamicTest(trial.name(), place, () -> {
            Verdict verdict = trial.on(rulebook);
            if (!verdict.passed()) {
                AssertionFailureBuilder.assertionFailure()
                        .message("\n" + TestText.failure(verdict, Language.EN))
                        .buildAndThrow();
            }
        });
    }
}
