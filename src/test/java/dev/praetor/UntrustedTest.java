package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.praetor.fact.BackupClause;
import dev.praetor.fact.Case;
import dev.praetor.fact.Contract;
import dev.praetor.fact.DataLost;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Party;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Ground;
import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.LimitReachedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules from strangers that mean no harm, and directories that do. */
class UntrustedTest {

    private static final String HEAD = """
            package dev.praetor.rules

            import dev.praetor.fact.*
            import dev.praetor.finding.*
            import static dev.praetor.verb.Conclude.*
            """;

    private static final String RULE = HEAD + """

            rule "CLI-001 Une perte de données que l'on sauvegarde est toujours excusée"
                @en( "A loss of data is always excused" )
                @articles( "CC 1103" )
            when
                $grievance : Grievance( duty == Duty.BACKUP )
            then
                accept( kcontext, Plea.WAIVER, $grievance );
            end
            """;

    @TempDir
    private Path directory;

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void refused(String message) {
        assertThatThrownBy(() -> Rulebook.builtIn().with(directory, Trust.UNTRUSTED))
                .isInstanceOf(BrokenRulesException.class)
                .hasMessageContaining(message);
    }

    @Test
    void what_they_conclude_bears_the_name_of_their_rule() throws IOException {
        write("client.drl", RULE);
        Case given = new Case(
                "",
                LocalDate.of(2024, 1, 1),
                List.of(
                        new Party("client", "Client"),
                        new Party("provider", "Provider"),
                        new Contract("c", "client", "provider", Day.parse("2020-01-01"), null, null, false, false),
                        new BackupClause("backup", "c", false),
                        new DataLost("backup", LocalDate.of(2021, 3, 10))));
        Rulebook builtIn = Rulebook.builtIn();

        Assessment without = builtIn.assess(given);
        Assessment with = builtIn.with(directory, Trust.UNTRUSTED).assess(given);

        assertThat(without.violations()).hasSize(1);
        assertThat(with.violations()).isEmpty();
        assertThat(with.defences()).hasSize(1).allSatisfy(defence -> assertThat(with.groundsFor(defence))
                .extracting(Ground::rule)
                .extracting("id")
                .containsExactly("CLI-001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"String", "Day", "Integer", "boolean"})
    void a_kind_may_be_declared_otherwise_by_the_next_stranger(String type) throws IOException {
        String constraint =
                switch (type) {
                    case "String" -> "what == \"a\"";
                    case "Day" -> "what < Day.parse( \"2024-01-31\" )";
                    case "Integer" -> "what > 3";
                    default -> "what, what == true";
                };
        write("kind.drl", HEAD + """

                declare Note
                    contract : String
                    what : %s
                end

                rule "NOT-001 Une note"
                    @en( "A note" )
                    @articles( "CC 1103" )
                when
                    $note : Note( %s )
                    $grievance : Grievance( contract == $note.contract )
                then
                    accept( kcontext, Plea.WAIVER, $grievance );
                end
                """.formatted(type, constraint));

        assertThat(Rulebook.builtIn().with(directory, Trust.UNTRUSTED).kinds())
                .anyMatch(kind -> kind.name().equals("note"));
    }

    @Test
    void trusted_rules_may_be_added_to_them_and_see_their_kinds() throws IOException {
        write("kind.drl", HEAD + "declare Note\n    contract : String\nend\n");
        Rulebook with = Rulebook.builtIn().with(directory, Trust.UNTRUSTED);
        Path more = Files.createDirectory(directory.resolve("_more"));
        Files.writeString(
                more.resolve("more.drl"),
                RULE.replace("duty == Duty.BACKUP", "").replace("when\n", "when\n    Note( contract != \"x\" )\n"));

        assertThat(with.with(more).rules()).hasSize(with.rules().size() + 1);
        assertThat(with.with(more, Trust.UNTRUSTED).rules())
                .hasSize(with.rules().size() + 1);
    }

    @Test
    void nothing_is_compiled_that_leads_out_of_the_directory() throws IOException {
        write("client.drl", RULE);
        Path elsewhere = Files.createTempFile("elsewhere", ".drl");
        Files.createSymbolicLink(directory.resolve("more.drl"), elsewhere);

        refused("more.drl: is a link");
    }

    @Test
    void a_folder_that_is_a_link_is_refused() throws IOException {
        write("client.drl", RULE);
        Files.createSymbolicLink(directory.resolve("rulings"), Path.of("/etc"));

        refused("rulings: is a link");
    }

    @Test
    void a_pipe_is_not_waited_for() throws Exception {
        write("client.drl", RULE);
        Process made;
        try {
            made = new ProcessBuilder(
                            "mkfifo", directory.resolve("statutes.yaml").toString())
                    .start();
        } catch (IOException e) {
            assumeThat(e).as("mkfifo").isNull();
            return;
        }
        made.waitFor();

        refused("statutes.yaml: is neither a file nor a folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb.drl", "a\u202eb.drl", "a;b.drl", "a$(b).drl", "a\u001b[31m.yaml", "a\"b.drl"})
    void names_of_files_hide_nothing(String name) throws IOException {
        write("client.drl", RULE);
        write(name, RULE);

        refused("has signs that are not allowed");
    }

    @Test
    void there_may_be_many_files_but_not_any_number() throws IOException {
        for (int i = 0; i < 1_001; i++) {
            write("f" + i + ".txt", "");
        }

        refused("more than 1000 files");
    }

    @Test
    void folders_may_be_nested_but_not_for_ever() throws IOException {
        write("a/b/c/d/e/f/g/h/i/client.drl", RULE);

        refused("nested more than 8 deep");
    }

    @Test
    void what_is_no_text_is_refused() throws IOException {
        Files.write(directory.resolve("client.drl"), RULE.getBytes(StandardCharsets.UTF_16));

        refused("client.drl:1:1");
    }

    @Test
    void a_large_file_is_not_read_to_its_end() throws IOException {
        write("client.drl", RULE + "// a\n".repeat(1_000_000));

        refused("too large");
    }

    @Test
    void an_article_of_the_law_stays_as_it_is() throws IOException {
        write("client.drl", RULE);
        write("statutes.yaml", "- article: CC 1103\n  text: Les contrats n'engagent personne.\n");

        refused("statutes.yaml:1:1: the article 'CC 1103' belongs to the rules that these are added to");
    }

    @Test
    void a_ruling_of_the_law_stays_as_it_is() throws IOException {
        write("client.drl", RULE);
        write("rulings/x.yaml", """
                ruling:
                  id: cass-com-2010-06-29-faurecia
                  court: Nobody
                  status: cassation
                """);

        refused("the ruling 'cass-com-2010-06-29-faurecia' belongs to the rules");
    }

    @Test
    void official_rates_stay_as_they_are() throws IOException {
        write("client.drl", RULE);
        write("rates/x.yaml", """
                series: legal
                rates:
                  - from: 2020-01-01
                    until: 2020-06-30
                    percent: 99.00
                    source: moi
                """);

        refused("official rates cannot come from others");
    }

    @Test
    void the_law_itself_is_within_the_profile() {
        assertThat(Rulebook.from(Path.of("rules"), Trust.UNTRUSTED).rules())
                .hasSize(Rulebook.builtIn().rules().size());
    }

    @Test
    void they_judge_within_limits_unless_others_are_set() throws IOException {
        write("client.drl", RULE);
        int most = Math.toIntExact(Limits.defaults().facts());
        Case large = new Case(
                "",
                LocalDate.of(2024, 1, 1),
                IntStream.rangeClosed(0, most)
                        .mapToObj(i -> (Fact) new Party("p" + i, "P"))
                        .toList());
        Rulebook added = Rulebook.builtIn().with(directory, Trust.UNTRUSTED);

        assertThatThrownBy(() -> added.assess(large)).isInstanceOf(LimitReachedException.class);
        assertThat(added.within(Limits.none()).assess(large).violations()).isEmpty();
        assertThat(Rulebook.builtIn()
                        .within(Limits.none())
                        .with(directory, Trust.UNTRUSTED)
                        .assess(large)
                        .violations())
                .isEmpty();
    }

    @Test
    void nobody_needs_to_say_that_rules_are_trusted() throws IOException {
        write(
                "client.drl",
                RULE.replace("$grievance :", "$grievance :  ")
                        .replace("duty ==", "duty.equals( Duty.BACKUP ), duty =="));

        assertThat(Rulebook.builtIn().with(directory).rules())
                .hasSize(Rulebook.builtIn().rules().size() + 1);
        refused("'equals' is not allowed");
    }
}
