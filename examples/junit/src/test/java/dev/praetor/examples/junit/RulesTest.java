package dev.praetor.examples.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.Rulebook;
import dev.praetor.fact.Contract;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Party;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Violation;
import dev.praetor.junit.RuleTests;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RulesTest {

    private static final Path RULES = Path.of("rules");

    /** A test for each scenario, which leads to its line in the file. */
    @TestFactory
    Stream<DynamicNode> rules() {
        return RuleTests.of(RULES, Kind.of(EscrowClause.class), Kind.of(SourceDeposited.class));
    }

    @Test
    void facts_of_the_application_are_judged_by_its_own_rules_and_the_law() {
        List<Fact> facts = List.of(
                new Party("client", "Client"),
                new Party("provider", "Provider"),
                new Contract("licence", "client", "provider", LocalDate.of(2023, 1, 10)),
                new EscrowClause("escrow", "licence", Day.of(LocalDate.of(2024, 1, 31))));

        Assessment assessment = Rulebook.builtIn().with(RULES).assess(facts, LocalDate.of(2024, 3, 1));

        assertThat(assessment.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.duty().code()).isEqualTo("ESCROW");
            assertThat(violation.occurredOn()).isEqualTo(Day.of(LocalDate.of(2024, 2, 1)));
        });
    }

    /** The library says what depends on a day that nobody knows, without a line in the rules. */
    @Test
    void a_day_that_is_not_known_leaves_the_violation_open() {
        List<Fact> facts = List.of(
                new Party("client", "Client"),
                new Party("provider", "Provider"),
                new Contract("licence", "client", "provider", LocalDate.of(2023, 1, 10)),
                new EscrowClause("escrow", "licence", Day.UNKNOWN));

        Assessment assessment = Rulebook.builtIn().with(RULES).assess(facts, LocalDate.of(2024, 3, 1));

        assertThat(assessment.violations()).extracting(Violation::duty).isEmpty();
        assertThat(assessment.undetermined()).singleElement().satisfies(open -> assertThat(open.missing())
                .extracting(missing -> missing.component())
                .containsExactly("due"));
    }
}
