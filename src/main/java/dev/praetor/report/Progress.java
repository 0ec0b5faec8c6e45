package dev.praetor.report;

import dev.praetor.finding.Language;
import java.util.function.LongSupplier;

/** How far a long run has come, on one line that is written over and over. */
public final class Progress {

    private static final String BACK_AND_CLEAR = "\r\u001b[K";
    private static final long NANOS_BETWEEN_LINES = 100_000_000;

    private final long before;
    private final long all;
    private final Wording say;
    private final LongSupplier nanos;
    private final long start;
    private long shown;
    private long done;
    private long failed;

    /** @param nanos a stopwatch */
    public Progress(int all, Language language, LongSupplier nanos) {
        this(0, all, language, nanos);
    }

    /**
     * Of something that is measured in bytes.
     *
     * @param before what another run has done
     * @param all 0 if nobody knows
     * @param nanos a stopwatch
     */
    public Progress(long before, long all, Language language, LongSupplier nanos) {
        this.before = before;
        this.all = all;
        this.say = new Wording(language);
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.shown = start;
    }

    /** One more is done: what to write now, empty if the last line is fresh enough. */
    public String step(boolean passed) {
        count(passed);
        return line(done, done + "/" + all + ", " + say.count(failed, "échec", "échecs", "failed", "failed"));
    }

    /** One more case is done, and with it so many bytes: what to write now, as {@link #step(boolean)}. */
    public String step(boolean judged, long bytes) {
        count(judged);
        String share = all == 0 ? "" : Math.min(100, 100 * bytes / all) + say.of("\u00a0%, ", "%, ");
        return line(
                bytes,
                share
                        + say.count(done, "dossier", "dossiers", "case", "cases")
                        + ", "
                        + say.count(failed, "refusé", "refusés", "refused", "refused"));
    }

    private void count(boolean passed) {
        done++;
        failed += passed ? 0 : 1;
    }

    private String line(long reached, String text) {
        long now = nanos.getAsLong();
        if (now - shown < NANOS_BETWEEN_LINES) {
            return "";
        }
        shown = now;
        long left = (now - start) / Math.max(1, reached - before) * (all - reached) / 1_000_000_000 + 1;
        String rest = all < reached ? "" : ", " + say.of("encore " + left + " s", left + " s left");
        return BACK_AND_CLEAR + text + rest;
    }

    /** What wipes the line. */
    public static String end() {
        return BACK_AND_CLEAR;
    }
}
