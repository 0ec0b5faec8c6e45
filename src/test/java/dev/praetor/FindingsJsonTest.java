package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.praetor.authoring.Suite;
import dev.praetor.authoring.Trial;
import dev.praetor.fact.Case;
import dev.praetor.fact.Contract;
import dev.praetor.fact.Party;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Claim;
import dev.praetor.finding.Injunction;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Undetermined;
import dev.praetor.report.JsonReport;
import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The JSON of findings is as its schema and its page say, whoever writes it. */
class FindingsJsonTest {

    private static final ObjectMapper JACKSON_3 = new ObjectMapper();
    private static final com.fasterxml.jackson.databind.ObjectMapper JACKSON_2 =
            new com.fasterxml.jackson.databind.ObjectMapper();

    private static JsonNode schema;
    private static List<Assessment> assessments;

    @BeforeAll
    static void judge_every_ruling_scenario_and_example() throws Exception {
        try (InputStream in = JsonReport.class.getResourceAsStream("/META-INF/praetor/findings.schema.json")) {
            schema = JACKSON_3.readTree(in);
        }
        Rulebook rulebook = Rulebook.builtIn();
        Stream<Case> tried = Suite.builtIn(rulebook.kinds()).trials().stream().map(Trial::content);
        Stream<Case> all = Stream.concat(tried, Stream.of(Cases.destock(), Cases.accessCodes(), future()));
        assessments = all.map(rulebook::assess).toList();
    }

    /** One whose obligations are still to come, which no scenario has reason to show. */
    private static Case future() {
        Case given = Cases.destock();
        return new Case(given.name(), LocalDate.of(2011, 1, 1), given.facts());
    }

    @Test
    void every_assessment_is_as_the_schema_says() {
        Schema checked = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON);

