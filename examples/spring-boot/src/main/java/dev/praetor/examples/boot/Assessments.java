package dev.praetor.examples.boot;

import dev.praetor.Rulebook;
import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Kind;
import dev.praetor.report.JsonReport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A case in, its findings out. The rulebook is the bean that Praetor configures. */
@RestController
class Assessments {

    private final Rulebook rulebook;
    private final List<Kind> kinds;

    Assessments(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.kinds = rulebook.kinds();
    }

    @Operation(
            summary = "Judges a case",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(ref = "/case.schema.json")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_YAML_VALUE,
                                        schema = @Schema(ref = "/case.schema.json"))
                            }),
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "Its findings.",
                        content =
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(ref = "/findings.schema.json"))),
                @ApiResponse(
                        responseCode = "422",
                        description = "The case is at fault, or takes more than a judgement may spend.",
                        content =
                                @Content(
                                        mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                        schema = @Schema(implementation = ProblemDetail.class)))
            })
    @PostMapping(
            path = "/assessments",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> assess(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(CaseFile.MOST_BYTES + 1); // and no more: one that is too large is refused
        return JsonReport.map(
                rulebook.assess(CaseFile.parse("case", bytes, kinds).content()));
    }
}
