package dev.praetor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Component;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Text;
import dev.praetor.report.FactHelp;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of fact is explained, and its example is a fact. */
class FactsTest {

    private static final String MORE_FACTS = """
            case: All kinds
            assessed-on: 2026-12-31
            facts:
              - party: { id: provider, name: Agence Martin }
              - contract: { id: lease, client: client, provider: provider, concluded-on: 2019-01-15 }
              - undertaking: { id: training, contract: c, by: provider, nature: to-do, what: former les équipes }
            """;

    static List<Kind> kinds() {
        return Kind.builtIn();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void has_a_term_a_line_of_help_and_an_example(Kind kind) {
        FactHelp help = FactHelp.of(kind);

        assertThat(help.term()).isNotEqualTo(new Text(kind.name(), kind.name()));
        assertThat(help.help().fr())
                .matches("\\p{Lu}.*\\.")
                .isNotEqualTo(help.help().en());
        assertThat(help.help().en()).matches("\\p{Lu}.*\\.");
        assertThat(help.example()).contains(": ").doesNotContain("...");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void says_what_each_field_and_constant_means(Kind kind) {
        for (Component field : kind.components()) {
            assertThat(FactHelp.field(kind, field)).as(field.name()).isPresent();
            for (String constant : field.constants()) {
                assertThat(FactHelp.constant(kind, field, constant))
                        .as(constant)
                        .isPresent();
            }
        }
    }

    @Test
    void nothing_is_said_about_what_does_not_exist() {
        List<String> orphans = new ArrayList<>(FactHelp.names());
        kinds().forEach(kind -> orphans.remove(kind.name()));
        kinds().stream().flatMap(FactsTest::said).forEach(orphans::remove);

        assertThat(orphans).isEmpty();
    }

    private static Stream<String> said(Kind kind) {
        return kind.components().stream()
                .flatMap(field -> Stream.concat(
                        Stream.of(field.name()), field.constants().stream().map(word -> field.name() + "." + word)))
                .flatMap(name -> Stream.of(name, kind.name() + "." + name));
    }

    @Test
    void the_examples_together_are_a_case() {
        String examples = kinds().stream()
                .map(kind -> "  " + FactHelp.of(kind).line() + "\n")
                .collect(joining());

        List<Fact> facts = read(MORE_FACTS + examples).content().facts();

        assertThat(facts.subList(3, facts.size()).stream().map(Kind::of)).containsExactlyElementsOf(kinds());
    }

    private static CaseFile read(String text) {
        return CaseFile.parse("examples", text.getBytes(StandardCharsets.UTF_8), kinds());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_command_shows_fields_and_an_example_that_can_be_copied(Kind kind) {
        Cli run = Cli.run("facts", kind.name(), "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        kind.components().forEach(field -> assertThat(run.out()).contains("\n   " + field.name() + " "));
        String copied = run.out().substring(run.out().indexOf("\nExample\n") + "\nExample\n".length());
        String others = kinds().stream()
                .filter(other -> !other.equals(kind))
                .map(other -> "  " + FactHelp.of(other).line() + "\n")
                .collect(joining());
        assertThat(read(MORE_FACTS + others + copied).content().facts()).hasSize(3 + kinds().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void every_page_fits_a_terminal_of_80_columns(String language) {
        Stream<Cli> pages = Stream.concat(
                Stream.of(Cli.run("facts", "--lang", language)),
                kinds().stream().map(kind -> Cli.run("facts", kind.name(), "--lang", language)));

        assertThat(pages.flatMap(run -> run.out().lines()))
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(80));
    }

    @Test
    void the_list_names_every_kind_in_its_group() {
        String list = Cli.run("facts").out();

        assertThat(list.lines().filter(line -> line.matches("   [a-z-]+ .*"))).hasSameSizeAs(kinds());
        assertThat(list)
                .containsSubsequence(
                        "Parties et contrats\n",
                        "   contract ",
                        "Clauses\n",
                        "   delivery-clause ",
                        "Événements\n",
                        "   delivery ",
                        "Demandes, préjudices et appréciations\n",
                        "   appraisal ");
    }

    @Test
    void a_page_tells_what_may_be_left_out() {
        assertThat(Cli.run("facts", "payment", "--lang", "en").out())
                .containsSubsequence(
                        "id  ", "a text; left out = none",
                        "contract  ", "the id of a fact: contract; required",
                        "amount  ", "an amount such as 1000.50 EUR; left out = unknown",
                        "in-full  ", "true or false; left out = no");
        assertThat(Cli.run("facts", "appraisal").out())
                .contains("l'un des mots ci-dessous\u00a0; obligatoire", "- gross-fault\u00a0: le manquement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"invoise", "facture", "bill of"})
    void an_unknown_kind_is_an_error_with_a_suggestion(String name) {
        Cli run = Cli.run("facts", name);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().limit(2))
                .containsExactly(
                        "there is no kind of fact '" + name + "'",
                        name.equals("bill of")
                                ? "Maybe it is in the list of kinds: praetor facts"
                                : "Maybe 'invoice' was meant.");
    }

    @Test
    void a_kind_that_rules_declare_is_shown_too(@TempDir Path rules) throws Exception {
        Files.copy(Path.of("src/test/resources/escrow.drl"), rules.resolve("escrow.drl"));

        assertThat(Cli.run("facts", "--rules", rules.toString()).out())
                .contains("Sortes de faits déclarées par ces règles\n   escrow-clause");
        assertThat(Cli.run("facts", "escrow-clause", "--rules", rules.toString())
                        .out())
                .contains("contract  ", "  - escrow-clause: { id: ..., ");
    }
}
