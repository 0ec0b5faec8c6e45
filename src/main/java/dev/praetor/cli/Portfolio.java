package dev.praetor.cli;

import dev.praetor.Rulebook;
import dev.praetor.casefile.CaseFile;
import dev.praetor.portfolio.Checkpoint;
import dev.praetor.portfolio.InOrder;
import dev.praetor.portfolio.Input;
import dev.praetor.portfolio.Mark;
import dev.praetor.portfolio.ResultFile;
import dev.praetor.portfolio.Sources;
import dev.praetor.portfolio.Totals;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Problem;
import dev.praetor.report.Progress;
import dev.praetor.report.TotalsText;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code praetor assess FILE.jsonl|DIR|-}: many cases, a line of JSON for each. */
final class Portfolio {

    /** However long the lines are, no more of them are held than this, but for one. */
    private static final long MOST_BYTES_IN_FLIGHT = 4L * CaseFile.MOST_BYTES;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the results to this file, and show progress on a terminal if they are many.")
    private @Nullable Path file;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "Of a portfolio, with --output: note here how far it has come. The same command goes on where"
                    + " it was interrupted, or with the cases that have been added at the end since.")
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

    /** Judges them all; what is returned is the exit code. */
    int assess(List<Path> sources, Rulebook rulebook, JudgedOn on, Output output) {
        refuseWhatDoesNotGoTogether(sources, output.line());
        try (Input input = new Input(sources, CaseFile.MOST_BYTES, System.in)) {
            Judge judge = new Judge(rulebook, rulebook.kinds(), on);
            Totals totals = file == null ? print(input, judge, output) : write(input, judge, sources, output, file);
            output.err().print(TotalsText.of(totals, output.language()));
            output.err().flush();
            return totals.refused() > 0 ? 2 : totals.broken() > 0 ? 1 : 0;
        }
    }

    private static Totals print(Input input, Judge judge, Output output) {
        Totals[] totals = {Totals.NONE};
        all(input, judge, output, answer -> {
            output.print(answer.line());
            totals[0] = totals[0].plus(answer.totals());
        });
        return totals[0];
    }

    private Totals write(Input input, Judge judge, List<Path> sources, Output output, Path to) {
        Checkpoint start = Checkpoint.start(judge.run(to));
        try (ResultFile results = ResultFile.open(to, checkpoint, start, System::nanoTime)) {
            Mark done = results.state().read();
            if (!input.skip(done)) {
                throw new BadCaseException(new Problem(
                        String.valueOf(checkpoint),
                        0,
                        0,
                        "the first " + done.entries() + " cases are not those that have been judged",
                        "Maybe a file was changed; delete this one to begin anew."));
            }
            Consumer<Judge.Answer> progress = progress(done, sources, output);
            all(input, judge, output, answer -> {
                results.add(answer.line(), answer.end(), answer.totals());
                progress.accept(answer);
            });
            results.done();
            return results.state().totals();
        } finally {
            clear(output);
        }
    }

    private static void all(Input input, Judge judge, Output output, Consumer<Judge.Answer> taker) {
        long[] taken = {input.mark().bytes()};
        try (Stream<Judge.Answer> answers = InOrder.map(
                input.stream(),
                judge::answer,
                () -> input.ready() && input.mark().bytes() - taken[0] < MOST_BYTES_IN_FLIGHT)) {
            answers.forEach(answer -> {
                taken[0] = answer.end().bytes();
                if (!answer.problems().isEmpty()) {
                    clear(output);
                    answer.problems().forEach(problem -> output.err().println(problem));
                }
                taker.accept(answer);
            });
        }
    }

    private static void clear(Output output) {
        if (output.terminal()) {
            output.err().print(Progress.end());
            output.err().flush();
        }
    }

    private static Consumer<Judge.Answer> progress(Mark done, List<Path> sources, Output output) {
        if (!output.terminal()) {
            return answer -> {};
        }
        Progress progress = new Progress(done.bytes(), Sources.size(sources), output.language(), System::nanoTime);
        return answer -> {
            output.err()
                    .print(progress.step(
                            answer.problems().isEmpty(), answer.end().bytes()));
            output.err().flush();
        };
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
