package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.yaml.Node;
import dev.praetor.yaml.Yaml;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {

    private static final String DESTOCK = "examples/destock-meubles.yaml";

    @ParameterizedTest
    @ValueSource(strings = {"destock-meubles", "access-codes", "late-delivery"})
    void an_example_prints_what_its_expected_file_shows(String example) {
        Cli run = Cli.run("assess", "examples/" + example + ".yaml");

        Path expected = Path.of("examples", example + ".expected.txt");
        Golden.check(expected, Cases.read(expected), run.out());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void a_report_fits_a_terminal_of_80_columns(String language) {
        assertThat(Cli.run("assess", "--lang", language, DESTOCK, "examples/access-codes.yaml")
                        .out()
                        .lines())
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(80));
    }

    @Test
    void english_is_english() {
        assertThat(Cli.run("assess", "--lang", "en", DESTOCK).out())
                .contains("Violation by Blue Acacia towards Destock Meubles (May 2013)", "fixed penalty: €100,000.00")
                .doesNotContain("Manquement");
    }

    @Test
    void json_has_the_promised_keys() {
        Node.Mapping json = (Node.Mapping) json(Cli.run("assess", DESTOCK, "--format", "json"));

        assertThat(keys(json))
                .containsExactly(
                        "case",
                        "assessedOn",
                        "violations",
                        "obligations",
                        "defences",
                        "risks",
                        "undetermined",
                        "settlement",
                        "later",
                        "receipt");
        assertThat(keys(first(json, "violations")))
                .containsSubsequence(
                        "id", "obligation", "debtor", "creditor", "occurredOn", "title", "sanctions", "grounds");
        assertThat(keys(first(first(json, "violations"), "grounds"))).contains("rule", "rulings", "articles", "facts");
        assertThat(keys(first(json, "obligations"))).contains("state");
        assertThat(keys(first(json, "settlement"))).contains("from", "to", "amount", "currency");
        assertThat(keys(value(json, "receipt"))).containsExactly("rulebook", "version", "facts", "praetor");
        Node.Mapping penalty = first(first(json, "violations"), "sanctions");
        assertThat(text(penalty, "kind")).isEqualTo("FixedPenalty");
        assertThat(text(penalty, "amount")).isEqualTo("100000.00");
        assertThat(text(penalty, "currency")).isEqualTo("EUR");
        assertThat(text(penalty, "debtor")).isEqualTo("provider");
        assertThat(text(first(json, "violations"), "obligation")).isEqualTo("CONFIDENTIALITY");
    }

    @Test
    void json_of_defences_and_of_what_is_undetermined_has_the_promised_keys() {
        Node.Mapping access = (Node.Mapping) json(Cli.run("assess", "examples/access-codes.yaml", "--format", "json"));
        Node.Mapping ruling =
                (Node.Mapping) json(Cli.run("assess", "src/test/resources/open.yaml", "--format", "json"));

        assertThat(keys(first(access, "defences")))
                .containsSubsequence("kind", "accepted", "against", "reason", "grounds");
        assertThat(keys(first(ruling, "undetermined"))).containsSubsequence("missing", "decides", "atStake");
        assertThat(text(first(ruling, "undetermined"), "atStake")).isEqualTo("100000.00");
    }

    @Test
    void several_files_give_one_array() {
        assertThat(((Node.Sequence) json(Cli.run("assess", DESTOCK, DESTOCK, "--format", "json"))).items())
                .hasSize(2);
    }

    @Test
    void on_judges_at_another_date() {
        Cli run = Cli.run("assess", DESTOCK, "--on", "2013-01-01");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("1er janvier 2013", "Aucun manquement", "Faits postérieurs, non pris en compte");
    }

    @Test
    void colours_are_for_terminals() {
        assertThat(Cli.run(true, "assess", DESTOCK).out()).contains("\u001b[1m");
        assertThat(Cli.run(false, "assess", DESTOCK).out()).doesNotContain("\u001b");
    }

    @Test
    void one_bad_file_does_not_hide_the_others() {
        Cli run = Cli.run("assess", "nowhere.yaml", DESTOCK);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("nowhere.yaml: there is no such file\n");
        assertThat(run.out()).contains("Destock Meubles");
    }

    @Test
    void a_declared_fact_and_its_rule_change_the_result(@TempDir Path directory) throws Exception {
        Path rules = Files.createDirectories(directory.resolve("rules"));
        Files.writeString(rules.resolve("escrow.drl"), Cases.read(Path.of("src/test/resources/escrow.drl")));
        Path file = directory.resolve("case.yaml");
        Files.writeString(file, Cases.read(Path.of("src/test/resources/escrow.yaml")));

        Cli without = Cli.run("assess", file.toString());
        Cli with = Cli.run("assess", file.toString(), "--rules", rules.toString());

        assertThat(without.code()).isEqualTo(2);
        assertThat(without.err()).contains("there is no kind of fact 'escrow-clause'");
        assertThat(with.code()).as(with.err()).isEqualTo(1);
        assertThat(with.out()).contains("déposer le code source", "[ESC-002]");
    }

    @Test
    void broken_rules_are_told_with_their_place_and_end_with_3(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("escrow.drl");
        Files.writeString(
                file,
                Cases.read(Path.of("src/test/resources/escrow.drl"))
                        .replace("on <= $duty.until", "onn <= $duty.until"));

        Cli run = Cli.run("assess", DESTOCK, "--rules", directory.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(file
                        + ":40:47: SourceDeposited has no field 'onn'; it has id, of, on [PRA-041]\n"
                        + "Maybe 'on' was meant.\n");
    }

    @Test
    void the_command_line_says_what_it_expects() {
        assertThat(Cli.run("assess").code()).isEqualTo(2);
        assertThat(Cli.run("assess", DESTOCK, "--format", "xml").code()).isEqualTo(2);
        assertThat(Cli.run("assess", DESTOCK, "--on", "2013-02-30").err())
                .contains("Maybe 2013-02-28 was meant.")
                .doesNotContain("Exception");
        assertThat(Cli.run().code()).isEqualTo(2);
        assertThat(Cli.run("asess", DESTOCK).err()).contains("Did you mean: praetor assess ");
        assertThat(Cli.run("--help").out()).contains("assess", "facts", "rulings", "replay", "Exit codes");
        assertThat(Cli.run("--version").out()).startsWith("praetor 0.1.0-SNAPSHOT\nrules ");
    }

    @Test
    void rulings_lists_each_with_its_status_and_rules() {
        assertThat(Cli.run("rulings").out())
                .contains("T. com. Paris, 15e ch., 15 février 2016, Destock Meubles c/ Blue Acacia")
                .contains("   Identifiant   tcom-2016-04-15-codes-acces\n   Statut        première instance\n")
                .contains("ACC-020");
    }

    private static Node json(Cli run) {
        assertThat(run.err()).isEmpty();
        return Yaml.parse("stdout", run.out().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> keys(Node.Mapping mapping) {
        return mapping.entries().stream().map(entry -> entry.key().text()).toList();
    }

    private static Node.Mapping value(Node.Mapping mapping, String key) {
        return (Node.Mapping) mapping.entry(key).orElseThrow().value();
    }

    private static Node.Mapping first(Node.Mapping mapping, String key) {
        return (Node.Mapping) ((Node.Sequence) mapping.entry(key).orElseThrow().value())
                .items()
                .get(0);
    }

    private static String text(Node.Mapping mapping, String key) {
        return ((Node.Scalar) mapping.entry(key).orElseThrow().value()).text();
    }
}
