package dev.praetor.cli;

import dev.praetor.Rulebook;
import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Case;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Language;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Problem;
import dev.praetor.report.JsonReport;
import dev.praetor.report.TextReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code praetor assess FILE...} */
@Command(
        name = "assess",
        description = "Judges case files: who broke which obligation, when, what it costs and why.",
        mixinStandardHelpOptions = true)
final class Assess implements Callable<Integer> {

    /** How results are written. */
    enum Format {
        TEXT,
        JSON
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Rules rules = new Rules();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Case files in YAML or JSON.")
    private List<Path> files = List.of();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = ExactDate.class,
            description = "Judge at this date instead of that of the file; what happened later is left out of account.")
    private @Nullable LocalDate on;

    @Option(names = "--format", defaultValue = "text", description = "text or json. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @Option(names = "--lang", defaultValue = "fr", description = "fr or en. JSON has both. Default: ${DEFAULT-VALUE}.")
    private Language language = Language.FR;

    @Override
    public Integer call() {
        Rulebook rulebook = rules.rulebook();
        List<Problem> problems = new ArrayList<>();
        List<Assessment> assessments = new ArrayList<>();
        for (Path file : files) {
            try {
                Case content = CaseFile.read(file, rulebook.kinds()).content();
                assessments.add(rulebook.assess(on == null ? content : content.on(on)));
            } catch (BadCaseException e) {
                problems.addAll(e.problems());
            }
        }
        print(assessments);
        if (!problems.isEmpty()) {
            throw new BadCaseException(problems);
        }
        return assessments.stream()
                        .anyMatch(assessment -> !assessment.violations().isEmpty())
                ? 1
                : 0;
    }

    private void print(List<Assessment> assessments) {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter out = command.commandLine().getOut();
        if (format == Format.JSON) {
            out.print(
                    files.size() == 1 && assessments.size() == 1
                            ? JsonReport.of(assessments.get(0))
                            : files.size() > 1 ? JsonReport.of(assessments) : "");
        } else {
            boolean colour = command.commandLine().getColorScheme().ansi() == Ansi.ON;
            out.print(String.join(
                    "\n" + "=".repeat(80) + "\n\n",
                    assessments.stream()
                            .map(assessment -> TextReport.of(assessment, language, colour))
                            .toList()));
        }
        out.flush();
    }
}
