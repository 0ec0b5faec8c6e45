package dev.praetor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class SinkTest {

    private static final String TEXT =
            "\u001b[1mbold\u001b[0m \u001b[8mhidden \r\u001b[K\u001b[2J \rback\r\n\tline é\n";

    private static String sunk(boolean colour) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintWriter out = Sink.to(new PrintStream(bytes, true, StandardCharsets.UTF_8), colour)) {
            out.print(TEXT);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_terminal_gets_the_commands_that_praetor_gives_and_no_other() {
        assertThat(sunk(true))
                .isEqualTo("\u001b[1mbold\u001b[0m \\u001B[8mhidden \r\u001b[K\\u001B[2J \\u000Dback\r\n\tline é\n");
    }

    @Test
    void a_file_gets_none() {
        assertThat(sunk(false))
                .isEqualTo(
                        "\\u001B[1mbold\\u001B[0m \\u001B[8mhidden \\u000D\\u001B[K\\u001B[2J \\u000Dback\r\n\tline é\n");
    }

    /** An exit code of 0 would say that somebody has the result. */
    @Test
    void results_that_a_full_disk_loses_are_told() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "there is no /dev/full on this system");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(new FileOutputStream(full.toFile()), false, StandardCharsets.UTF_8)) {
            int code = Main.run(out, new PrintStream(err, true, StandardCharsets.UTF_8), false, "facts", "party");

            assertThat(code).isEqualTo(2);
        }
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("standard output: cannot be written to\n"
                        + "Maybe the disk is full, or the program that reads it has ended.\n");
    }
}
