package dev.praetor.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.praetor.fact.Case;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One case after the other, in one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OneCase {

    /** Where the rules are. */
    static final String RULES = "praetor.rules";

    @Param("40")
    public int facts;

    @Param("PRAETOR")
    public Way way;

    private Function<Case, Object> judge = given -> given;
    private List<Case> cases = List.of();
    private int next;

    /** The processor time and the memory of this thread: other programs on the machine do not count. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Cost {

        private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        public long judged;
        public long nanos;
        public long bytes;

        /** JMH sets public counters back after the set-up. */
        private long nanosBefore;

        private long bytesBefore;

        @Setup(Level.Iteration)
        public void begin() {
            nanosBefore = THREADS.getCurrentThreadCpuTime();
            bytesBefore = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        }

        @TearDown(Level.Iteration)
        public void end() {
            nanos = THREADS.getCurrentThreadCpuTime() - nanosBefore;
            bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytesBefore;
        }
    }

    @Setup(Level.Trial)
    public void prepare() {
        judge = way.ready(Path.of(System.getProperty(RULES)));
        cases = LongStream.range(0, several(facts))
                .mapToObj(number -> Cases.of(facts, number))
                .toList();
    }

    /** Small cases differ, so that no branch can be learnt by heart. */
    static int several(int facts) {
        return Math.max(1, Math.min(20, 8_000 / facts));
    }

    @Benchmark
    public Object judge(Cost cost) {
        cost.judged++;
        return judge.apply(cases.get(next++ % cases.size()));
    }
}
