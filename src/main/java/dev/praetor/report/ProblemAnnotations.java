package dev.praetor.report;

import dev.praetor.finding.Language;
import dev.praetor.problem.Advice;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Severity;
import java.util.Collection;
import java.util.stream.Collectors;

/** What is wrong with rules, as workflow commands of GitHub Actions, which show it beside the line. */
public final class ProblemAnnotations {

    private ProblemAnnotations() {}

    /** A line each. */
    public static String of(Collection<Problem> problems, Language language) {
        return problems.stream()
                .map(problem -> line(problem, language == Language.FR ? problem.french() : problem.english()))
                .collect(Collectors.joining());
    }

    private static String line(Problem problem, Advice advice) {
        String title = problem.code().map(code -> code.id()).orElse("Praetor")
                + (problem.rule().isEmpty() ? "" : " " + problem.rule());
        return (problem.severity() == Severity.ERROR ? "::error " : "::warning ")
                + "file=" + property(problem.file())
                + (problem.line() == 0 ? "" : ",line=" + problem.line() + ",col=" + problem.column())
                + ",title=" + property(title)
                + "::" + data((advice.message() + "\n" + advice.hint()).strip()) + "\n";
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
