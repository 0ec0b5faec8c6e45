package dev.praetor.cli;

import dev.praetor.casefile.CaseFile;
import dev.praetor.portfolio.InOrder;
import dev.praetor.portfolio.Input;
import dev.praetor.portfolio.Mark;
import dev.praetor.portfolio.Sources;
import dev.praetor.report.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One pass over the cases of a portfolio: each is judged, and those that are refused are told of as they come. */
record Pass(List<Path> sources, Input input, Judge judge, Output output) {

    /** However long the lines are, no more of them are held than this, but for one. */
    private static final long MOST_BYTES_IN_FLIGHT = 4L * CaseFile.MOST_BYTES;

    void each(Consumer<Judge.Answer> taker) {
        long[] taken = {input.mark().bytes()};
        try (Stream<Judge.Answer> answers = InOrder.map(
                input.stream(),
                judge::answer,
                () -> input.ready() && input.mark().bytes() - taken[0] < MOST_BYTES_IN_FLIGHT)) {
            answers.forEach(answer -> {
                taken[0] = answer.end().bytes();
                if (!answer.problems().isEmpty()) {
                    clear();
                    answer.problems().forEach(problem -> output.err().println(problem));
                }
                taker.accept(answer);
            });
        }
    }

    /** The same, with how far it has come on a terminal. */
    void eachWatched(Mark done, Consumer<Judge.Answer> taker) {
        Consumer<Judge.Answer> progress = progress(done);
        try {
            each(taker.andThen(progress));
        } finally {
            clear();
        }
    }

    private void clear() {
        if (output.terminal()) {
            output.err().print(Progress.end());
            output.err().flush();
        }
    }

    private Consumer<Judge.Answer> progress(Mark done) {
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
}
