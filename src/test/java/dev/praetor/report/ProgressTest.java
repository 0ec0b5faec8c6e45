package dev.praetor.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.finding.Language;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The line of a portfolio; that of tests is tried with the command {@code test}. */
class ProgressTest {

    private static final String BACK_AND_CLEAR = "\r\u001b[K";

    private final AtomicLong nanos = new AtomicLong();

    private void seconds(int seconds) {
        nanos.set(seconds * 1_000_000_000L);
    }

    @Test
    void the_rest_takes_as_long_by_the_byte_as_what_is_done() {
        Progress progress = new Progress(0, 1_000, Language.EN, nanos::get);
        seconds(10);

        assertThat(progress.step(true, 250))
                .isEqualTo(BACK_AND_CLEAR + "[=====---------------] 25%, 1 case, 0 refused, 31 s left");
        assertThat(progress.step(true, 300)).isEmpty();
        seconds(20);
        assertThat(progress.step(false, 1_000))
                .isEqualTo(BACK_AND_CLEAR + "[====================] 100%, 3 cases, 1 refused, 1 s left");
    }

    /** A million bytes in 1,000 s: 999 million more take 999,000 s, and the second that is never left out. */
    @Test
    void a_long_rest_is_told_in_minutes_and_hours() {
        Progress progress = new Progress(0, 1_000_000_000, Language.EN, nanos::get);
        seconds(1_000);
        assertThat(progress.step(true, 1_000_000)).endsWith(", 277 h 31 min left");
        seconds(1_001);
        assertThat(progress.step(true, 900_000_000)).endsWith(", 112 s left");
        seconds(2_002);
        assertThat(progress.step(true, 800_000_000)).endsWith(", 9 min left");
    }

    @Test
    void what_another_run_has_done_took_no_time_of_this_one() {
        Progress progress = new Progress(500, 1_000, Language.FR, nanos::get);
        seconds(10);

        assertThat(progress.step(true, 600))
                .isEqualTo(BACK_AND_CLEAR + "[============--------] 60\u00a0%, 1 dossier, 0 refusé, encore 41 s");
    }

    @Test
    void of_what_has_no_known_size_only_the_count_is_told() {
        Progress progress = new Progress(0, 0, Language.EN, nanos::get);
        seconds(1);

        assertThat(progress.step(true, 600)).isEqualTo(BACK_AND_CLEAR + "1 case, 0 refused");
    }
}
