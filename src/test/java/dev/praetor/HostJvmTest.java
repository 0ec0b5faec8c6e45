package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the JVM that Praetor runs in is set to, and whichever it is, the same comes of the same cases. */
class HostJvmTest {

    /** How many rulings and scenarios, and random cases, each JVM judges. */
    private static final List<String> CASES =
            List.of(String.valueOf(Nightly.times(60, 1)), String.valueOf(Nightly.times(40, 5_000)));

    private static String expected;

    @BeforeAll
    static void in_a_jvm_that_nobody_has_set_to_anything() throws Exception {
        expected = digest(Path.of(System.getProperty("java.home")), List.of());
    }

    private static String digest(Path jdk, List<String> options) throws Exception {
        List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString(), "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Digest.class.getName()));
        command.addAll(CASES);
        File said = File.createTempFile("praetor", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        int code = process.waitFor();
        String output = Files.readString(said.toPath(), StandardCharsets.ISO_8859_1);
        assertThat(code).as(output).isZero();
        return output.lines().filter(line -> line.startsWith("digest ")).collect(Collectors.joining());
    }

    private static void same(String... options) throws Exception {
        assertThat(digest(Path.of(System.getProperty("java.home")), List.of(options)))
                .as(String.join(" ", options))
                .isEqualTo(expected)
                .startsWith("digest ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Kiritimati -Dfile.encoding=UTF-8",
                "-Duser.language=ar -Duser.country=SA -Duser.timezone=America/Sao_Paulo -Dfile.encoding=ISO-8859-1",
                "-Duser.language=th -Duser.country=TH -Duser.extensions=ca-buddhist -Duser.timezone=Asia/Kathmandu"
                        + " -Dfile.encoding=US-ASCII",
                "-Duser.language=fr -Duser.country=FR -Duser.timezone=Europe/Paris -Dfile.encoding=windows-1252",
            })
    void language_calendar_time_zone_and_charset(String options) throws Exception {
        same(options.split(" "));
    }

    static Stream<String> zones() {
        return Nightly.times(0, 1) == 0
                ? Stream.of("Pacific/Apia")
                : Stream.of("Pacific/Apia", "America/Havana", "Asia/Gaza", "Africa/Casablanca");
    }

    @ParameterizedTest
    @MethodSource("zones")
    void time_zones_that_skipped_or_repeated_days_and_hours(String zone) throws Exception {
        same("-Duser.timezone=" + zone);
    }

    /** Drools reads these itself; a host may have set them for rules of its own. */
    static List<String> droolsProperties() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/drools-properties.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> "-D" + line)
                .toList();
    }

    static Stream<String> settings() throws IOException {
        List<String> all = droolsProperties();
        String together = String.join(" ", all);
        return Nightly.times(0, 1) == 0 ? Stream.of(together) : Stream.concat(Stream.of(together), all.stream());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void properties_by_which_a_host_sets_drools(String options) throws Exception {
        same(options.split(" "));
    }

    /** Those beside the one that runs this, or those that {@code praetor.jdks} names, as a class path. */
    private static List<Path> jdks() throws IOException {
        String named = System.getProperty("praetor.jdks", System.getenv().getOrDefault("PRAETOR_JDKS", ""));
        if (!named.isEmpty()) {
            return Arrays.stream(named.split(File.pathSeparator)).map(Path::of).toList();
        }
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        try (Stream<Path> beside = Files.list(own.getParent())) {
            return beside.filter(jdk -> Files.isExecutable(jdk.resolve("bin/java")))
                    .filter(jdk -> !jdk.equals(own) && !Files.isSymbolicLink(jdk) && runs(jdk))
                    .toList();
        }
    }

    private static boolean runs(Path jdk) {
        try {
            return Files.readString(jdk.resolve("release")).matches("(?s).*JAVA_VERSION=\"(1[89]|[2-9]\\d).*");
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void other_jdks() throws Exception {
        List<Path> jdks = jdks();
        assumeThat(jdks)
                .as("JDKs newer than this one beside it, or in praetor.jdks")
                .isNotEmpty();
        for (Path jdk : jdks) {
            assertThat(digest(jdk, List.of())).as(jdk.toString()).isEqualTo(expected);
        }
    }
}
