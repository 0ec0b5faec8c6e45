package dev.praetor.report;

import dev.praetor.finding.Language;
import dev.praetor.problem.Advice;
import dev.praetor.problem.Code;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Severity;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;

/** What is wrong with rules, as SARIF 2.1.0, which code hosts and editors show beside the line. */
public final class ProblemSarif {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final Json json;
    private final boolean french;
    private final List<Code> codes;

    private ProblemSarif(Json json, Language language, List<Code> codes) {
        this.json = json;
        this.french = language == Language.FR;
        this.codes = codes;
    }

    /** One log with one run, ended by a line break; a problem without a code has no rule. */
    public static String of(Collection<Problem> problems, Language language, String version) {
        List<Code> codes = problems.stream()
                .flatMap(problem -> problem.code().stream())
                .distinct()
                .sorted()
                .toList();
        return Json.document(json -> new ProblemSarif(json, language, codes).log(problems, version));
    }

    private void log(Collection<Problem> problems, String version) {
        json.object(() -> {
            json.text("$schema", SCHEMA);
            json.text("version", "2.1.0");
            json.array(
                    "runs",
                    List.of(problems),
                    run -> json.object(() -> {
                        json.object("tool", () -> json.object("driver", () -> driver(version)));
                        json.text("columnKind", "utf16CodeUnits");
                        json.array("results", run, this::result);
                    }));
        });
    }

    private void driver(String version) {
        json.text("name", "Praetor");
        json.text("version", version);
        json.array(
                "rules",
                codes,
                code -> json.object(() -> {
                    json.text("id", code.id());
                    json.object("shortDescription", () -> json.text("text", code.title(french ? "fr" : "en")));
                    json.object("defaultConfiguration", () -> json.text("level", level(code.severity())));
                    json.object("help", () -> json.text("text", code.page()));
                }));
    }

    private static String level(Severity severity) {
        return severity == Severity.ERROR ? "error" : "warning";
    }

    private void result(Problem problem) {
        Advice advice = french ? problem.french() : problem.english();
        json.object(() -> {
            problem.code().ifPresent(code -> {
                json.text("ruleId", code.id());
                json.number("ruleIndex", codes.indexOf(code));
            });
            json.text("level", level(problem.severity()));
            json.object("message", () -> json.text("text", (advice.message() + "\n" + advice.hint()).strip()));
            json.array("locations", List.of(problem), this::location);
        });
    }

    private void location(Problem problem) {
        json.object(() -> json.object("physicalLocation", () -> {
            json.object("artifactLocation", () -> json.text("uri", uri(problem.file())));
            if (problem.line() > 0) {
                json.object("region", () -> {
                    json.number("startLine", problem.line());
                    json.number("startColumn", problem.column());
                });
            }
        }));
    }

    /** A path as a relative reference, or as a file: URI if it is absolute. */
    private static String uri(String file) {
        String path = file.replace('\\', '/');
        try {
            boolean absolute = path.startsWith("/") || path.matches("[A-Za-z]:/.*");
            return absolute
                    ? new URI("file", "", path.startsWith("/") ? path : "/" + path, null).toString()
                    : new URI(null, null, path, null).toString();
        } catch (URISyntaxException e) {
            return path;
        }
    }
}
