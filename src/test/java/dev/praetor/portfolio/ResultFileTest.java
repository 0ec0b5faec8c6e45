package dev.praetor.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praetor.fact.Money;
import dev.praetor.problem.BadCaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever moment a run is cut short at, what it left behind leads to the same results. */
class ResultFileTest {

    private static final Map<String, String> RUN = Map.of("rules", "abc");

    /** Two of the cases give no result. */
    private static final List<String> LINES = List.of("{\"a\":1}\n", "", "{\"é\":\"€\"}\n", "{}\n", "", "{\"z\":[]}\n");

    private static final String ALL = String.join("", LINES);

    @TempDir
    Path directory;

    private Path results;
    private Path checkpoint;

    @BeforeEach
    void names() {
        results = directory.resolve("results.jsonl");
        checkpoint = directory.resolve("checkpoint");
    }

    /** A checkpoint after every case. */
    private ResultFile open() {
        AtomicLong seconds = new AtomicLong();
        return ResultFile.open(
                results, checkpoint, Checkpoint.start(RUN), () -> seconds.incrementAndGet() * 1_000_000_000);
    }

    private static Mark mark(int cases) {
        return new Mark(cases, 10L * cases, 77 + cases);
    }

    private static Totals totals(int number) {
        return LINES.get(number).isEmpty()
                ? Totals.REFUSED
                : new Totals(1, 0, 2, 1, 3, 1, Map.of("EUR", Money.eur("10.10"), "USD", money("0.01")), 1);
    }

    private static Money money(String dollars) {
        return new Money(new java.math.BigDecimal(dollars), "USD");
    }

    private static void add(ResultFile file, int number) {
        file.add(LINES.get(number), mark(number + 1), totals(number));
    }

    /** Goes on from what the disk holds, to the end. */
    private Totals goOn() {
        try (ResultFile file = open()) {
            for (int next = (int) file.state().read().entries(); next < LINES.size(); next++) {
                add(file, next);
            }
            return file.state().totals();
        }
    }

    @Test
    void cut_short_at_any_byte_it_leads_to_the_same_results() throws IOException {
        Totals whole = goOn();
        assertThat(results).hasContent(ALL);
        byte[] all = Files.readAllBytes(results);
        List<byte[]> checkpoints = checkpoints();
        assertThat(checkpoints).hasSize(LINES.size() + 1);

        for (int done = 0; done <= LINES.size(); done++) {
            int written =
                    String.join("", LINES.subList(0, done)).getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
            for (int size = written; size <= all.length; size++) {
                Files.write(results, Arrays.copyOf(all, size));
                Files.write(checkpoint, checkpoints.get(done));

                assertThat(goOn()).isEqualTo(whole);
                assertThat(Files.readAllBytes(results))
                        .as("%d cases, %d bytes", done, size)
                        .isEqualTo(all);
            }
        }
    }

    /** What the disk holds of it before the first case and after each. */
    private List<byte[]> checkpoints() throws IOException {
        Files.delete(checkpoint);
        List<byte[]> checkpoints = new ArrayList<>();
        try (ResultFile file = open()) {
            checkpoints.add(Files.readAllBytes(checkpoint));
            for (int number = 0; number < LINES.size(); number++) {
                add(file, number);
                checkpoints.add(Files.readAllBytes(checkpoint));
            }
        }
        return checkpoints;
    }

    @Test
    void results_are_in_the_file_before_the_checkpoint_counts_them() throws IOException {
        try (ResultFile file = open()) {
            for (int number = 0; number < LINES.size(); number++) {
                add(file, number);
                assertThat(Files.size(results))
                        .isGreaterThanOrEqualTo(Checkpoint.read(checkpoint).written());
                assertThat(Checkpoint.read(checkpoint)).isEqualTo(file.state());
            }
        }
    }

