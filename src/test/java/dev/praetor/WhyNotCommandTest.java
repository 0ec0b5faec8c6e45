package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyNotCommandTest {

    @TempDir
    private Path directory = Path.of("");

    private String caseFile(String transferredOn, String more) throws IOException {
        return Files.writeString(directory.resolve("case.yaml"), """
                        case: Transfert
                        assessed-on: 2016-02-15
                        facts:
                          - party:    { id: client, name: Atelier Lumen }
                          - party:    { id: provider, name: Agence Corail }
                          - contract: { id: hosting, client: client, provider: provider, concluded-on: 2011-04-20 }
                          - confidentiality-clause: { id: nda, contract: hosting, bound: provider, from: 2011-04-20, months: 36 }
                          - hosting-transferred:    { contract: hosting, on: %s, to: un tiers }
                        %s""".formatted(transferredOn, more))
                .toString();
    }

    /** Without its line breaks. */
    private static String flat(Cli run) {
        return run.out().replaceAll("[\\s\u00a0]+", " ");
    }

    /** The clause runs from 20 April 2011: a transfer on the 19th is one day too early. */
    @Test
    void the_constraint_that_fails_is_named_with_what_would_satisfy_it() throws IOException {
        Cli run = Cli.run("why-not", caseFile("2011-04-19", ""), "CNF-002");

        assertThat(flat(run))
                .startsWith("CNF-002 ")
                .contains("rules/confidentiality/confidentiality.drl:")
                .contains("Cette règle ne s'applique pas.")
                .contains("✗ on >= $duty.from : 19 avril 2011 ; il faudrait 20 avril 2011 ou plus tard (1 jour)");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void what_blocks_is_named_with_the_rule_that_concluded_it() throws IOException {
        Cli run = Cli.run(
                "why-not",
                caseFile(
                        "2012-05-15",
                        "  - consent: { contract: hosting, by: client, to: hosting-transfer, on: 2012-05-01 }\n"),
                "vio-001",
                "--lang",
                "en");

        assertThat(flat(run))
                .contains("This rule is not applied.")
                .contains("✗ not Defence( against == $grievance, liberates )")
                .contains("and yet there is Defence: the client's prior consent, accepted")
                .contains("↳ this comes from HEB-010");
        assertThat(run.code()).isZero();
    }

    @Test
    void a_rule_that_is_applied_says_so_and_ends_with_1() throws IOException {
        Cli run = Cli.run("why-not", caseFile("2012-05-15", ""), "CNF-002");

        assertThat(run.out()).contains("Cette règle s'applique.").doesNotContain("✗");
        assertThat(run.code()).isEqualTo(1);
    }

    /** The month leaves open whether the transfer came before the clause. */
    @Test
    void what_depends_on_an_open_date_is_said_to() throws IOException {
        Cli run = Cli.run("why-not", caseFile("2011-04", ""), "CNF-002", "--lang", "en");

        assertThat(run.out()).contains("Whether this rule is applied depends on what the case leaves open");
        assertThat(run.code()).isEqualTo(1);
    }

    /** One day is nearer than anything else that is missing from this case. */
    @Test
    void without_a_rule_the_nearest_miss_comes_first() throws IOException {
        Cli run = Cli.run("why-not", caseFile("2011-04-19", ""), "--most", "3", "--lang", "en");

        assertThat(run.out().indexOf("it should be 20 April 2011 or later (1"))
                .isPositive()
                .isLessThan(run.out().indexOf("\n\n"));
        assertThat(run.out().split("rules/[a-z]+/[a-z]+\\.drl:")).hasSize(4);
    }

    @Test
    void explain_shows_the_nearest_misses_after_what_is_found() throws IOException {
        Cli run = Cli.run("explain", caseFile("2011-04-19", ""), "--all", "--lang", "en");

        assertThat(run.out()).contains("Rules that came near to being applied").contains("CNF-002");
        assertThat(run.code()).isZero();
    }

    @Test
    void fewer_than_one_cannot_be_shown() throws IOException {
        assertThat(Cli.run("why-not", "examples/late-delivery.yaml", "--most", "-1")
                        .err())
                .contains("--most is at least 1, not -1");
    }

    @Test
    void an_unknown_rule_is_an_error_of_the_command_line() throws IOException {
        Cli run = Cli.run("why-not", caseFile("2011-04-19", ""), "CNF-020");

        assertThat(run.err()).contains("there is no rule 'CNF-020'").contains("Maybe 'CNF-0");
        assertThat(run.code()).isEqualTo(2);
    }
}
