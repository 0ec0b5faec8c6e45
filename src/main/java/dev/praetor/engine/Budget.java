package dev.praetor.engine;

import dev.praetor.problem.Limit;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a judgement may still spend. Compiled rules and joins call {@link #tick} as they run: it costs next to nothing
 * as long as no judgement anywhere has a limit, and asks that of its own thread otherwise.
 */
public final class Budget {

    /**
     * Judgements with a limit. A thread sees its own at once, and no other matters to it: it is read without a fence.
     */
    private static final AtomicInteger LIMITED = new AtomicInteger();

    private static final ThreadLocal<@Nullable Budget> MINE = new ThreadLocal<>();

    /** To look at clocks at each step would cost more than most steps. */
    private static final int STEPS_BETWEEN_LOOKS = 32;

    private static final Budget NONE = new Budget(
            Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Duration.ofNanos(Long.MAX_VALUE), Long.MAX_VALUE);

    private final long facts;
    private final long findings;
    private final long firings;
    private final long nanos;
    private final long bytes;

    private long begun;
    private long allocated;
    private long fired;
    private int steps;
    private @Nullable Exceeded exceeded;

    public Budget(long facts, long findings, long firings, Duration deadline, long bytes) {
        this.facts = facts;
        this.findings = findings;
        this.firings = firings;
        this.nanos = deadline.compareTo(Duration.ofNanos(Long.MAX_VALUE)) < 0 ? deadline.toNanos() : Long.MAX_VALUE;
        this.bytes = bytes;
    }

    static Budget unlimited() {
        return NONE;
    }

    /** Called by rules for each step of them, and by joins for each pair. */
    public static void tick() {
        if (LIMITED.getPlain() != 0) {
            Budget mine = MINE.get();
            if (mine != null && ++mine.steps >= STEPS_BETWEEN_LOOKS) {
                mine.look();
            }
        }
    }

    /** Called by rules where they repeat something, which may double each time. */
    public static void turn() {
        if (LIMITED.getPlain() != 0) {
            look(MINE.get());
        }
    }

    /** A rule is about to be applied. */
    static void fire() {
        Budget mine = LIMITED.getPlain() == 0 ? null : MINE.get();
        if (mine != null) {
            mine.fired++;
            mine.check(Limit.FIRINGS, mine.firings, mine.fired);
            mine.look();
        }
    }

    static boolean limitsFirings() {
        Budget mine = LIMITED.getPlain() == 0 ? null : MINE.get();
        return mine != null && mine.firings != Long.MAX_VALUE;
    }

    /** A case has so many facts, and a reading of it so many findings; 0 where that is not known yet. */
    static void hold(long facts, long findings) {
        Budget mine = LIMITED.getPlain() == 0 ? null : MINE.get();
        if (mine != null) {
            mine.check(Limit.FACTS, mine.facts, facts);
            mine.check(Limit.FINDINGS, mine.findings, findings);
            mine.look();
        }
    }

    private static void look(@Nullable Budget mine) {
        if (mine != null) {
            mine.look();
        }
    }

    private void look() {
        steps = 0;
        if (exceeded != null) { // a rule may have caught it
            throw exceeded;
        }
        if (nanos != Long.MAX_VALUE) {
            check(Limit.DEADLINE, nanos, System.nanoTime() - begun);
        }
        if (bytes != Long.MAX_VALUE) {
            check(Limit.MEMORY, bytes, Allocated.bytes() - allocated);
        }
    }

    private void check(Limit limit, long allowed, long reached) {
        if (reached > allowed) {
            exceeded = new Exceeded(limit, allowed, reached);
            throw exceeded;
        }
    }

    /** Does something that may spend no more than this; a part of something larger shares what that may spend. */
    <T> T over(Supplier<T> work) {
        if (this == NONE || MINE.get() != null) {
            return work.get();
        }
        begun = System.nanoTime();
        allocated = bytes == Long.MAX_VALUE ? 0 : Allocated.bytes();
        MINE.set(this);
        LIMITED.incrementAndGet();
        try {
            T done = work.get();
            look(exceeded == null ? null : this);
            return done;
        } catch (Exceeded e) {
            throw e.reached();
        } finally {
            LIMITED.decrementAndGet();
            MINE.remove();
        }
    }

    /** Does something that is not the fault of the case: its time and memory do not count. */
    static <T> T aside(Supplier<T> work) {
        Budget mine = LIMITED.getPlain() == 0 ? null : MINE.get();
        if (mine == null) {
            return work.get();
        }
        long time = System.nanoTime();
        long memory = Allocated.bytes();
        MINE.remove();
        try {
            return work.get();
        } finally {
            MINE.set(mine);
            mine.begun += System.nanoTime() - time;
            mine.allocated += Allocated.bytes() - memory;
        }
    }
}
