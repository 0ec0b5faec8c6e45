package dev.praetor.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Praetor judges and compiles however an application is packed and whatever loads its classes: each in a JVM. */
class HostsTest {

    private static final String FOUND = "CONFIDENTIALITY 100000.00 EUR, CONFIDENTIALITY 100000.00 EUR, 2 rules more\n";

    @TempDir
    static Path directory;

    private static Path host;
    private static Path rules;
    private static Path application;
    private static List<Path> libraries;

    @BeforeAll
    static void pack() throws IOException {
        host = Files.createDirectories(directory.resolve(name()));
        rules = Files.createDirectories(host.resolve("my rules"));
        Files.copy(Path.of("src/test/resources/escrow.drl"), rules.resolve("escrow.drl"));
        Path praetor = Jars.of(host.resolve("praetor.jar"), "dev.praetor", Path.of("target/classes"), "");
        application =
                Jars.of(host.resolve("application.jar"), "host", Path.of("target/test-classes"), "dev/praetor/host/");
        libraries = new ArrayList<>(List.of(praetor));
        for (String jar : Files.readString(Path.of("target/embedding-class-path.txt"))
                .strip()
                .split(File.pathSeparator)) {
            Path copy = host.resolve(Path.of(jar).getFileName());
            libraries.add(Files.copy(Path.of(jar), copy));
        }
    }

    /** A space, and an umlaut where the system knows any. */
    private static String name() {
        try {
            return Path.of("größe 1").toString();
        } catch (InvalidPathException e) {
            return "size 1";
        }
    }

    private static String classPath(Path... more) {
        return String.join(
                File.pathSeparator,
                Stream.concat(libraries.stream(), Arrays.stream(more))
                        .map(Path::toString)
                        .toList());
    }

    private static String run(String... arguments) throws Exception {
        // One quick compiler and collector: it starts in half the time, and what is loaded from where is the same.
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djdk.serialFilter=!*")); // SECURITY.md says that no object is ever deserialised
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return output.lines().filter(line -> !line.startsWith("SLF4J")).reduce("", (a, b) -> a + b + "\n");
    }

    @Test
    void a_spring_boot_jar_with_jars_in_it() throws Exception {
        Path boot = Jars.springBoot(host.resolve("boot.jar"), Application.class.getName(), application, libraries);

        assertThat(run("-jar", boot.toString(), rules.toString())).startsWith(FOUND);
    }

    @Test
    void modules() throws Exception {
        Path module = Files.createDirectories(host.resolve("module/dev/praetor/host"));
        Path source = Files.writeString(
                host.resolve("module-info.java"),
                "module shop { requires dev.praetor; requires org.slf4j; requires org.objectweb.asm; }");
        String out = host.resolve("module").toString();
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", out, "-p", classPath(), source.toString());
        assertThat(compiled).isZero();
        try (InputStream program = Application.class.getResourceAsStream("Application.class")) {
            Files.copy(program, module.resolve("Application.class"));
        }

        assertThat(run("-p", classPath(Path.of(out)), "-m", "shop/" + Application.class.getName(), rules.toString()))
                .isEqualTo(FOUND + "module dev.praetor\n");
    }

    @Test
    void two_applications_in_one_server_without_a_context_class_loader_or_with_that_of_the_other() throws Exception {
        assertThat(run(
                        "-cp",
                        application.toString(),
                        TwoApplications.class.getName(),
                        classPath(application),
                        rules.toString()))
                .isEqualTo(FOUND + FOUND + "true\ntrue\n");
    }
}
