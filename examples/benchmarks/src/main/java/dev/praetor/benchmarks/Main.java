package dev.praetor.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Checks that all ways find the same, times them, and writes docs/performance.md. */
public final class Main {

    private Main() {}

    /**
     * @param args the directory of Praetor; {@code quick} for a run of some minutes, which writes nothing; JDKs beside
     *     this one, separated by colons, or {@code none}
     */
    public static void main(String[] args) throws RunnerException, IOException, InterruptedException {
        Path praetor = Path.of(args[0]).toRealPath();
        boolean quick = args.length > 1 && args[1].equals("quick");
        List<Integer> sizes = quick ? List.of(40, 400) : List.of(12, 40, 400, 4_000, 40_000, 100_000);
        Agreement agreement = new Agreement(praetor.resolve("rules"));
        sizes.forEach(agreement::check);
        List<Measured> all = new ArrayList<>();
        for (int size : sizes) {
            for (Way way : Way.values()) {
                if (way == Way.PRAETOR || way == Way.KIE_CONTAINER || size <= Agreement.MOST_FOR_ALL) {
                    all.add(measured(way, size, praetor, quick));
                }
            }
        }
        String page = Page.of(
                all,
                sizes,
                List.of(Profile.of(40, quick ? 5 : 30), Profile.of(quick ? 400 : 40_000, quick ? 5 : 30)),
                MoreRules.of(quick ? List.of(200) : List.of(200, 2_000)),
                Portfolio.of(quick ? 4_000 : 100_000),
                (quick ? Stream.of(400) : Stream.of(40, 400, 4_000, 40_000)).map(Live::of).toList(),
                Memory.of(quick ? 2_000 : 100_000),
                Reload.of(praetor.resolve("rules")),
                ColdStart.of(praetor, jdks(args)));
        System.out.println(page);
        if (!quick) {
            Files.writeString(praetor.resolve("docs/performance.md"), page);
        }
    }

    private static List<Path> jdks(String[] args) {
        List<Path> jdks = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        if (args.length > 2 && !args[2].equals("none")) {
            Stream.of(args[2].split(":")).map(Path::of).forEach(jdks::add);
        }
        return jdks;
    }

    private static Measured measured(Way way, int size, Path praetor, boolean quick) throws RunnerException {
        boolean small = size <= Agreement.MOST_FOR_ALL;
        boolean twice = !quick && size <= 400 && way.aimed();
        Options options = new OptionsBuilder()
                .include(OneCase.class.getSimpleName())
                .param("way", way.name())
                .param("facts", Integer.toString(size))
                .jvmArgs("-Xmx3g", "-D" + OneCase.RULES + "=" + praetor.resolve("rules"))
                .forks(twice ? 2 : 1)
                .warmupIterations(small ? quick ? 3 : 4 : 2)
                .warmupTime(TimeValue.seconds(quick ? 2 : twice ? 3 : 4))
                .measurementIterations(small && !quick ? 7 : 5)
                .measurementTime(TimeValue.seconds(1))
                .build();
        RunResult result = new Runner(options).runSingle();
        DoubleStream.Builder micros = DoubleStream.builder();
        DoubleStream.Builder kilobytes = DoubleStream.builder();
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                double judged = event(iteration, "judged");
                micros.add(event(iteration, "nanos") / judged / 1_000);
                kilobytes.add(event(iteration, "bytes") / judged / 1_024);
            }
        }
        return new Measured(way, size, Cpu.median(micros.build()), Cpu.median(kilobytes.build()));
    }

    private static double event(IterationResult iteration, String name) {
        return iteration.getSecondaryResults().get(name).getScore();
    }
}
