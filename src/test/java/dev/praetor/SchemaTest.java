package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Kind;
import dev.praetor.problem.BadCaseException;
import dev.praetor.report.FileSchema;
import dev.praetor.yaml.Node;
import dev.praetor.yaml.Yaml;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What editors check files by accepts every file that Praetor comes with, and refuses what Praetor refuses. */
class SchemaTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static Schema schema(FileSchema of) {
        return REGISTRY.getSchema(of.of(Kind.builtIn()), InputFormat.JSON);
    }

    private static final Schema CASE = schema(FileSchema.CASE);
    private static final Schema RULING = schema(FileSchema.RULING);
    private static final Schema SCENARIO = schema(FileSchema.SCENARIO);

    /** As YAML 1.2 reads it, and so do editors. */
    private static JsonNode json(Node node) {
        if (node instanceof Node.Mapping mapping) {
            ObjectNode object = JSON.objectNode();
            mapping.entries().forEach(entry -> object.set(entry.key().text(), json(entry.value())));
            return object;
        }
        if (node instanceof Node.Sequence sequence) {
            ArrayNode array = JSON.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        Node.Scalar scalar = (Node.Scalar) node;
        String text = scalar.text();
        if (scalar.quoted()) {
            return JSON.stringNode(text);
        }
        if (scalar.empty()) {
            return JSON.nullNode();
        }
        if (text.matches("true|false")) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        if (text.matches("[-+]?\\d+")) {
            return JSON.numberNode(Long.parseLong(text));
        }
        return text.matches("[-+]?\\d+\\.\\d+") ? JSON.numberNode(Double.parseDouble(text)) : JSON.stringNode(text);
    }

    private static List<String> faults(Schema schema, String yaml) {
        return schema.validate(json(Yaml.parse("text", yaml.getBytes(StandardCharsets.UTF_8)))).stream()
                .map(Error::toString)
                .toList();
    }

    private static List<String> faults(Schema schema, Path file) {
        return faults(schema, Cases.read(file));
    }

    static Stream<Path> rulings() {
        return Stream.concat(
                RulesTest.files("rules/rulings/[^/]+\\.yaml").stream(),
                Stream.of(Path.of("rules/_template/ruling.yaml")));
    }

    @ParameterizedTest
    @MethodSource("rulings")
    void every_ruling_is_valid(Path file) {
        assertThat(faults(RULING, file)).isEmpty();
    }

    static Stream<Path> scenarios() {
        return RulesTest.files("rules/[a-z_]+/(fact-)?scenarios\\.yaml").stream()
                .filter(file -> !file.endsWith("fact-scenarios.yaml"));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void every_scenario_file_is_valid(Path file) {
        assertThat(faults(SCENARIO, file)).isEmpty();
    }

    static Stream<Path> examples() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("examples"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_is_valid(Path file) {
        assertThat(faults(CASE, file)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FileSchema.class)
    void it_is_a_json_schema_itself(FileSchema of) {
        Schema meta = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(meta.validate(of.of(Kind.builtIn()), InputFormat.JSON)).isEmpty();
    }

    private static final String GIVEN = """
            case: X c/ Y
            assessed-on: 2016-02-15
            facts:
              - party: { id: client, name: X }
              - party: { id: provider, name: Y }
              - contract: { id: c, client: client, provider: provider, concluded-on: 2011 }
              - invoice: { id: bill, contract: c, amount: 100.00 EUR, due-on: ../2013-05 }
              - appraisal: { question: gross-fault, of: bill, verdict: true, by: X, reason: x }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "party: { id: client, name: X } | invoise: { id: client }",
                "name: X } | nam: X }",
                ", name: X } | }",
                "party: { id: client, name: X } | party: client",
                "party: { id: client, name: X } | { party: { id: client, name: X }, invoice: { contract: c } }",
                "concluded-on: 2011 | concluded-on: 15/02/2011",
                "concluded-on: 2011 | concluded-on: 2011-13",
                "concluded-on: 2011 | concluded-on: 2011-02-32",
                "assessed-on: 2016-02-15 | assessed-on: 2016-02",
                "100.00 EUR | 100.00 €",
                "100.00 EUR | 100.00",
                "100.00 EUR | '\"1.000,50 EUR\"'",
                "verdict: true | verdict: oui",
                "gross-fault | gross-fold",
                "assessed-on | assessed",
                "facts: | things:"
            })
    void what_praetor_refuses_in_a_case_is_not_valid(String right, String wrong) {
        assertThat(faults(CASE, GIVEN)).isEmpty();
        assertThat(read(GIVEN).content().facts()).hasSize(5);
        assertThat(GIVEN).contains(right);

        assertThat(faults(CASE, GIVEN.replace(right, wrong))).isNotEmpty();
        assertThatThrownBy(() -> read(GIVEN.replace(right, wrong))).isInstanceOf(BadCaseException.class);
    }

    private static CaseFile read(String text) {
        return CaseFile.parse("text", text.getBytes(StandardCharsets.UTF_8), Kind.builtIn());
    }

    private static final String TRIED = """
              violations:
                - payment: { debtor: client, subject: bill }
                - escrow:
              sanctions:
                - claim: { amount: 0.00 EUR to 100.00 EUR }
                - injunction: { order: return-access, basis: dommage-imminent }
              defences:
                - non-payment: { accepted: false }
              settlement:
                - { from: client, to: provider, amount: unknown }
              obligations:
                - payment: { state: violated, until: null }
            """;

    private static final String RULED =
            "ruling: { id: x, status: appeal, date: 2016-02-15, number: 12, themes: [payment, x] }\n" + GIVEN
                    + "held:\n" + TRIED;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status: appeal | status: appealed",
                "date: 2016-02-15, number | date: 2016, number",
                "themes: [payment, x] | themes: payment",
                "held: | holding:",
                "violations: | violation:",
                "- payment: { debtor: client, subject: bill } | - payment: { debtors: client }",
                "- escrow: | - Escrow:",
                "- claim: | - claims:",
                "0.00 EUR to 100.00 EUR | 0 to 100 EUR",
                "order: return-access | order: return",
                "accepted: false | accepted: 'no'",
                "state: violated | state: broken"
            })
    void what_praetor_refuses_in_a_ruling_is_not_valid(String right, String wrong) {
        assertThat(faults(RULING, RULED)).isEmpty();
        assertThat(RULED).contains(right);

        assertThat(faults(RULING, RULED.replace(right, wrong))).isNotEmpty();
    }

    private static final String SCENARIOS = """
            - scenario: one
              assessed-on: 2016-02-15
              facts: []
              near: [ACC-001]
              expect: {}
            - scenario: two
              like: one
              change: { bill: { amount: 1.00 EUR } }
              without: [bill]
              expect: { violations: [] }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "facts: [] | with: []",
                "like: one | origin: one",
                "near: [ACC-001] | near: [ACC-1]",
                "change: { bill: { amount: 1.00 EUR } } | change: [bill]",
                "expect: {} | expects: {}",
                "without: [bill] | without: bill"
            })
    void what_praetor_refuses_in_a_scenario_is_not_valid(String right, String wrong) {
        assertThat(faults(SCENARIO, SCENARIOS)).isEmpty();
        assertThat(SCENARIOS).contains(right);

        assertThat(faults(SCENARIO, SCENARIOS.replace(right, wrong))).isNotEmpty();
    }

    @Test
    void kinds_that_rules_declare_are_known(@TempDir Path directory) throws Exception {
        Files.copy(Path.of("src/test/resources/escrow.drl"), directory.resolve("escrow.drl"));
        Path file = Path.of("src/test/resources/escrow.yaml");

        Cli run = Cli.run("schema", "case", directory.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(faults(REGISTRY.getSchema(run.out(), InputFormat.JSON), file))
                .isEmpty();
        assertThat(faults(CASE, file)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(FileSchema.class)
    void the_schema_that_is_shipped_is_the_one_that_is_written(FileSchema of) {
        String name = of.name().toLowerCase(Locale.ROOT);
        Path shipped = Path.of("examples/schema", name + ".schema.json");

        Golden.check(shipped, Cases.read(shipped), Cli.run("schema", name).out());
        assertThat(Cases.read(Path.of(".vscode/settings.json")))
                .contains('"' + shipped.toString().replace('\\', '/') + '"');
    }

    @Test
    void a_sort_of_file_that_there_is_not_is_an_error() {
        assertThat(Cli.run("schema", "facts").code()).isEqualTo(2);
        assertThat(Cli.run("schema").code()).isEqualTo(2);
    }
}
