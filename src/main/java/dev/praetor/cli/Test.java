package dev.praetor.cli;

import dev.praetor.Rulebook;
import dev.praetor.authoring.RuleSet;
import dev.praetor.authoring.Suite;
import dev.praetor.authoring.TestRun;
import dev.praetor.authoring.Update;
import dev.praetor.problem.BadCaseException;
import dev.praetor.report.CoverageHtml;
import dev.praetor.report.CoverageJson;
import dev.praetor.report.CoverageText;
import dev.praetor.report.JunitXml;
import dev.praetor.report.Progress;
import dev.praetor.report.TestJson;
import dev.praetor.report.TestText;
import dev.praetor.trace.Coverage;
import dev.praetor.trial.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code praetor test [DIR...]} */
@Command(
        name = "test",
        description = "Tries rules by their scenarios and rulings: each must give what it expects, and nothing else.",
        mixinStandardHelpOptions = true)
final class Test implements Callable<Integer> {

    /** How results are written. */
    enum Format {
        TEXT,
        JSON,
        JUNIT,
        /** Of coverage only. */
        HTML
    }

    @Mixin
    private Output output = new Output();

    @Parameters(
            arity = "0..*",
            paramLabel = "DIR",
            description = "Rule directories, added to the built-in law, or alone if they bring core.drl. Default: the"
                    + " directory 'rules' if there is one, otherwise the built-in law. Rules are code: use only those"
                    + " you trust, or say --untrusted.")
    private List<Path> directories = List.of();

    @Mixin
    private Trusting trusting = new Trusting();

    @Option(
            names = "--filter",
            paramLabel = "TEXT",
            description = "Only those whose name, theme or file has this text in it, or in which a rule with this id"
                    + " fires or must stay silent.")
    private @Nullable String filter;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "text, json or junit; with --coverage text, json or html. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @Option(
            names = "--update",
            description = "Rewrite what scenarios expect into what was found, where they say where their expectation"
                    + " comes from (origin:). Read the difference before you keep it.")
    private boolean update;

    @Option(
            names = "--coverage",
            description =
                    "If all pass, show how much of the rules they try: whether each rule is applied and, elsewhere,"
                            + " considered in vain, and whether each constraint is seen true and false.")
    private boolean coverage;

    @Option(
            names = "--min",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "With --coverage: the least coverage. Default: ${DEFAULT-VALUE}.")
    private int least;

    @Override
    public Integer call() {
        refuseWhatDoesNotGoTogether();
        RuleSet rules = RuleSet.of(directories, trusting.trust());
        Suite suite = TestRun.candidates(rules.suite(), filter);
        TestRun run = TestRun.of(
                suite, rules.rulebook(), filter, progress(suite.trials().size()));
        if (output.terminal()) {
            output.err().print(Progress.end());
            output.err().flush();
        }
        if (run.verdicts().isEmpty() && suite.problems().isEmpty()) {
            throw new BadCaseException(Suite.nothingToTry(filter));
        }
        if (coverage && run.failed() == 0 && suite.problems().isEmpty()) {
            Coverage seen = run.coverage(rules.rulebook(), rules.own());
            output.print(report(seen));
            return seen.percent() >= least ? 0 : 1;
        }
        output.print(report(run.verdicts(), rules.rulebook()));
        long left = update && run.failed() > 0 ? update(run) : run.failed();
        if (!suite.problems().isEmpty()) {
            throw new BadCaseException(suite.problems());
        }
        return left == 0 ? 0 : 1;
    }

    private Consumer<Verdict> progress(int all) {
        if (!output.terminal()) {
            return verdict -> {};
        }
        Progress progress = new Progress(all, output.language(), System::nanoTime);
        return verdict -> {
            output.err().print(progress.step(verdict.passed()));
            output.err().flush();
        };
    }

    private String report(List<Verdict> verdicts, Rulebook rulebook) {
        return switch (format) {
            case TEXT -> TestText.of(verdicts, output.language(), output.colour());
            case JSON -> TestJson.of(verdicts, rulebook.hash());
            case JUNIT -> JunitXml.of(verdicts, output.language());
            case HTML -> TestText.of(verdicts, output.language(), false);
        };
    }

    private String report(Coverage seen) {
        return switch (format) {
            case HTML -> CoverageHtml.of(seen, output.language());
            case JSON -> CoverageJson.of(seen);
            default -> CoverageText.of(seen, output.language(), output.colour());
        };
    }

    private void refuseWhatDoesNotGoTogether() {
        String wrong = coverage && format == Format.JUNIT
                ? "--coverage is written as text, json or html"
                : !coverage && format == Format.HTML
                        ? "--format html is for --coverage"
                        : !coverage && least > 0 ? "--min is for --coverage" : "";
        if (!wrong.isEmpty()) {
            throw new CommandLine.ParameterException(output.line(), wrong);
        }
    }

    /** How many still fail. */
    private long update(TestRun run) {
        Update update = run.update();
        update.refused().forEach(problem -> output.err().println(problem));
        output.err().println(TestText.rewritten(update.rewritten().size(), output.language()));
        return run.failed() - update.rewritten().size();
    }
}
