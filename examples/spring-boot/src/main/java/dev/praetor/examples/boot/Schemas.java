package dev.praetor.examples.boot;

import dev.praetor.Rulebook;
import dev.praetor.report.FileSchema;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What goes in and what comes out, as JSON Schema, to which the OpenAPI document refers. */
@Hidden
@RestController
class Schemas {

    private final String given;

    Schemas(Rulebook rulebook) {
        this.given = FileSchema.CASE.of(rulebook.kinds());
    }

    @GetMapping(path = "/case.schema.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String given() {
        return given;
    }

    @GetMapping(path = "/findings.schema.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource findings() {
        return new ClassPathResource("META-INF/praetor/findings.schema.json");
    }
}
