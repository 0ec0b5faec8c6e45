package dev.praetor;

import dev.praetor.engine.Budget;
import java.time.Duration;

/**
 * What one judgement may spend: {@code rulebook.within(Limits.defaults().deadline(Duration.ofSeconds(5)))}. Reaching a
 * limit is a {@link dev.praetor.problem.LimitReachedException}; nothing of a judgement that was given up is returned.
 *
 * <p>All readings of a case that leaves something open share what it may spend. To load rules, which the first case of
 * a sort has to wait for, does not count.
 *
 * @param facts that a case may have
 * @param findings that rules may draw from one reading of it
 * @param firings how often rules may be applied
 * @param deadline how long it may take; rules stop within some milliseconds of it, unless one calls something in the
 *     JDK or in the application that itself takes long
 * @param memory bytes that it may ask for, in use or not; where the JVM does not count them there is no such limit
 */
public record Limits(long facts, long findings, long firings, Duration deadline, long memory) {

    private static final Limits NONE = new Limits(
            Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Duration.ofNanos(Long.MAX_VALUE), Long.MAX_VALUE);

    private static final Limits DEFAULTS = new Limits(5_000, 10_000, 100_000, Duration.ofSeconds(2), 1L << 30);

    /** @throws IllegalArgumentException if one of them is not above zero */
    public Limits {
        positive("facts", facts);
        positive("findings", findings);
        positive("firings", firings);
        positive("deadline", deadline.compareTo(Duration.ZERO));
        positive("memory", memory);
    }

    private static void positive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("a limit is above zero, but that of " + name + " is not: " + value);
        }
    }

    /**
     * No limit but one: rules that are applied more than 20,000 times, and a hundred times for each fact besides, are
     * taken to be such as never come to rest, which is an error, unless a limit to {@link #firings} says otherwise.
     */
    public static Limits none() {
        return NONE;
    }

    /** For cases, or rules, of strangers: some ten times what the largest of usual cases takes. */
    public static Limits defaults() {
        return DEFAULTS;
    }

    public Limits facts(long most) {
        return new Limits(most, findings, firings, deadline, memory);
    }

    public Limits findings(long most) {
        return new Limits(facts, most, firings, deadline, memory);
    }

    public Limits firings(long most) {
        return new Limits(facts, findings, most, deadline, memory);
    }

    public Limits deadline(Duration most) {
        return new Limits(facts, findings, firings, most, memory);
    }

    public Limits memory(long mostBytes) {
        return new Limits(facts, findings, firings, deadline, mostBytes);
    }

    /** What a judgement that begins now may spend. */
    Budget budget() {
        return new Budget(facts, findings, firings, deadline, memory);
    }
}
