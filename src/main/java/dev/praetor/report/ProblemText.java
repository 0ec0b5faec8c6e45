package dev.praetor.report;

import dev.praetor.finding.Language;
import dev.praetor.problem.Advice;
import dev.praetor.problem.Code;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Severity;
import dev.praetor.problem.Unseen;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is wrong with rules, for a reader: place, code and rule, what is wrong, the line with a caret, what to do. */
public final class ProblemText {

    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";

    private final SourceLines sources = new SourceLines();
    private final StringBuilder text = new StringBuilder();
    private final Wording say;
    private final boolean french;
    private final boolean colour;

    private ProblemText(Language language, boolean colour) {
        this.say = new Wording(language);
        this.french = language == Language.FR;
        this.colour = colour;
    }

    /**
     * All of them, with how many there are.
     *
     * @param colour whether the reader's terminal shows colours
     */
    public static String of(Collection<Problem> problems, Language language, boolean colour) {
        ProblemText text = new ProblemText(language, colour);
        problems.forEach(text::problem);
        text.count(problems);
        return text.text.toString();
    }

    /** Them alone. */
    static String each(Collection<Problem> problems, Language language, boolean colour) {
        ProblemText text = new ProblemText(language, colour);
        problems.forEach(text::problem);
        return text.text.toString();
    }

    private void problem(Problem problem) {
        boolean error = problem.severity() == Severity.ERROR;
        Advice advice = french ? problem.french() : problem.english();
        String severity = error ? say.of("erreur", "error") : say.of("avertissement", "warning");
        String what = severity + problem.code().map(code -> " " + code.id()).orElse("");
        text.append(painted(problem.place(), BOLD)).append("  ").append(painted(what, error ? RED : YELLOW));
        text.append(problem.rule().isEmpty() ? "" : "  " + Unseen.line(problem.rule()))
                .append('\n');
        text.append("  ").append(Unseen.line(advice.message())).append('\n');
        sources.line(problem.file(), problem.line()).ifPresent(line -> source(problem, line));
        text.append(advice.hint().isEmpty() ? "" : "  " + Unseen.line(advice.hint()) + "\n")
                .append('\n');
    }

    private void source(Problem problem, String line) {
        String number = String.format(Locale.ROOT, "%6d", problem.line());
        String before = line.substring(0, Math.min(line.length(), problem.column() - 1));
        text.append(number)
                .append(" | ")
                .append(Unseen.shown(line.stripTrailing()))
                .append('\n');
        text.append(" ".repeat(number.length())).append(" | ");
        text.append(before.replaceAll("[^\t]", " ")).append(painted("^", BOLD)).append('\n');
    }

    private void count(Collection<Problem> problems) {
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        long warnings = problems.size() - errors;
        if (problems.isEmpty()) {
            text.append(say.of("Rien à signaler.", "Nothing found.")).append('\n');
            return;
        }
        String pages = problems.stream()
                .flatMap(problem -> problem.code().stream())
                .distinct()
                .sorted()
                .map(Code::id)
                .collect(Collectors.joining(", "));
        text.append(say.count(errors, "erreur", "erreurs", "error", "errors"))
                .append(", ")
                .append(say.count(warnings, "avertissement", "avertissements", "warning", "warnings"))
                .append(pages.isEmpty() ? "" : say.of(". Explications : docs/codes/ (", ". Explained in docs/codes/ ("))
                .append(pages.isEmpty() ? "" : pages + ")")
                .append(".\n");
    }

    private String painted(String what, String paint) {
        return colour ? paint + what + PLAIN : what;
    }
}
