package dev.praetor.fuzz;

import com.sun.management.ThreadMXBean;
import dev.praetor.problem.Problem;
import dev.praetor.problem.ProblemException;
import dev.praetor.problem.Unseen;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is promised of whatever a stranger hands in: it is read, or refused by typed problems that can be shown to
 * anybody, the same each time, within time and memory that do not depend on who wrote it.
 */
final class Held {

    /** Of the processor, not of the clock: the machine may be busy. */
    private static final long MOST_NANOS = 2_000_000_000L;

    private static final long MOST_BYTES = 256L << 20;

    /** Jazzer rewrites classes on the thread that it measures, and has bounds of its own. */
    private static final boolean BOUNDED = !Boolean.getBoolean("praetor.fuzz.unbounded");

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Held() {}

    /** What comes of it, twice; nothing if it is refused. */
    static <T> Optional<T> to(Supplier<T> reading) {
        Outcome<T> first = within(reading);
        Outcome<T> second = within(reading);
        if (!Objects.equals(first, second)) {
            throw new AssertionError("at first " + first + "\nand then " + second);
        }
        return Optional.ofNullable(first.value());
    }

    private record Outcome<T>(T value, List<String> refusal) {}

    private static <T> Outcome<T> within(Supplier<T> reading) {
        long nanos = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        Outcome<T> outcome = outcome(reading);
        atMost("ns of the processor", MOST_NANOS, THREADS.getCurrentThreadCpuTime() - nanos);
        atMost("bytes of memory", MOST_BYTES, THREADS.getCurrentThreadAllocatedBytes() - bytes);
        return outcome;
    }

    private static <T> Outcome<T> outcome(Supplier<T> reading) {
        try {
            return new Outcome<>(Objects.requireNonNull(reading.get()), List.of());
        } catch (ProblemException e) {
            return new Outcome<>(null, shown(e.problems()));
        }
    }

    /** Problems as they are shown; what cannot be shown as it is must not be in them. */
    static List<String> shown(List<Problem> problems) {
        for (Problem problem : problems) {
            if (Unseen.in(problem.toString()).isPresent()
                    || problem.toString().lines().count() > 2) {
                throw new AssertionError("cannot be shown: " + Unseen.line(problem.toString()));
            }
            if (problem.message().isBlank() || problem.line() < 0 || (problem.line() > 0 && problem.column() < 1)) {
                throw new AssertionError("says nothing, or no place: " + problem);
            }
        }
        return problems.stream().map(Problem::toString).toList();
    }

    private static void atMost(String unit, long most, long taken) {
        if (BOUNDED && taken > most) {
            throw new AssertionError("took " + taken + " " + unit + ", and at most " + most + " are allowed");
        }
    }
}
