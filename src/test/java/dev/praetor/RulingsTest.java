package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.authoring.RulingFile;
import dev.praetor.authoring.RulingFiles;
import dev.praetor.finding.Ruling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rulings in a list, and replayed. */
class RulingsTest {

    private static final Rulebook BUILT_IN = Rulebook.builtIn();

    private static final String RULE = """
            package dev.praetor.rules

            import dev.praetor.fact.*
            import dev.praetor.finding.*
            import static dev.praetor.verb.Conclude.*

            rule "ZZZ-001 Une clause de sauvegarde oblige à garder une copie hors ligne"
                @en( "A backup clause obliges to keep a copy offline" )
                @rulings( "%s" )
                @articles( "CC 1103" )
            when
                $clause : BackupClause( separatePlace == true )
                $contract : Contract( id == $clause.contract )
            then
                obligation( kcontext, Duty.BACKUP, $contract.provider(), $contract.client(),
                        $contract.id(), $clause.id(), $contract.concludedOn(), $contract.endsOn(), $clause );
            end
            """;

    private static final String RULING = """
            ruling:
              id: %1$s
              court: CA %1$s
              date: 2001-02-03
              parties: X c/ Y
              status: %2$s
              themes: [backup, archives]
              sources: [https://example.org/]
            case: X c/ Y
            assessed-on: 2001-02-03
            facts:
              - party:    { id: client, name: X }
              - party:    { id: provider, name: Y }
              - contract: { id: c, client: client, provider: provider, concluded-on: 2000-01-01 }
              - invoice:  { id: bill, contract: c, amount: 100.00 EUR, due-on: 2001-01-01 }
            held:
              violations:
                - payment: { debtor: client, subject: bill }
              sanctions:
                - claim: { debtor: client, amount: %3$s EUR }
              settlement:
                - { from: client, to: provider, amount: 100.00 EUR }
            """;

