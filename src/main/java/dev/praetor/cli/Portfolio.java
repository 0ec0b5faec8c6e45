package dev.praetor.cli;

import dev.praetor.Rulebook;
import dev.praetor.casefile.CaseFile;
import dev.praetor.portfolio.Checkpoint;
import dev.praetor.portfolio.Input;
import dev.praetor.portfolio.Mark;
import dev.praetor.portfolio.ResultFile;
import dev.praetor.portfolio.Sources;
import dev.praetor.portfolio.Totals;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Problem;
import dev.praetor.report.TotalsText;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code praetor assess FILE.jsonl|DIR|-}: many cases, a line for each, or a page of them all. */
final class Portfolio {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the results to this file, and show progress on a terminal if they are many; of a"
                    + " portfolio in html, a directory.")
    private @Nullable Path file;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "Of a portfolio in lines, with --output: note here how far it has come. The same command goes"
                    + " on where it was interrupted, or with the cases that have been added at the end since.")
    private @Nullable Path checkpoint;

    boolean checkpointed() {
        return checkpoint != null;
    }

    boolean overwrites(List<Path> sources) {
        return within(file, sources);
    }

    /** Where results go; {@code null} for the standard output. */
    @Nullable
    Path file() {
        return file;
    }

    /** Judges them all and writes a line for each; what is returned is the exit code. */
    int assess(List<Path> sources, Rulebook rulebook, JudgedOn on, Form form, Output output) {
        refuseWhatDoesNotGoTogether(sources, output.line());
        try (Input input = new Input(sources, CaseFile.MOST_BYTES, System.in)) {
            Pass pass = new Pass(sources, input, new Judge(rulebook, on, form), output);
            return code(file == null ? print(pass) : write(pass, file), output);
        }
    }

    /** Judges them all and writes a directory with a page of them, the table and the reports. */
    int page(List<Path> sources, Rulebook rulebook, JudgedOn on, Output output) {
        refuseWhatDoesNotGoTogether(sources, output.line());
        if (file == null || checkpoint != null || sources.stream().anyMatch(source -> within(source, List.of(file)))) {
            String wrong = file == null
                    ? "--format html of several cases needs --output DIR: a page, the table and the reports are written"
                    : checkpoint != null
                            ? "--checkpoint is for lines, --format jsonl or csv: a page is written anew"
                            : "--output must not be among what is read";
            throw new CommandLine.ParameterException(output.line(), wrong);
        }
        try (Input input = new Input(sources, CaseFile.MOST_BYTES, System.in)) {
            Pass pass = new Pass(sources, input, new Judge(rulebook, on, Form.CSV), output);
            return code(new PortfolioPage(pass).write(file), output);
        }
    }

    private static int code(Totals totals, Output output) {
        output.err().print(TotalsText.of(totals, output.language()));
        output.err().flush();
        return totals.refused() > 0 ? 2 : totals.broken() > 0 ? 1 : 0;
    }

    private static Totals print(Pass pass) {
        Totals[] totals = {Totals.NONE};
        pass.output().print(pass.judge().form().head());
        pass.each(answer -> {
            pass.output().print(answer.text());
            totals[0] = totals[0].plus(answer.totals());
        });
        return totals[0];
    }

    private Totals write(Pass pass, Path to) {
        Checkpoint start = Checkpoint.start(pass.judge().run(to));
        try (ResultFile results = ResultFile.open(to, checkpoint, start, System::nanoTime)) {
            Mark done = results.state().read();
            if (!pass.input().skip(done)) {
                throw new BadCaseException(new Problem(
                        String.valueOf(checkpoint),
                        0,
                        0,
                        "the first " + done.entries() + " cases are not those that have been judged",
                        "Maybe a file was changed; delete this one to begin anew."));
            }
            return lines(pass, results, answer -> {});
        }
    }

    /** A line for each case, below a head unless that is there from an earlier run; and what else is done with it. */
    static Totals lines(Pass pass, ResultFile results, Consumer<Judge.Answer> more) {
        Mark done = results.state().read();
        if (results.state().written() == 0) {
            results.add(pass.judge().form().head(), done, Totals.NONE);
        }
        pass.eachWatched(done, answer -> {
            results.add(answer.text(), answer.end(), answer.totals());
            more.accept(answer);
        });
        results.done();
        return results.state().totals();
    }

    private void refuseWhatDoesNotGoTogether(List<Path> sources, CommandLine line) {
        String wrong = checkpoint != null && file == null
                ? "--checkpoint needs --output: what went to the standard output cannot be gone on with"
                : checkpoint != null && sources.stream().anyMatch(Sources::standardInput)
                        ? "--checkpoint needs files: what came on the standard input cannot be read again"
                        : Stream.of(file, checkpoint).anyMatch(path -> within(path, sources))
                                ? "--output and --checkpoint must not be among what is read"
                                : file != null && file.equals(checkpoint)
                                        ? "--output and --checkpoint must be two files"
                                        : "";
        if (!wrong.isEmpty()) {
            throw new CommandLine.ParameterException(line, wrong);
        }
    }

    private static boolean within(@Nullable Path path, List<Path> sources) {
        return path != null && sources.stream().anyMatch(source -> real(path).startsWith(real(source)));
    }

    private static Path real(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
