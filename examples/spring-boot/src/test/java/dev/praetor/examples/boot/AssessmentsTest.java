package dev.praetor.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.Rulebook;
import dev.praetor.casefile.CaseFile;
import dev.praetor.report.JsonReport;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The service on a port of its own, as its callers see it. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AssessmentsTest {

    private static final Path DESTOCK = Path.of("../destock-meubles.yaml");
    private static final String JSON = """
            {"case": "Small", "assessed-on": "2024-03-01", "facts": [
              {"party": {"id": "a", "name": "<script>alert(1)</script>"}},
              {"party": {"id": "b", "name": "B"}},
              {"contract": {"id": "c", "client": "a", "provider": "b", "concluded-on": "2023-01-01"}},
              {"invoice": {"id": "i", "contract": "c", "amount": "1200.00 EUR", "due-on": "2024-01-31"}}]}
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    @LocalServerPort
    private int port;

    private HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
        return client.send(
                request.uri(URI.create("http://localhost:" + port + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String type, byte[] body) throws Exception {
        return send(
                HttpRequest.newBuilder().header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)),
                "/assessments");
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(), path);
        assertThat(response.statusCode()).isEqualTo(200);
        return mapper.readTree(response.body());
    }

    private static String type(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    @Test
    void a_case_in_yaml_gives_what_the_library_finds() throws Exception {
        HttpResponse<String> response = post("application/yaml", Files.readAllBytes(DESTOCK));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(type(response)).startsWith("application/json");
        Rulebook rulebook = Rulebook.builtIn();
        String expected = JsonReport.of(
                rulebook.assess(CaseFile.read(DESTOCK, rulebook.kinds()).content()));
        assertThat(mapper.readTree(response.body())).isEqualTo(mapper.readTree(expected));
        assertThat(response.body()).contains("\"amount\":\"100000.00\"");
    }

    @Test
    void a_case_in_json_is_judged_too() throws Exception {
        HttpResponse<String> response = post("application/json", JSON.getBytes(StandardCharsets.UTF_8));

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode violation = mapper.readTree(response.body()).get("violations").get(0);
        assertThat(violation.get("obligation").asString()).isEqualTo("PAYMENT");
        assertThat(violation.get("occurredOn").asString()).isEqualTo("2024-02-01");
    }

    @Test
    void every_fault_of_a_case_is_told_with_its_place() throws Exception {
        String wrong = JSON.replace("\"client\": \"a\"", "\"client\": \"x\"").replace("invoice", "invoce");

        HttpResponse<String> response = post("application/json", wrong.getBytes(StandardCharsets.UTF_8));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(type(response)).startsWith("application/problem+json");
        JsonNode problem = mapper.readTree(response.body());
        assertThat(problem.get("title").asString()).isEqualTo("The case is at fault");
        JsonNode fault = problem.get("faults").get(0);
        assertThat(fault.get("line").asInt()).isEqualTo(5);
        assertThat(fault.get("column").asInt()).isEqualTo(4);
        assertThat(fault.get("message").asString()).contains("invoce");
        assertThat(fault.get("maybe").asString()).contains("invoice");
    }

    static Stream<Arguments> hostile() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        IntStream.range(1, 40).forEach(i -> bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1)));
        return Stream.of(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("not UTF-8", new byte[] {(byte) 0xff, (byte) 0xfe, 0}),
                Arguments.of("aliases of aliases", bomb.toString().getBytes(StandardCharsets.UTF_8)),
                Arguments.of("a tag of Java", "!!javax.script.ScriptEngineManager [x]".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("nested without end", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("larger than any case", " ".repeat(5_000_000).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("no object", "[1, 2]".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("a number without end", ("{\"case\": 1" + "0".repeat(100_000) + "}").getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void what_is_no_case_is_refused_and_the_next_case_is_judged(String name, byte[] body) throws Exception {
        for (String type : new String[] {"application/json", "application/yaml"}) {
            HttpResponse<String> response = post(type, body);

            assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
            assertThat(type(response)).startsWith("application/problem+json");
            assertThat(response.body()).hasSizeLessThan(20_000).doesNotContain("\tat ", "Exception");
        }
        a_case_in_json_is_judged_too();
    }

    @Test
    void a_case_with_more_facts_than_are_allowed_is_given_up() throws Exception {
        String parties = IntStream.range(0, 5_001)
                .mapToObj(i -> "{\"party\": {\"id\": \"p" + i + "\", \"name\": \"P\"}}")
                .collect(Collectors.joining(","));
        String large = "{\"case\": \"Large\", \"assessed-on\": \"2024-03-01\", \"facts\": [" + parties + "]}";

        HttpResponse<String> response = post("application/json", large.getBytes(StandardCharsets.UTF_8));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(mapper.readTree(response.body()).get("limit").asString()).isEqualTo("FACTS");
        assertThat(mapper.readTree(response.body()).get("allowed").asInt()).isEqualTo(5_000);
    }

    @Test
    void another_media_type_or_method_is_a_problem_too() throws Exception {
        HttpResponse<String> html = post("text/html", JSON.getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> read = send(HttpRequest.newBuilder(), "/assessments");

        assertThat(html.statusCode()).isEqualTo(415);
        assertThat(read.statusCode()).isEqualTo(405);
        assertThat(type(html)).startsWith("application/problem+json");
        assertThat(type(read)).startsWith("application/problem+json");
    }

    @Test
    void health_and_metrics_tell_of_praetor() throws Exception {
        JsonNode health = get("/actuator/health").get("components").get("praetor");
        assertThat(health.get("status").asString()).isEqualTo("UP");
        assertThat(health.get("details").get("rulebook").asString())
                .isEqualTo(Rulebook.builtIn().hash());

        double before = count();
        a_case_in_json_is_judged_too();
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void each_assessment_is_audited_without_what_the_case_says(CapturedOutput output) throws Exception {
        a_case_in_json_is_judged_too();
        assertThat(output).containsPattern("audit +: ASSESSED after PT").doesNotContain("alert(1)");
    }

    private double count() throws Exception {
        return get("/actuator/metrics/praetor.assess?tag=outcome:assessed")
                .get("measurements")
                .get(0)
                .get("value")
                .asDouble();
    }

    @Test
    void the_openapi_document_says_what_goes_in_and_what_comes_out() throws Exception {
        JsonNode post = get("/v3/api-docs").get("paths").get("/assessments").get("post");

        JsonNode given = post.get("requestBody").get("content");
        assertThat(given.propertyNames()).containsExactlyInAnyOrder("application/json", "application/yaml");
        given.forEach(type -> assertThat(type.at("/schema/$ref").asString()).isEqualTo("/case.schema.json"));
        assertThat(post.at("/responses/200/content/application~1json/schema/$ref").asString())
                .isEqualTo("/findings.schema.json");
        assertThat(post.at("/responses/422/content").propertyNames()).containsExactly("application/problem+json");
        assertThat(get("/case.schema.json").at("/properties").propertyNames()).contains("case", "facts");
        assertThat(get("/findings.schema.json").at("/properties").propertyNames()).contains("violations", "receipt");
    }
}
