package dev.praetor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.Nightly;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same targets under Jazzer, which follows what code an input reaches. In a JVM of its own: it rewrites the classes
 * that it watches. In other builds only one target, and only to see that all of this still runs.
 */
@EnabledIfSystemProperty(named = "praetor.nightly", matches = "true")
class JazzerTest {

    private static final int SECONDS = Integer.getInteger("praetor.jazzer.seconds", Nightly.times(0, 1_800));

    private record Target(Class<?> type, List<byte[]> seeds, String watched) {
        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }

    static Stream<Target> targets() {
        return Stream.of(
                        new Target(CaseFileTarget.class, Seeds.cases(), "dev.praetor.**:org.snakeyaml.**"),
                        new Target(RuleFileTarget.class, Seeds.rules(), "dev.praetor.drl.**"),
                        new Target(ReportTarget.class, Seeds.texts(), "dev.praetor.report.**:dev.praetor.html.**"))
                .limit(SECONDS > 0 ? 3 : 1);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void nothing_is_found(Target target, @TempDir Path directory) throws Exception {
        Path corpus = Files.createDirectory(directory.resolve("corpus"));
        int number = 0;
        for (byte[] seed : target.seeds()) {
            Files.write(corpus.resolve("seed-" + number++), seed);
        }
        Path log = directory.resolve("log.txt");

        Process jazzer = new ProcessBuilder(command(target, corpus, directory))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .start();
        int code = jazzer.waitFor();

        String said = Files.readString(log, java.nio.charset.StandardCharsets.ISO_8859_1);
        said.lines()
                .filter(line -> line.matches("Done \\d+ runs.*|.*DONE .*cov: .*"))
                .forEach(line -> System.out.println(target + ": " + line));
        assertThat(code).as(said).isZero();
        assertThat(said).contains("DONE ");
    }

    private static List<String> command(Target target, Path corpus, Path directory) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dpraetor.fuzz.unbounded=true",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.type().getName(),
                "--instrumentation_includes=" + target.watched(),
                "--reproducer_path=" + directory,
                "-artifact_prefix=" + directory + "/",
                "-seed=" + Long.getLong("praetor.seed", 1347),
                "-max_len=4096",
                "-timeout=20",
                "-rss_limit_mb=0",
                SECONDS > 0 ? "-max_total_time=" + SECONDS : "-runs=300",
                corpus.toString());
    }
}
