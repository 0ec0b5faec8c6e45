package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code praetor new}: what it writes compiles, and fails until it is filled in. */
class NewCommandTest {

    @TempDir
    Path directory;

    private Cli begin(String... args) {
        String[] all = Stream.concat(Stream.of("new"), Stream.concat(Stream.of(args), Stream.of("--in", rules())))
                .toArray(String[]::new);
        return Cli.run(all);
    }

    private String rules() {
        return directory.resolve("rules").toString();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("rules"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> directory
                            .resolve("rules")
                            .relativize(file)
                            .toString()
                            .replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private void failsOnlyForWhatIsToBeFilledIn(String name) {
        Cli run = Cli.run("test", rules(), "--lang", "en");
        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().filter(line -> line.startsWith("✗")))
                .singleElement()
                .asString()
                .startsWith("✗ " + name);
        assertThat(run.out().lines().filter(line -> line.matches("   [-+~!] .*")))
                .containsExactly("   - violations  to-be-filled-in  debtor: provider, creditor: client");
    }

    @Test
    void a_ruling_has_what_its_name_tells() throws Exception {
        Cli run = begin("ruling", "ca-aix-2021-03-25-exemple", "--lang", "en");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().replace(rules(), "rules"))
                .startsWith(
                        "Created\n   rules/rulings/ca-aix-2021-03-25-exemple.yaml\n\nNext\n1. Fill in the facts that")
                .contains("\n   praetor test rules\n");
        assertThat(Files.readString(directory.resolve("rules/rulings/ca-aix-2021-03-25-exemple.yaml")))
                .contains(
                        "  id: ca-aix-2021-03-25-exemple\n  court: CA Aix\n",
                        "\n  date: 2021-03-25\n",
                        "\nassessed-on: 2021-03-25\n",
                        "concluded-on: 2020-01-01");
        failsOnlyForWhatIsToBeFilledIn("CA Aix, 25 mars 2021, X c/ Y");
    }

    @ParameterizedTest
    @CsvSource({
        "tcom-lille-2023-01-26-x, T. com. Lille",
        "cass-com-2023-01-26-x, Cass. com.",
        "cass-3e-civ-2023-01-26-x, Cass. 3e civ.",
        "caa-bordeaux-2023-01-26-x, CAA Bordeaux",
        "ca-aix-en-provence-2023-01-26-x, CA Aix-En-Provence",
        "cjue-2023-01-26-x, cjue"
    })
    void courts_are_cited_as_one_cites_them(String name, String court) throws Exception {
        begin("ruling", name);

        assertThat(Files.readString(directory.resolve("rules/rulings").resolve(name + ".yaml")))
                .contains("\n  court: " + court + "\n");
    }

    @Test
    void a_rule_comes_with_its_scenarios() throws Exception {
        Cli run = begin("rule", "ZZZ-001", "--theme", "archives");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("Créé\n   ").contains("Ensuite\n1. Dire la règle en une phrase");
        assertThat(files()).containsExactly("archives/archives.drl", "archives/scenarios.yaml");
        assertThat(Rulebook.live(directory.resolve("rules")).get().rules())
                .filteredOn(rule -> rule.id().equals("ZZZ-001"))
                .hasSize(1);
        failsOnlyForWhatIsToBeFilledIn("ZZZ-001 se déclenche [archives]");
    }

    @Test
    void a_second_rule_leaves_the_files_of_its_theme_alone() throws Exception {
        begin("rule", "ZZZ-001", "--theme", "archives");
        String before = Files.readString(directory.resolve("rules/archives/scenarios.yaml"));

        assertThat(begin("rule", "ZZZ-002").code()).isZero();

        assertThat(files())
                .containsExactly(
                        "archives/archives.drl",
                        "archives/scenarios.yaml",
                        "archives/zzz-002.drl",
                        "archives/zzz-002.scenarios.yaml");
        assertThat(Files.readString(directory.resolve("rules/archives/scenarios.yaml")))
                .isEqualTo(before);
        assertThat(Cli.run("test", rules(), "--filter", "ZZZ-002").out()).contains("✗ ZZZ-002 se déclenche [archives]");
    }

    @Test
    void the_theme_is_that_of_rules_whose_ids_begin_alike() throws Exception {
        assertThat(begin("rule", "ACC-900").code()).isZero();

        assertThat(files()).containsExactly("access/access.drl", "access/scenarios.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EscrowClause", "escrow-clause"})
    void a_kind_of_fact_can_be_used_at_once(String name) throws Exception {
        assertThat(begin("fact", name).code()).isZero();

        assertThat(files()).containsExactly("escrow-clause/escrow-clause.drl", "escrow-clause/scenarios.yaml");
        assertThat(Cli.run("facts", "escrow-clause", "--rules", rules()).out()).contains("contract  ", "on  ");
        failsOnlyForWhatIsToBeFilledIn("un cas où escrow-clause compte [escrow-clause]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ruling | foo | foo: is no name of a ruling | Maybe write it so: ca-paris-2024-05-06-short-name",
                "rule | acc-1 | acc-1: is no id of a rule | Maybe write it so: ABC-001",
                "rule | ZZZ-001 | ZZZ-001: needs a theme, the folder that it goes to | Maybe add: --theme access",
                "rule | ACC-020 | ACC-020: is in use, in rules/access/access.drl, and ids are never used again"
                        + " | Maybe take ACC-037, the next that is free.",
                "fact | Invoice | invoice: is a kind of fact already | Maybe read: praetor facts invoice",
                "fact | my fact | my fact: is no name of a kind of fact | Maybe write it so: escrow-clause"
            })
    void a_name_that_is_none_is_an_error_with_a_suggestion(String what, String name, String error, String maybe) {
        assertThat(begin(what, name)).isEqualTo(new Cli(2, "", error + "\n" + maybe + "\n"));
        assertThat(directory.resolve("rules")).doesNotExist();
    }

    @Test
    void nothing_is_overwritten() throws Exception {
        begin("ruling", "ca-aix-2021-03-25-exemple");
        Path file = Files.writeString(directory.resolve("rules/rulings/ca-aix-2021-03-25-exemple.yaml"), "mine");

        Cli again = begin("ruling", "ca-aix-2021-03-25-exemple");

        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err())
                .isEqualTo(file + ": is there already, and nothing is overwritten\nMaybe choose another name.\n");
        assertThat(Files.readString(file)).isEqualTo("mine");
    }
}
