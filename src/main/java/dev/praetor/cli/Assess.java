package dev.praetor.cli;

import dev.praetor.Rulebook;
import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Case;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Explanation;
import dev.praetor.html.HtmlReport;
import dev.praetor.portfolio.Sources;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.LimitReachedException;
import dev.praetor.problem.Problem;
import dev.praetor.problem.ProblemException;
import dev.praetor.report.JsonReport;
import dev.praetor.report.TextReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code praetor assess FILE...} */
@Command(
        name = "assess",
        description = {
            "Judges case files: who broke which obligation, when, what it costs and why.",
            "A portfolio is a file of JSON Lines (a case a line, .jsonl), a directory of case files, or - for JSON"
                    + " Lines on the standard input. Each of its cases gives a line of JSON or of a table, in the order"
                    + " of the cases, or all a page; one that is at fault is reported and does not stop the others."
        },
        mixinStandardHelpOptions = true)
final class Assess implements Callable<Integer> {

    /** How results are written. */
    enum Format {
        TEXT,
        JSON,
        JSONL,
        CSV,
        HTML
    }

    @Mixin
    private Output output = new Output();

    @Mixin
    private Rules rules = new Rules();

    @Mixin
    private Deadline deadline = new Deadline();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Case files in YAML or JSON, or portfolios.")
    private List<Path> files = List.of();

    @Mixin
    private JudgedOn on = new JudgedOn();

    @Option(
            names = "--format",
            description = "text, json or html; of a portfolio jsonl (a line a case), csv (a row a case) or html (a"
                    + " directory with a page of all cases and the report of each). Default: text; of a portfolio"
                    + " jsonl.")
    private @Nullable Format format;

    @Mixin
    private Portfolio portfolio = new Portfolio();

    @Override
    public Integer call() {
        boolean many = portfolio();
        refuseWhatDoesNotGoTogether(many);
        Rulebook rulebook = deadline.within(rules.rulebook());
        if (many && format == Format.HTML) {
            return portfolio.page(files, rulebook, on, output);
        }
        return many
                ? portfolio.assess(files, rulebook, on, format == Format.CSV ? Form.CSV : Form.JSONL, output)
                : each(rulebook);
    }

    /** Several files are one if their format has a line or a row for each. */
    private boolean portfolio() {
        return files.stream().anyMatch(Sources::many)
                || format == Format.JSONL
                || format == Format.CSV
                || (format == Format.HTML && files.size() > 1);
    }

    private int each(Rulebook rulebook) {
        List<Problem> problems = new ArrayList<>();
        List<Explanation> explanations = new ArrayList<>();
        for (Path file : files) {
            try {
                Case content = CaseFile.read(file, rulebook.kinds()).content();
                explanations.add(rulebook.explain(on.of(content)));
            } catch (BadCaseException | LimitReachedException e) {
                problems.addAll(placed(e, file));
            }
        }
        write(explanations);
        if (!problems.isEmpty()) {
            throw new BadCaseException(problems);
        }
        return explanations.stream()
                        .anyMatch(one -> !one.assessment().violations().isEmpty())
                ? 1
                : 0;
    }

    private void write(List<Explanation> explanations) {
        if (portfolio.file() == null) {
            output.print(text(explanations));
        } else if (!explanations.isEmpty()) {
            output.write(portfolio.file(), text(explanations));
        }
    }

    /** What is reached by a case is no fault in a line of its file. */
    private static List<Problem> placed(ProblemException e, Path file) {
        return e instanceof BadCaseException
                ? e.problems()
                : e.problems().stream()
                        .map(problem -> new Problem(file.toString(), 0, 0, problem.message(), problem.maybe()))
                        .toList();
    }

    private void refuseWhatDoesNotGoTogether(boolean many) {
        String wrong = many && format == Format.TEXT
                ? "--format text is for case files: the results of a portfolio are jsonl, csv or html"
                : !many && portfolio.checkpointed()
                        ? "--checkpoint is for a portfolio: FILE.jsonl, a directory or -"
                        : !many && portfolio.overwrites(files) ? "--output must not be among what is read" : "";
        if (!wrong.isEmpty()) {
            throw new CommandLine.ParameterException(output.line(), wrong);
        }
    }

    private String text(List<Explanation> explanations) {
        if (format == Format.HTML) {
            return explanations.isEmpty() ? "" : HtmlReport.of(explanations.get(0), output.language());
        }
        List<Assessment> assessments =
                explanations.stream().map(Explanation::assessment).toList();
        if (format == Format.JSON) {
            return files.size() == 1 && assessments.size() == 1
                    ? JsonReport.of(assessments.get(0))
                    : files.size() > 1 ? JsonReport.of(assessments) : "";
        }
        return assessments.stream()
                .map(assessment -> TextReport.of(assessment, output.language(), output.colour()))
                .collect(Collectors.joining("\n" + "=".repeat(80) + "\n\n"));
    }
}
