package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code source <(praetor completion)} in bash. */
class CompletionTest {

    @TempDir
    Path directory;

    private String bash(String commands) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "bash is where POSIX systems have it");
        Path script = directory.resolve("completion");
        Files.writeString(script, Cli.run("completion").out());
        Process process = new ProcessBuilder(
                        "/bin/bash", "--noprofile", "--norc", "-c", "source " + script + "; " + commands)
                .redirectError(directory.resolve("errors").toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return out;
    }

    @Test
    void bash_knows_how_to_complete_praetor() throws Exception {
        assertThat(bash("complete -p praetor")).isEqualTo("complete -o default -F _complete_praetor praetor\n");
        assertThat(directory.resolve("errors")).isEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({
        "ass, assess",
        "assess --ch, --checkpoint",
        "test --fo, --format",
        "test --format JU, JUNIT",
        "new ruli, ruling",
        "replay --la, --lang",
        "schema SC, SCENARIO"
    })
    void words_are_completed(String typed, String completed) throws Exception {
        // compopt, which picocli calls, is for real completion alone.
        String out = bash("compopt() { :; }; COMP_WORDS=(praetor " + typed
                + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _complete_praetor; echo \"${COMPREPLY[@]}\"");

        assertThat(out.strip()).isEqualTo(completed);
    }
}
