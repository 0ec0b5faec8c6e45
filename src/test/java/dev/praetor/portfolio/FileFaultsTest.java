package dev.praetor.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praetor.authoring.Scaffold;
import dev.praetor.problem.BadCaseException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The disk is full, the process killed, the thread interrupted, a link lies in the way: the old file or the new one.
 */
class FileFaultsTest {

    private static final byte[] OLD = "old\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "new\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    private void holdsOnly(String... names) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(names);
        }
    }

    private Path old() throws IOException {
        return Files.write(directory.resolve("file"), OLD);
    }

    /** What a JVM of its own does, with less disk than it needs, or until it is killed. */
    public static final class Program {
        public static void main(String[] args) throws IOException {
            Path file = Path.of(args[1]);
            switch (args[0]) {
                case "forever" -> {
                    System.out.println("begun");
                    for (int i = 0; ; i++) {
                        Replacement.of(file, whole(i));
                    }
                }
                case "replace" -> told(() -> Replacement.of(file, whole(0)));
                case "create" -> told(() -> Replacement.create(file, whole(0)));
                case "scaffold" -> told(() -> Scaffold.ruling("ca-paris-2024-05-06-x", file));
                default ->
                    told(() -> results(file, args[0].equals("checkpoint") ? file.resolveSibling("check") : null));
            }
        }

        /** Two megabytes of one letter. */
        static byte[] whole(int i) {
            return (i % 2 == 0 ? "a" : "b").repeat(2_000_000).getBytes(StandardCharsets.UTF_8);
        }

        private static void results(Path file, Path checkpoint) {
            try (ResultFile results = ResultFile.open(file, checkpoint, Checkpoint.start(Map.of()), () -> 0)) {
                for (int i = 1; i < 100; i++) {
                    results.add("x".repeat(100_000) + "\n", new Mark(i, i, i), Totals.NONE);
                }
                results.done();
            }
        }

        private interface Write {
            void run() throws IOException;
        }

        private static void told(Write write) {
            try {
                write.run();
                System.out.println("written");
            } catch (BadCaseException e) {
                System.out.println(e.getMessage());
            } catch (IOException e) {
                System.out.println("IOException: " + e.getMessage());
            }
        }
    }

    private static Process start(String limit, String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String command = limit + "exec \"$0\" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \"$@\"";
        Stream<String> program = Stream.of(
                "sh", "-c", command, java, "-cp", System.getProperty("java.class.path"), Program.class.getName());
        return new ProcessBuilder(Stream.concat(program, Stream.of(arguments)).toList())
                .redirectErrorStream(true)
                .start();
    }

    /** No file may be larger than so many blocks of 512 bytes or 1024, as the shell counts; all is far above either. */
    private String withLittleDisk(String what, Path file) throws Exception {
        Process process = start("ulimit -f 500; ", what, file.toString());
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return told;
    }

    @Test
    void a_full_disk_leaves_the_old_file_and_nothing_beside_it() throws Exception {
        Path file = old();

        assertThat(withLittleDisk("replace", file)).isEqualTo("IOException: File too large\n");
        assertThat(withLittleDisk("results", file)).isEqualTo(file + ": cannot be written to: File too large\n");
        assertThat(withLittleDisk("create", directory.resolve("other"))).isEqualTo("IOException: File too large\n");

        assertThat(file).hasBinaryContent(OLD);
        holdsOnly("file");
    }

    @Test
    void a_full_disk_leaves_what_the_checkpoint_counts() throws Exception {
        Path file = directory.resolve("file");

        assertThat(withLittleDisk("checkpoint", file)).isEqualTo(file + ": cannot be written to: File too large\n");

        Checkpoint check = Checkpoint.read(directory.resolve("check"));
        assertThat(check.written()).isLessThanOrEqualTo(Files.size(file));
        holdsOnly("file", "check");
    }

    @Test
    void a_device_that_is_full_is_told() {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "there is no /dev/full on this system");

        assertThatThrownBy(() -> Program.results(full, null))
                .isInstanceOf(BadCaseException.class)
                .hasMessage("/dev/full: cannot be written to: No space left on device");
    }

    @Test
    void a_process_that_is_killed_leaves_the_old_file_or_the_new_one() throws Exception {
        Path file = old();
        for (int kill = 0; kill < 5; kill++) {
            Process process = start("", "forever", file.toString());
            assertThat(process.getInputStream().read()).isEqualTo('b');
            Thread.sleep(20L + 13 * kill);
            process.destroyForcibly().waitFor();

            byte[] content = Files.readAllBytes(file);
            assertThat(Stream.of(OLD, Program.whole(0), Program.whole(1)))
                    .as("after kill %d: %d bytes", kill, content.length)
                    .anyMatch(whole -> Arrays.equals(whole, content));
        }
    }

    @Test
    void an_interrupted_thread_leaves_the_old_file() throws IOException {
        Path file = old();

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Replacement.of(file, NEW)).isInstanceOf(ClosedByInterruptException.class);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Program.results(file, null))
                .isInstanceOf(BadCaseException.class)
                .hasMessage(file + ": cannot be written to: the thread was interrupted");
        assertThatThrownBy(() -> Scaffold.ruling("ca-paris-2024-05-06-x", directory.resolve("rules")))
                .isInstanceOf(BadCaseException.class)
                .hasMessageEndingWith("cannot be written: the thread was interrupted");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(file).hasBinaryContent(OLD);
        Files.delete(directory.resolve("rules/rulings"));
        Files.delete(directory.resolve("rules"));
        holdsOnly("file");
    }

    @Test
    void a_link_is_replaced_and_not_followed() throws IOException {
        Path elsewhere = Files.write(directory.resolve("elsewhere"), OLD);
        Path link = Files.createSymbolicLink(directory.resolve("link"), elsewhere);

        Replacement.of(link, NEW);

        assertThat(elsewhere).hasBinaryContent(OLD);
        assertThat(link).isRegularFile().hasBinaryContent(NEW);
    }

    @Test
    void a_new_file_never_takes_the_place_of_another_even_of_a_link_to_nowhere() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("nowhere"));

        assertThatThrownBy(() -> Replacement.create(old(), NEW)).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> Replacement.create(link, NEW)).isInstanceOf(FileAlreadyExistsException.class);

        holdsOnly("file", "link");
    }

    @Test
    void who_may_read_the_old_file_may_read_the_new_one() throws IOException {
        Path file = Files.setPosixFilePermissions(old(), PosixFilePermissions.fromString("rw-r-----"));

        Replacement.of(file, NEW);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void nothing_is_begun_in_a_folder_that_is_a_link() throws IOException {
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Path rules = Files.createDirectory(directory.resolve("rules"));
        Files.createSymbolicLink(rules.resolve("rulings"), elsewhere);

        assertThatThrownBy(() -> Scaffold.ruling("ca-paris-2024-05-06-x", rules))
                .isInstanceOf(BadCaseException.class)
                .hasMessage(rules.resolve("rulings") + ": is a link, and files are written to directories only");

        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void a_directory_in_the_place_of_a_file_is_told() throws IOException {
        Path taken = Files.createDirectory(directory.resolve("taken"));
        Files.writeString(taken.resolve("kept"), "kept");

        assertThatThrownBy(() -> Program.results(taken, null))
                .isInstanceOf(BadCaseException.class)
                .hasMessage(taken + ": cannot be written to: Is a directory");
        assertThatThrownBy(() -> Program.results(directory.resolve("r"), taken)).isInstanceOf(BadCaseException.class);
        assertThatThrownBy(() -> Replacement.of(taken, NEW)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Replacement.create(taken, NEW)).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(taken.resolve("kept")).hasContent("kept");
        holdsOnly("taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../x", "/x", "a/../../x", "x\\y", "x\0y", "x\ny", ".x"})
    void no_name_of_something_new_leads_out_of_the_directory(String name) throws IOException {
        Path rules = directory.resolve("rules");

        for (String ruling : List.of(name, name + "ca-paris-2024-05-06-x", "ca-paris-2024-05-06-" + name)) {
            assertThatThrownBy(() -> Scaffold.ruling(ruling, rules)).isInstanceOf(BadCaseException.class);
        }
        assertThatThrownBy(() -> Scaffold.fact(name, rules, List.of())).isInstanceOf(BadCaseException.class);
        assertThatThrownBy(() -> Scaffold.rule(name, "x", rules, List.of())).isInstanceOf(BadCaseException.class);
        assertThatThrownBy(() -> Scaffold.rule("XYZ-001", name, rules, List.of()))
                .isInstanceOf(BadCaseException.class);

        holdsOnly();
    }

    /** Whoever runs as root may write anywhere: of others it is told. */
    @Test
    void a_directory_that_may_not_be_written_to_is_told() throws IOException {
        Path closed = Files.createDirectory(
                directory.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        Assumptions.assumeFalse(Files.isWritable(closed), "this user may write anywhere");

        assertThatThrownBy(() -> Program.results(closed.resolve("r"), null))
                .hasMessage(closed.resolve("r") + ": cannot be written to: access is denied");
        assertThatThrownBy(() -> Scaffold.ruling("ca-paris-2024-05-06-x", closed))
                .hasMessageContaining("access is denied");
    }
}
