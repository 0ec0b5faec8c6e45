package dev.praetor.workbench;

import dev.praetor.html.Pages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Style sheets and scripts of the page, and nothing else that is on the class path. */
final class Assets {

    private static final Set<String> SCRIPTS =
            Set.of("main.js", "editors.js", "drl.js", "dialogs.js", "results.js", "server.js");

    private Assets() {}

    static Optional<Answer> of(String path) {
        if (path.equals("/report.css")) {
            return Optional.of(Answer.style(Pages.style("report")));
        }
        if (path.equals("/workbench.css")) {
            return Optional.of(Answer.style(text("/META-INF/praetor/workbench.css")));
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (path.equals("/workbench/" + name) && SCRIPTS.contains(name)) {
            return Optional.of(Answer.script(text("/META-INF/praetor/workbench/" + name)));
        }
        return path.startsWith("/modules/")
                ? Modules.script(path.substring("/modules/".length())).map(Answer::script)
                : Optional.empty();
    }

    static String text(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
