package dev.praetor.report;

import dev.praetor.finding.Language;
import java.util.function.LongSupplier;

/** How far a long run has come, on one line that is written over and over. */
public final class Progress {

    private static final String BACK_AND_CLEAR = "\r\u001b[K";
    private static final int BAR = 20;
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
        return line(
                bytes,
                bar(bytes)
                        + say.count(done, "dossier", "dossiers", "case", "cases")
                        + ", "
                        + say.count(failed, "refusé", "refusés", "refused", "refused"));
    }

    private String bar(long bytes) {
        if (all == 0) {
            return "";
        }
        long percent = Math.min(100, 100 * bytes / all);
        int full = (int) percent * BAR / 100;
        return "[" + "=".repeat(full) + "-".repeat(BAR - full) + "] " + percent + say.of("\u00a0%, ", "%, ");
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
        String rest = all < reached ? "" : ", " + say.of("encore " + left(now, reached), left(now, reached) + " left");
        return BACK_AND_CLEAR + text + rest;
    }

    /** As long by the byte as what is done took, and never nothing while there is something left. */
    private String left(long now, long reached) {
        double nanosEach = (double) (now - start) / Math.max(1, reached - before);
        long seconds = (long) (nanosEach * (all - reached) / 1e9) + 1;
        if (seconds < 120) {
            return seconds + " s";
        }
        long minutes = (seconds + 59) / 60;
        return minutes < 120 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    /** What wipes the line. */
    public static String end() {
        return BACK_AND_CLEAR;
    }
}
