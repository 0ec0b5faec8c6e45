package dev.praetor.report;

import dev.praetor.finding.Language;
import java.util.function.LongSupplier;

/** How far a long run has come, on one line that is written over and over. */
public final class Progress {

    private static final String BACK_AND_CLEAR = "\r\u001b[K";
    private static final long NANOS_BETWEEN_LINES = 100_000_000;

    private final int all;
    private final Wording say;
    private final LongSupplier nanos;
    private final long start;
    private long shown;
    private int done;
    private int failed;

    /** @param nanos a stopwatch */
    public Progress(int all, Language language, LongSupplier nanos) {
        this.all = all;
        this.say = new Wording(language);
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.shown = start;
    }

    /** One more is done: what to write now, empty if the last line is fresh enough. */
    public String step(boolean passed) {
        done++;
        failed += passed ? 0 : 1;
        long now = nanos.getAsLong();
        if (now - shown < NANOS_BETWEEN_LINES) {
            return "";
        }
        shown = now;
        long left = (now - start) / done * (all - done) / 1_000_000_000 + 1;
        return BACK_AND_CLEAR + done + "/" + all + ", "
                + say.count(failed, "échec", "échecs", "failed", "failed") + ", "
                + say.of("encore " + left + " s", left + " s left");
    }

    /** What wipes the line. */
    public static String end() {
        return BACK_AND_CLEAR;
    }
}
