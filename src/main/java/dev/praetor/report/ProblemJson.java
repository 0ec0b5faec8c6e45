package dev.praetor.report;

import dev.praetor.finding.Text;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Severity;
import java.util.Collection;
import java.util.Locale;

/** What is wrong with rules, as JSON: {@code problems[]} with place, code, rule and both languages. */
public final class ProblemJson {

    private ProblemJson() {}

    /** One object, ended by a line break. */
    public static String of(Collection<Problem> problems) {
        return Json.document(json -> json.object(() -> {
            json.array("problems", problems, problem -> json.object(() -> write(json, problem)));
            json.number("errors", count(problems, Severity.ERROR));
            json.number("warnings", count(problems, Severity.WARNING));
        }));
    }

    private static int count(Collection<Problem> problems, Severity severity) {
        return (int) problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    private static void write(Json json, Problem problem) {
        json.text("file", problem.file());
        json.number("line", problem.line());
        json.number("column", problem.column());
        json.text("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        json.text("code", problem.code().map(code -> code.id()).orElse(null));
        json.text("rule", problem.rule().isEmpty() ? null : problem.rule());
        json.text(
                "message",
                new Text(problem.french().message(), problem.english().message()));
        json.text("hint", new Text(problem.french().hint(), problem.english().hint()));
    }
}