    @Test
    void a_checkpoint_cut_short_at_any_byte_or_changed_is_not_believed() throws IOException {
        goOn();
        byte[] whole = Files.readAllBytes(checkpoint);

        for (int size = 0; size < whole.length; size++) {
            Files.write(checkpoint, Arrays.copyOf(whole, size));
            assertThatThrownBy(this::open)
                    .isInstanceOf(BadCaseException.class)
                    .hasMessageStartingWith(checkpoint + ": is no checkpoint, or a damaged one\nMaybe");
        }
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(checkpoint, changed);
            assertThatThrownBy(this::open).isInstanceOf(BadCaseException.class);
        }
        assertThat(results).hasContent(ALL);
    }

    @Test
    void before_the_first_checkpoint_nothing_is_lost_of_what_was_there() throws IOException {
        Files.writeString(results, "results of last year\n");

        try (ResultFile file = open()) {
            assertThat(file.state().read()).isEqualTo(Mark.START);
            assertThat(checkpoint).exists();
            assertThat(results).isEmptyFile();
        }
    }

    @Test
    void without_a_checkpoint_it_is_written_anew() throws IOException {
        Files.writeString(results, "results of last year\n");

        try (ResultFile file = ResultFile.open(results, null, Checkpoint.start(RUN), () -> 0)) {
            add(file, 0);
            assertThat(results).hasContent("results of last year");
            file.done();
        }

        assertThat(results).hasContent(LINES.get(0));
        assertThat(directory)
                .isDirectoryContaining(results::equals)
                .isDirectoryNotContaining(path -> !path.equals(results));
    }

    @Test
    void without_a_checkpoint_what_is_not_done_leaves_what_was_there() throws IOException {
        Files.writeString(results, "results of last year\n");

        try (ResultFile file = ResultFile.open(results, null, Checkpoint.start(RUN), () -> 0)) {
            add(file, 0);
        }

        assertThat(results).hasContent("results of last year");
        assertThat(directory).isDirectoryNotContaining(path -> !path.equals(results));
    }

    @Test
    void between_two_checkpoints_lies_a_second() throws IOException {
        AtomicLong nanos = new AtomicLong();
        try (ResultFile file = ResultFile.open(results, checkpoint, Checkpoint.start(RUN), nanos::get)) {
            add(file, 0);
            nanos.addAndGet(999_999_999);
            add(file, 1);
            assertThat(Checkpoint.read(checkpoint).read()).isEqualTo(Mark.START);
            nanos.incrementAndGet();
            add(file, 2);
            assertThat(Checkpoint.read(checkpoint).read()).isEqualTo(mark(3));
        }
    }

    @Test
    void another_run_is_not_gone_on_with() throws IOException {
        goOn();

        assertThatThrownBy(
                        () -> ResultFile.open(results, checkpoint, Checkpoint.start(Map.of("rules", "other")), () -> 0))
                .isInstanceOf(BadCaseException.class)
                .hasMessage(checkpoint + ": the run was begun with rules 'abc', not 'other'\n"
                        + "Maybe delete this file to begin anew.");
        assertThat(results).hasContent(ALL);
    }

    @Test
    void results_that_were_cut_are_noticed() throws IOException {
        goOn();
        Files.writeString(results, "{\"a\":1}\n");

        assertThatThrownBy(this::open)
                .isInstanceOf(BadCaseException.class)
                .hasMessageStartingWith(results + ": is shorter than when the run was interrupted\nMaybe");
        Files.delete(checkpoint);
        goOn();
        assertThat(results).hasContent(ALL);
    }

    @Test
    void two_runs_do_not_write_to_one_file() {
        try (ResultFile first = open()) {
            add(first, 0);

            assertThatThrownBy(this::open)
                    .isInstanceOf(BadCaseException.class)
                    .hasMessage(results + ": another run is writing to it");
        }
        assertThat(results).hasContent(LINES.get(0));
    }

    @Test
    void a_place_that_does_not_exist_is_told() {
        assertThatThrownBy(() ->
                        ResultFile.open(directory.resolve("nowhere/r.jsonl"), null, Checkpoint.start(RUN), () -> 0))
                .isInstanceOf(BadCaseException.class)
                .hasMessageContaining("nowhere/r.jsonl: cannot be written to: ");
    }
}
