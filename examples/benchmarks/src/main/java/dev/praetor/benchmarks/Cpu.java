package dev.praetor.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.DoubleStream;

/** Processor time and memory of this thread: other programs on the machine do not count. */
final class Cpu {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Cpu() {}

    /** Microseconds a time: the median of some rounds, each of so many times. */
    static double micros(int rounds, int times, Runnable work) {
        return median(DoubleStream.generate(() -> {
                    long before = THREADS.getCurrentThreadCpuTime();
                    for (int i = 0; i < times; i++) {
                        work.run();
                    }
                    return (THREADS.getCurrentThreadCpuTime() - before) / 1e3 / times;
                })
                .limit(rounds));
    }

    /** Kilobytes allocated by one run. */
    static double kilobytes(Runnable work) {
        long id = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(id);
        work.run();
        return (THREADS.getThreadAllocatedBytes(id) - before) / 1024.0;
    }

    static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
