package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.yaml.Node;
import dev.praetor.yaml.Yaml;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code praetor check} prints, in each format, and how it ends. */
class CheckFormatsTest {

    private static final Path MISTAKES = Path.of("src/test/resources/mistakes");

    @TempDir
    private Path directory;

    private Cli check(String mistake, String... options) throws Exception {
        if (!mistake.isEmpty()) {
            Files.copy(MISTAKES.resolve(mistake + ".drl"), directory.resolve("x.drl"));
        }
        List<String> args = new ArrayList<>(List.of("check", directory.toString()));
        args.addAll(List.of(options));
        Cli run = Cli.run(args.toArray(String[]::new));
        return new Cli(
                run.code(), run.out().replace(directory + "/", ""), run.err().replace(directory + "/", ""));
    }

    @Test
    void text_shows_place_code_rule_line_caret_and_hint() throws Exception {
        Cli run = check("field-misspelt");

        assertThat(run.out()).isEqualTo("""
                x.drl:15:47  erreur PRA-041  ABC-010
                  FormalNotice n'a pas de champ « bye » ; ses champs : by, dayAfter, id, of, on, warnsOfEnd
                    15 |     $notice : FormalNotice( of == $clause.id, bye == $contract.client, on > $clause.due )
                       |                                               ^
                  « by » était peut-être voulu.

                1 erreur, 0 avertissement. Explications : docs/codes/ (PRA-041).
                """);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void a_warning_ends_otherwise_than_an_error() throws Exception {
        Cli run = check("english-forgotten", "--lang", "en");

        assertThat(run.out())
                .startsWith("x.drl:7:7  warning PRA-030  ABC-010\n  ABC-010 has no sentence in English\n")
                .endsWith("0 errors, 1 warning. Explained in docs/codes/ (PRA-030).\n");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void nothing_found_ends_with_0() throws Exception {
        Cli run = check("field-misspelt.mended");

        assertThat(run.out()).isEqualTo("Rien à signaler.\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void a_file_of_scenarios_may_be_named_after_what_it_is_about() throws Exception {
        Files.writeString(directory.resolve("late.scenarios.yaml"), "- scenario: x\n  assessedOn: 2024-13-01\n");
        Files.writeString(directory.resolve("_late.scenarios.yaml"), "- not read\n");

        Cli run = check("field-misspelt.mended");

        assertThat(run.out()).contains("late.scenarios.yaml:").doesNotContain("_late");
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void what_an_author_wrote_is_shown_as_it_is_written() throws Exception {
        Files.writeString(
                directory.resolve("x.drl"),
                Files.readString(MISTAKES.resolve("field-misspelt.drl")).replace("bye ==", "bye$1 =="));

        assertThat(check("", "--lang", "en").out()).contains("FormalNotice has no field 'bye$1'");
    }

    @Test
    void a_wrong_directory_is_a_wrong_command_line() throws Exception {
        assertThat(Cli.run("check", directory + "/nowhere").code()).isEqualTo(2);
        Cli empty = check("");
        assertThat(empty.err()).contains("holds no .drl file, no ruling and no scenario");
        assertThat(empty.code()).isEqualTo(2);
    }

    @Test
    void colours_are_for_terminals() throws Exception {
        assertThat(check("field-misspelt").out()).doesNotContain("\u001b");
        assertThat(Cli.run(true, "check", directory.toString()).out()).contains("\u001b[31merreur PRA-041\u001b[0m");
    }

    @Test
    void json_has_both_languages() throws Exception {
        Node.Mapping log = mapping(json(check("verb-misspelt", "--format", "json")));
        Node.Mapping problem = mapping(only(log, "problems"));

        assertThat(problem.entries().stream().map(entry -> entry.key().text()))
                .containsExactly("file", "line", "column", "severity", "code", "rule", "message", "hint");
        assertThat(text(problem, "code")).isEqualTo("PRA-043");
        assertThat(text(mapping(value(problem, "hint")), "fr")).isEqualTo("« grievance » était peut-être voulu.");
        assertThat(text(mapping(value(problem, "hint")), "en")).isEqualTo("Maybe 'grievance' was meant.");
        assertThat(text(log, "errors")).isEqualTo("1");
    }

    /** What SARIF 2.1.0 requires: version, runs, tool.driver.name; and of a result a message, a rule and a place. */
    @Test
    void sarif_has_the_shape_that_its_readers_require() throws Exception {
        Node.Mapping log = mapping(json(check("field-that-may-be-missing", "--format", "sarif", "--lang", "en")));
        Node.Mapping run = mapping(only(log, "runs"));
        Node.Mapping driver = mapping(value(mapping(value(run, "tool")), "driver"));
        Node.Mapping rule = mapping(only(driver, "rules"));
        Node.Mapping result = mapping(only(run, "results"));
        Node.Mapping place = mapping(value(mapping(only(result, "locations")), "physicalLocation"));

        assertThat(text(log, "version")).isEqualTo("2.1.0");
        assertThat(text(log, "$schema")).contains("sarif-2.1.0");
        assertThat(text(driver, "name")).isEqualTo("Praetor");
        assertThat(text(rule, "id")).isEqualTo("PRA-063");
        assertThat(text(mapping(value(rule, "shortDescription")), "text")).isEqualTo("field that may be missing");
        assertThat(text(result, "ruleId")).isEqualTo("PRA-063");
        assertThat(text(result, "ruleIndex")).isEqualTo("0");
        assertThat(text(result, "level")).isEqualTo("warning");
        assertThat(text(mapping(value(result, "message")), "text")).startsWith("'chance' may be missing");
        assertThat(text(mapping(value(place, "artifactLocation")), "uri")).endsWith("x.drl");
        assertThat(text(mapping(value(place, "region")), "startLine")).isEqualTo("11");
        assertThat(text(mapping(value(place, "region")), "startColumn")).isEqualTo("19");
    }

    @Test
    void sarif_of_nothing_is_a_log_too() throws Exception {
        Node.Mapping log = mapping(json(check("field-misspelt.mended", "--format", "sarif")));

        assertThat(((Node.Sequence) value(mapping(only(log, "runs")), "results")).items())
                .isEmpty();
    }

    @Test
    void github_gets_a_workflow_command_a_line() throws Exception {
        assertThat(check("plea-misspelt", "--format", "github", "--lang", "en").out())
                .startsWith(
                        "::error file=x.drl,line=15,col=28,title=PRA-046 ABC-011::Plea has no value 'LIABILITY_CAPS';")
                .endsWith("%0AMaybe 'LIABILITY_CAP' was meant.\n")
                .hasLineCount(1);
    }

    /** What a rule author gets with the library is itself without a fault. */
    @Test
    void the_built_in_law_is_clean() {
        assertThat(Cli.run("check", "rules").out()).isEqualTo("Rien à signaler.\n");
    }

    private static Node json(Cli run) {
        return Yaml.parse("out.json", run.out().getBytes(StandardCharsets.UTF_8));
    }

    private static Node.Mapping mapping(Node node) {
        return (Node.Mapping) node;
    }

    private static Node value(Node.Mapping mapping, String key) {
        return mapping.entry(key).orElseThrow().value();
    }

    private static Node only(Node.Mapping mapping, String key) {
        List<Node> items = ((Node.Sequence) value(mapping, key)).items();
        assertThat(items).as(key).hasSize(1);
        return items.get(0);
    }

    private static String text(Node.Mapping mapping, String key) {
        return ((Node.Scalar) value(mapping, key)).text();
    }
}
