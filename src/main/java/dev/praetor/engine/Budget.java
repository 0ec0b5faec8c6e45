package dev.praetor.engine;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a judgement may still spend. Compiled rules call {@link #tick} as they run: it costs next to nothing as long as
 * no judgement anywhere has a limit, and looks for that of its own thread otherwise.
 */
public final class Budget {

    /**
     * Judgements with a limit. A thread sees its own at once, and no other matters to it: it is read without a fence.
     */
    private static final AtomicInteger LIMITED = new AtomicInteger();

    private static final ThreadLocal<@Nullable Budget> MINE = new ThreadLocal<>();

    private Budget() {}

    /** Called by rules, for each step of them. */
    public static void tick() {
        if (LIMITED.getPlain() != 0) {
            Budget mine = MINE.get();
            if (mine != null) {
                mine.spend();
            }
        }
    }

    private void spend() {}
}
