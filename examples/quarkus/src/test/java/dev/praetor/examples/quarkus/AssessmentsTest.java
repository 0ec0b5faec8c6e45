package dev.praetor.examples.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssessmentsTest {

    private static final String ESCROW = """
            {"case": "Escrow", "assessed-on": "2024-03-01", "facts": [
              {"party": {"id": "client", "name": "Client"}},
              {"party": {"id": "provider", "name": "Provider"}},
              {"contract": {"id": "licence", "client": "client", "provider": "provider", "concluded-on": "2023-01-10"}},
              {"escrow-clause": {"id": "escrow", "contract": "licence", "due": "2024-01-31"}}]}
            """;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper mapper = new ObjectMapper();

    @TestHTTPResource("/assessments")
    URI assessments;

    private HttpResponse<String> post(String type, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(assessments)
                        .header("Content-Type", type)
                        .expectContinue(body.length() > 4_000_000) // it is asked before it is sent
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private JsonNode violation(String type, String body) throws Exception {
        HttpResponse<String> response = post(type, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return mapper.readTree(response.body()).at("/violations/0");
    }

    @Test
    void a_case_in_yaml_is_judged_by_the_law() throws Exception {
        JsonNode violation = violation("application/yaml", Files.readString(Path.of("../destock-meubles.yaml")));

        assertThat(violation.get("obligation").asText()).isEqualTo("CONFIDENTIALITY");
        assertThat(violation.at("/sanctions/0/amount").asText()).isEqualTo("100000.00");
    }

    /** Rules that were compiled when the service started, and a kind of fact that they declare. */
    @Test
    void a_case_in_json_is_judged_by_the_rules_of_the_application() throws Exception {
        JsonNode violation = violation("application/json", ESCROW);

        assertThat(violation.get("obligation").asText()).isEqualTo("ESCROW");
        assertThat(violation.get("occurredOn").asText()).isEqualTo("2024-02-01");
    }

    @Test
    void every_fault_of_a_case_is_told_with_its_place() throws Exception {
        HttpResponse<String> response = post("application/json", ESCROW.replace("escrow-clause", "escrow-clase"));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode fault = mapper.readTree(response.body()).at("/faults/0");
        assertThat(fault.get("line").asInt()).isEqualTo(5);
        assertThat(fault.get("maybe").asText()).contains("escrow-clause");
    }

    @Test
    void what_is_no_case_is_refused() throws Exception {
        for (String hostile : new String[] {"", "[".repeat(50_000), "!!javax.script.ScriptEngineManager [x]", "a: &a [*a]"}) {
            assertThat(post("application/yaml", hostile).statusCode()).as(hostile).isEqualTo(422);
        }
        assertThat(post("application/yaml", " ".repeat(5_000_000)).statusCode()).isEqualTo(413);
    }
}