        assertThat(assessments).hasSizeGreaterThan(500).allSatisfy(assessment -> assertThat(
                        checked.validate(JsonReport.of(assessment), InputFormat.JSON))
                .isEmpty());
    }

    @Test
    void everything_that_the_schema_names_is_there_in_some_assessment() {
        Set<String> named = new TreeSet<>();
        schema.get("$defs").properties().forEach(definition -> definition
                .getValue()
                .path("properties")
                .propertyNames()
                .forEach(field -> named.add(definition.getKey() + "." + field)));
        Set<String> seen = new TreeSet<>();
        assessments.forEach(assessment ->
                walk(JACKSON_3.readTree(JsonReport.of(assessment)), schema, "", (place, value) -> seen.add(place)));

        assertThat(seen).containsAll(named);
        assertThat(named).hasSizeGreaterThan(70);
    }

    /** Tells each field of a value by the definition that it is a field of. */
    private static void walk(JsonNode value, JsonNode shape, String definition, BiConsumer<String, JsonNode> told) {
        String ref = shape.path("$ref").asString("");
        if (!ref.isEmpty()) {
            String name = ref.substring(ref.lastIndexOf('/') + 1);
            walk(value, schema.get("$defs").get(name), name, told);
        } else if (value.isArray()) {
            value.forEach(element -> walk(element, shape.get("items"), definition, told));
        } else if (value.isObject()) {
            value.properties().forEach(field -> {
                told.accept(definition + "." + field.getKey(), field.getValue());
                walk(field.getValue(), shape.get("properties").get(field.getKey()), definition, told);
            });
        }
    }

    @Test
    void its_words_are_those_of_the_types() {
        JsonNode sanction = schema.get("$defs").get("sanction").get("properties");
        Set<String> kinds = leaves(Sanction.class).map(Class::getSimpleName).collect(Collectors.toSet());
        Set<String> decided = new TreeSet<>(kinds);
        decided.add("Violation");

        assertThat(words(sanction.get("kind"))).isEqualTo(kinds);
        assertThat(words(sanction.get("routes").get("items"))).isEqualTo(constants(Claim.Route.class));
        assertThat(words(sanction.get("order"))).isEqualTo(constants(Injunction.Order.class));
        assertThat(words(sanction.get("basis"))).isEqualTo(constants(Injunction.Basis.class));
        assertThat(words(sanction.get("condition"))).isEqualTo(constants(Injunction.Condition.class));
        assertThat(words(field("obligation", "state"))).isEqualTo(constants(Obligation.State.class));
        JsonNode decides = field("undetermined", "decides").get("properties");
        assertThat(words(decides.get("kind"))).isEqualTo(decided);
        assertThat(words(decides.get("aspect"))).isEqualTo(constants(Undetermined.Aspect.class));
    }

    private static JsonNode field(String definition, String name) {
        return schema.get("$defs").get(definition).get("properties").get(name);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(FindingsJsonTest::leaves)
                : Stream.of(type);
    }

    private static Set<String> words(JsonNode shape) {
        return shape.get("enum").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static Set<String> constants(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
    }

    @Test
    void either_jackson_writes_the_map_of_an_assessment_as_praetor_does() {
        assertThat(assessments).allSatisfy(assessment -> {
            String written = JsonReport.line(assessment).strip();

            assertThat(JACKSON_3.writeValueAsString(JsonReport.map(assessment))).isEqualTo(written);
            assertThat(JACKSON_2.writeValueAsString(JsonReport.map(assessment))).isEqualTo(written);
        });
    }

    @Test
    void what_hides_in_a_name_is_the_same_name_for_whoever_reads_the_json() {
        Case hostile = new Case(
                "\u202Egnp.exe\u0000\"<script>",
                LocalDate.of(2024, 1, 1),
                List.of(
                        new Party("a", "A"),
                        new Party("b", "B"),
                        new Contract("c", "a", "b", LocalDate.of(2023, 1, 1))));
        Assessment assessment = Rulebook.builtIn().assess(hostile);

        assertThat(JACKSON_3.readTree(JsonReport.of(assessment)))
                .isEqualTo(JACKSON_3.readTree(JACKSON_3.writeValueAsString(JsonReport.map(assessment))));
        assertThat(JsonReport.map(assessment)).containsEntry("case", hostile.name());
    }

    @Test
    void the_map_cannot_be_changed() {
        Map<String, Object> map = JsonReport.map(assessments.get(0));

        assertThatThrownBy(() -> map.put("case", "another")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((List<?>) map.get("violations")).clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((Map<?, ?>) map.get("receipt")).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    /** Run without any library of JSON. */
    public static final class Program {
        public static void main(String[] args) {
            List<Party> parties = List.of(new Party("a", "A"));
            Assessment found =
                    Rulebook.builtIn().assess(new Case("alone", LocalDate.of(2024, 1, 1), List.copyOf(parties)));
            System.out.println(JsonReport.map(found).get("case"));
        }
    }

    @Test
    void a_map_needs_no_library() throws Exception {
        String jars = Cases.read(Path.of("target/embedding-class-path.txt")).strip();
        assertThat(jars).doesNotContain("jackson");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        String.join(File.pathSeparator, "target/classes", "target/test-classes", jars),
                        Program.class.getName())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();

        assertThat(printed.lines().filter(line -> !line.startsWith("SLF4J"))).containsExactly("alone");
    }

    @Test
    void the_page_lists_what_the_schema_names() {
        Path page = Path.of("docs/reference/findings-json.md");
        String text = Cases.read(page);
        String mark = "<!-- fields: written from the schema by FindingsJsonTest -->\n";
        assertThat(text).containsOnlyOnce(mark);

        Golden.check(page, text.substring(text.indexOf(mark)), mark + tables());
    }

    private static String tables() {
        StringBuilder page = new StringBuilder(table("The document", schema));
        schema.get("$defs").properties().stream()
                .filter(definition -> definition.getValue().has("properties"))
                .forEach(definition -> page.append(table("`" + definition.getKey() + "`", definition.getValue())));
        return page.toString();
    }

    private static String table(String title, JsonNode shape) {
        Set<String> required =
                shape.get("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        StringBuilder rows = new StringBuilder("\n### " + title + "\n\n| Field | Is | |\n|---|---|---|\n");
        shape.get("properties").properties().forEach(field -> rows.append("| `")
                .append(field.getKey())
                .append(required.contains(field.getKey()) ? "`" : "`, not always")
                .append(" | ")
                .append(type(field.getValue()))
                .append(" | ")
                .append(described(field.getValue()))
                .append(" |\n"));
        return rows.toString();
    }

    private static String type(JsonNode shape) {
        if (shape.has("$ref")) {
            String name = shape.get("$ref").asString().replace("#/$defs/", "");
            return schema.get("$defs").get(name).has("properties") ? "[" + name + "](#" + name + ")" : name;
        }
        if (shape.has("items")) {
            return "list of " + type(shape.get("items"));
        }
        if (shape.has("properties")) {
            return "object of `" + String.join("`, `", shape.get("properties").propertyNames()) + "`";
        }
        String type = shape.get("type").isArray()
                ? "string or null"
                : shape.get("type").asString();
        return shape.has("enum") ? "one of `" + String.join("`, `", new TreeSet<>(words(shape))) + "`" : type;
    }

    private static String described(JsonNode shape) {
        String own = shape.path("description").asString("");
        String name = shape.path("$ref").asString("").replace("#/$defs/", "");
        JsonNode definition = schema.get("$defs").path(name);
        boolean leaf = !name.isEmpty() && !definition.has("properties");
        return Objects.toString(
                        leaf && own.isEmpty() ? definition.path("description").asString("") : own)
                .replace("|", "\\|");
    }
}
