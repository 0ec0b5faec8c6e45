package dev.praetor.workbench;

import dev.praetor.report.Json;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What goes back.
 *
 * @param body in UTF-8
 * @param headers besides those that every answer has
 */
record Answer(int status, String type, String body, Map<String, String> headers) {

    static Answer page(String html, Map<String, String> headers) {
        return new Answer(200, "text/html; charset=utf-8", html, headers);
    }

    static Answer style(String sheet) {
        return new Answer(200, "text/css; charset=utf-8", sheet, Map.of());
    }

    static Answer script(String script) {
        return new Answer(200, "text/javascript; charset=utf-8", script, Map.of());
    }

    static Answer json(Consumer<Json> content) {
        return json(200, content);
    }

    private static Answer json(int status, Consumer<Json> content) {
        return new Answer(status, "application/json; charset=utf-8", Json.line(content), Map.of());
    }

    static Answer elsewhere(String path, Map<String, String> headers) {
        return new Answer(303, "text/plain; charset=utf-8", "", Headers.with(headers, "Location", path));
    }

    static Answer refused(Refused refused) {
        return json(refused.status(), json -> json.object(() -> json.text("error", refused.text())));
    }
}
