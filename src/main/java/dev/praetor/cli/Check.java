package dev.praetor.cli;

import dev.praetor.Rulebook;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Severity;
import dev.praetor.report.ProblemAnnotations;
import dev.praetor.report.ProblemJson;
import dev.praetor.report.ProblemSarif;
import dev.praetor.report.ProblemText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code praetor check [DIR...]} */
@Command(
        name = "check",
        description = "Finds everything that is wrong with rules, rulings, statutes and scenarios, each with its place"
                + " and what to do about it.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing found",
            "1:warnings only",
            "2:the command line is wrong",
            "3:errors: the rules cannot be used"
        })
final class Check implements Callable<Integer> {

    /** How problems are written. */
    enum Format {
        TEXT,
        JSON,
        SARIF,
        GITHUB
    }

    @Mixin
    private Output output = new Output();

    @Parameters(
            arity = "0..*",
            paramLabel = "DIR",
            description = "Directories of rules, checked as an addition to the built-in law. Default: rules, if there"
                    + " is such a directory, else the current one.")
    private List<Path> directories = List.of();

    @Mixin
    private Trusting trusting = new Trusting();

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "text, json, sarif or github. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        List<Problem> problems = dev.praetor.authoring.Check.of(
                directories.isEmpty() ? List.of(usual()) : directories, trusting.trust());
        output.print(text(problems));
        boolean broken = problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        return broken ? 3 : problems.isEmpty() ? 0 : 1;
    }

    private static Path usual() {
        return Files.isDirectory(Path.of("rules")) ? Path.of("rules") : Path.of("");
    }

    private String text(List<Problem> problems) {
        return switch (format) {
            case TEXT -> ProblemText.of(problems, output.language(), output.colour());
            case JSON -> ProblemJson.of(problems);
            case SARIF ->
                ProblemSarif.of(problems, output.language(), Rulebook.builtIn().version());
            case GITHUB -> ProblemAnnotations.of(problems, output.language());
        };
    }
}