    private static Path ruling(Path directory, String id, String status, String amount) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("rulings"));
        return Files.writeString(folder.resolve(id + ".yaml"), RULING.formatted(id, status, amount));
    }

    private static String overtakenBy(String by) {
        return "reversed\n  overtaken: { on: 2003-04-05, by: " + by + " }";
    }

    private static void rule(Path directory, String rulings) throws IOException {
        Files.writeString(directory.resolve("archives.drl"), RULE.formatted(rulings));
    }

    @Test
    void no_rule_of_the_built_in_law_rests_on_overtaken_rulings_alone() {
        assertThat(BUILT_IN.overtaken()).isEmpty();
        assertThat(BUILT_IN.rulings()).extracting(Ruling::overtaken).anyMatch(overtaken -> overtaken != null);
    }

    @Test
    void a_rule_that_rests_on_overtaken_rulings_alone_is_found(@TempDir Path directory) throws Exception {
        ruling(directory, "Alpha", overtakenBy("Gamma"), "100.00");
        ruling(directory, "Beta", overtakenBy("an order that is in no file"), "100.00");
        ruling(directory, "Gamma", "cassation", "100.00");
        rule(directory, "Alpha, Beta");

        Cli run = Cli.run("rulings", "--rules", directory.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo(directory.resolve("archives.drl")
                        + ":7:1: ZZZ-001 rests on rulings alone that later decisions overtook: Alpha, Beta\n"
                        + "Maybe cite the decision that took their place, or correct the rule by it.\n");
        assertThat(run.out())
                .contains("infirmée le 5 avril 2003\u00a0: CA Gamma, 3 février 2001, X c/ Y\n")
                .contains("infirmée le 5 avril 2003\u00a0: an order that is in no file\n")
                .contains("sauvegarde, archives\n");
    }

    @Test
    void a_rule_that_rests_on_one_that_stands_is_not(@TempDir Path directory) throws Exception {
        ruling(directory, "Alpha", overtakenBy("Gamma"), "100.00");
        ruling(directory, "Gamma", "cassation", "100.00");
        rule(directory, "Alpha, Gamma");

        assertThat(BUILT_IN.with(directory).overtaken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void the_list_fits_a_terminal_of_80_columns(String language) {
        assertThat(Cli.run("rulings", "--lang", language).out().lines())
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(80));
    }

    @Test
    void the_build_lists_every_ruling_file() {
        RulingFiles listed = RulingFiles.builtIn(BUILT_IN.kinds());

        assertThat(listed.problems()).isEmpty();
        assertThat(listed.rulings())
                .extracting(RulingFile::file)
                .containsExactlyElementsOf(
                        RulesTest.rulings().stream().map(RulingFile::file).toList());
    }

    @Test
    void a_file_and_the_law_cite_a_ruling_alike() {
        assertThat(RulesTest.rulings().stream().map(RulingFile::citation).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        BUILT_IN.rulings().stream().map(Ruling::citation).toList());
    }

    @Test
    void a_replay_shows_what_is_reproduced_and_what_differs(@TempDir Path directory) throws Exception {
        ruling(directory, "Alpha", "appeal", "100.00");
        Path other = ruling(directory, "Beta", "appeal", "120.00");

        Cli run = Cli.run("replay", directory.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().replaceAll("\\n\\s+|  +", " "))
                .startsWith("✓ CA Alpha, 3 février 2001, X c/ Y\n✗ CA Beta, 3 février 2001, X c/ Y " + other
                        + " ~ sanctions claim for: payment, subject: bill, on: 2001-01-02, debtor: client, creditor: provider"
                        + " amount attendu 120.00 EUR trouvé 100.00 EUR")
                .endsWith("2 décisions rejouées, 1 reproduite\n");
        Files.delete(other);
        assertThat(Cli.run("replay", directory.toString(), "--lang", "en"))
                .isEqualTo(new Cli(0, "✓ CA Alpha, 3 février 2001, X c/ Y\n\n1 ruling replayed, 1 reproduced\n", ""));
    }

    @Test
    void without_a_directory_the_whole_law_is_replayed(@TempDir Path directory) throws Exception {
        ruling(directory, "Alpha", "appeal", "100.00");
        rule(directory, "Alpha");

        Cli run = Cli.run("replay", "--rules", directory.toString());

        int all = RulesTest.rulings().size() + 1;
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out())
                .contains(
                        "✓ Cass. com., 29 juin 2010, 09-11.841, Faurecia c/ Oracle\n",
                        "✓ CA Alpha, 3 février 2001, X c/ Y\n")
                .endsWith("\n" + all + " décisions rejouées, " + all + " reproduites\n");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void a_ruling_file_at_fault_does_not_hide_the_others(@TempDir Path directory) throws Exception {
        ruling(directory, "Alpha", "appeal", "100.00");
        Path bad = ruling(directory, "Beta", "appeal", "100.00");
        Files.writeString(bad, Files.readString(bad).replace("sources:", "sorces:"));

        Cli run = Cli.run("replay", directory.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("✓ CA Alpha");
        assertThat(run.err())
                .startsWith(bad + ":8:3: a ruling has no field 'sorces'; it has id, court, ")
                .endsWith("\nMaybe 'sources' was meant.\n");
    }

    @Test
    void a_directory_without_rulings_is_an_error(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThat(Cli.run("replay", directory.toString()))
                .isEqualTo(new Cli(2, "", directory + ": holds no ruling\n" + MAYBE));
        assertThat(Cli.run("replay", file.toString()))
                .isEqualTo(new Cli(2, "", file + ": is a file, not a directory\n" + MAYBE));
        assertThat(Cli.run("replay", "nowhere"))
                .isEqualTo(new Cli(2, "", "nowhere: there is no such directory\n" + MAYBE));
        assertThat(Cli.run("replay", "--rules", "nowhere").code()).isEqualTo(3);
    }

    private static final String MAYBE = "Maybe a directory of rules was meant that has rulings/*.yaml.\n";
}
