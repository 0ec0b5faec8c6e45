package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code test --coverage} and {@code mutate} on one rule and two scenarios. */
class MeasureCommandsTest {

    private static final String SCENARIOS = """
            - scenario: audit refusé
              origin: invented for this test
              assessed-on: 2024-07-01
              facts:
                - party:    { id: client, name: Client }
                - party:    { id: provider, name: Prestataire }
                - contract: { id: hosting, client: client, provider: provider, concluded-on: 2023-01-10 }
                - audit-refused: { id: refusal, contract: hosting, by: provider, on: 2024-05-02 }
              expect:
                obligations:
                  - good-faith: { debtor: provider, creditor: client }

            - scenario: audit refusé par le client
              origin: invented for this test
              like: audit refusé
              change: { refusal: { by: client } }
              near: [AUD-001]
              expect: {}
            """;

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Files.writeString(directory.resolve("audit.drl"), """
                package dev.praetor.rules

                import dev.praetor.fact.*
                import dev.praetor.finding.*
                import static dev.praetor.verb.Conclude.*

                declare AuditRefused
                    id : String
                    contract : String
                    by : String
                    on : Day
                end

                rule "AUD-001 Le prestataire laisse auditer l'hébergement"
                    @en( "The provider lets the hosting be audited" )
                    @articles( "CC 1104" )
                when
                    $refused : AuditRefused( on >= Day.parse( "2024-01-01" ) )
                    $contract : Contract( id == $refused.contract, provider == $refused.by )
                then
                    obligation( kcontext, Duty.GOOD_FAITH, $contract.provider(), $contract.client(),
                            $contract.id(), $refused.getId(), $contract.concludedOn(), null, $refused );
                end
                """);
        Files.writeString(directory.resolve("scenarios.yaml"), SCENARIOS);
    }

    private Cli run(String... arguments) {
        return Cli.run(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(arguments[0], directory.toString()),
                        List.of(arguments).stream().skip(1))
                .toArray(String[]::new));
    }

    /** The date is in both scenarios after the bound, and there is but one contract: neither is ever false. */
    @Test
    void coverage_names_what_was_never_false() {
        Cli run = run("test", "--coverage");

        String rule = run.out().substring(run.out().indexOf("AUD-001"));
        assertThat(rule.substring(0, rule.indexOf("\n\n")).replaceAll("\\s+", " "))
                .contains("on >= Day.parse( \"2024-01-01\" ) (jamais faux)")
                .contains("id == $refused.contract (jamais faux)")
                .doesNotContain("provider == $refused.by");
        assertThat(run.code()).isZero();
    }

    @Test
    void too_little_coverage_ends_with_1() {
        assertThat(run("test", "--coverage", "--min", "90").code()).isEqualTo(1);
        assertThat(run("test", "--min", "90").code()).isEqualTo(2);
        assertThat(run("test", "--format", "html").code()).isEqualTo(2);
    }

    @Test
    void coverage_as_a_page_marks_the_text_of_the_rules() {
        Cli run = run("test", "--coverage", "--format", "html");

        assertThat(run.out())
                .startsWith("<!doctype html>")
                .contains(
                        "<span class=\"one\" title=\"vrai 1 fois, faux 0\">on &gt;= Day.parse( &quot;2024-01-01&quot; )</span>"
                                .replace("vrai 1", "vrai 2"))
                .contains("<span class=\"both\"")
                .doesNotContain("<script");
    }

    /** By hand: the date has a limit that no scenario stands on, and no scenario has another contract. */
    @Test
    void mutation_names_the_faults_that_no_scenario_notices() {
        Cli run = run("mutate", "--rule", "AUD", "--lang", "en");

        assertThat(run.out())
                .contains("− on >= Day.parse( \"2024-01-01\" )")
                .contains("− id == $refused.contract")
                .contains("a scenario \"like: audit refusé\"")
                .doesNotContain("− provider == $refused.by")
                .contains("not noticed");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void nothing_is_measured_where_a_scenario_fails_as_the_rules_are() throws IOException {
        Files.writeString(
                directory.resolve("scenarios.yaml"),
                SCENARIOS.replace("expect: {}", "expect: { violations: [ { good-faith: {} } ] }"));

        Cli run = run("mutate", "--lang", "en");

        assertThat(run.out()).contains("✗ audit refusé par le client").doesNotContain("put in");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void a_rule_that_is_not_there_cannot_be_tried() {
        Cli run = run("mutate", "--rule", "AUF");

        assertThat(run.err()).contains("there is no rule 'AUF'", "Maybe 'AUD' was meant.");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void a_scenario_on_the_other_side_kills_the_mutant() throws IOException {
        Files.writeString(directory.resolve("scenarios.yaml"), SCENARIOS + """

                        - scenario: refus de l'année précédente
                          origin: invented for this test
                          like: audit refusé
                          change: { refusal: { on: 2023-12-31 } }
                          near: [AUD-001]
                          expect: {}
                        """);

        assertThat(run("mutate", "--rule", "AUD", "--lang", "en").out()).doesNotContain("− on >= Day.parse");
    }

    @Test
    void a_justified_mutant_counts_as_answered() throws IOException {
        Files.writeString(
                directory.resolve("mutants.yaml"),
                "- { rule: AUD-001, change: \"− id == $refused.contract\", why: one contract in this test }\n");

        Cli run = run("mutate", "--rule", "AUD", "--lang", "en");
        assertThat(run.out()).doesNotContain("− id == $refused.contract").contains("1 justified");
    }

    @Test
    void a_faulty_justification_is_refused_with_its_place() throws IOException {
        Files.writeString(directory.resolve("mutants.yaml"), "- { rule: AUD-001, changed: x, why: y }\n");

        Cli run = run("mutate", "--rule", "AUD");
        assertThat(run.err()).contains("mutants.yaml:1:").contains("change");
        assertThat(run.code()).isEqualTo(2);
    }
}
