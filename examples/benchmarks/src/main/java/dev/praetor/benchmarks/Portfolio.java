package dev.praetor.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.praetor.Rulebook;
import dev.praetor.fact.Case;
import dev.praetor.oracle.PlainJava;
import dev.praetor.portfolio.Result;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Many contracts of 40 facts, in a JVM of their own with 512 MB of heap.
 *
 * @param faster how many times as many contracts in a second as one after the other in one thread
 * @param cpu processor time a contract, µs
 * @param plain the same of plain Java
 * @param kilobytes allocated a contract
 * @param contracts that were judged in that heap
 */
record Portfolio(double faster, double cpu, double plain, double kilobytes, long contracts) {

    private static final int FACTS = 40;
    private static final int SEVERAL = 4_000;
    private static final int ROUNDS = 5;
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Starts that JVM. */
    static Portfolio of(long contracts) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Portfolio.class.getName(),
                        "" + contracts)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (child.waitFor() != 0) {
            throw new IllegalStateException("the portfolio was not judged: " + said);
        }
        double[] figures = Stream.of(said.split(" ")).mapToDouble(Double::parseDouble).toArray();
        return new Portfolio(figures[0], figures[1], figures[2], figures[3], contracts);
    }

    public static void main(String[] args) {
        Rulebook rulebook = Rulebook.builtIn();
        List<Case> several = cases(SEVERAL).toList();
        double kilobytes = Cpu.kilobytes(() -> several.forEach(rulebook::assess)) / SEVERAL;
        List<Double> faster = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            several.forEach(rulebook::assess);
            long middle = System.nanoTime();
            long before = MACHINE.getProcessCpuTime();
            count(rulebook, several.stream());
            cpu.add((MACHINE.getProcessCpuTime() - before) / 1e3 / SEVERAL);
            faster.add((double) (middle - start) / (System.nanoTime() - middle));
        }
        double plain = Cpu.micros(ROUNDS, 1, () -> several.forEach(PlainJava::judge)) / SEVERAL;
        long contracts = Long.parseLong(args[0]);
        if (count(rulebook, cases(contracts)) != contracts) {
            throw new IllegalStateException("some contracts were refused");
        }
        System.out.println(median(faster) + " " + median(cpu) + " " + plain + " " + kilobytes);
    }

    private static Stream<Case> cases(long contracts) {
        return LongStream.range(0, contracts).mapToObj(number -> Cases.of(FACTS, number));
    }

    private static long count(Rulebook rulebook, Stream<Case> cases) {
        try (Stream<Result> results = rulebook.assessAll(cases)) {
            return results.filter(Result.Assessed.class::isInstance).count();
        }
    }

    private static double median(List<Double> values) {
        return Cpu.median(values.stream().flatMapToDouble(DoubleStream::of));
    }
}
