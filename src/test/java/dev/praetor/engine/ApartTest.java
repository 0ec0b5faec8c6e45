package dev.praetor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.praetor.drl.RuleFile;
import dev.praetor.problem.BrokenRulesException;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The JVM that compiles rules from strangers: started with nothing, killed when it is late, replaced when it ended. */
class ApartTest {

    private static final Job JOB = new Job(List.of(new RuleFile("kinds.drl", """
                    package dev.praetor.rules
                    import dev.praetor.fact.*
                    declare Note
                        id : String
                    end
                    """)), List.of(), Map.of(), false, true);

    @Test
    void one_that_was_killed_is_replaced() {
        Apart apart = new Apart(Duration.ofSeconds(60));

        assertThat(apart.compile(JOB).kinds()).containsExactly("dev.praetor.rules.Note");
        apart.end();
        assertThat(apart.compile(JOB).kinds()).containsExactly("dev.praetor.rules.Note");
        apart.end();
    }

    @Test
    void one_that_is_late_is_killed_and_the_next_job_done() {
        Apart hasty = new Apart(Duration.ofMillis(1));

        assertThatThrownBy(() -> hasty.compile(JOB))
                .isInstanceOf(BrokenRulesException.class)
                .hasMessageContaining("not compiled within");
        Apart patient = new Apart(Duration.ofSeconds(60));
        assertThat(patient.compile(JOB).problems()).isEmpty();
        patient.end();
    }

    @Test
    void it_inherits_neither_environment_nor_class_path() throws IOException {
        Path proc = Path.of("/proc");
        assumeThat(proc).exists();
        Apart apart = new Apart(Duration.ofSeconds(60));
        apart.compile(JOB);

        long child = ProcessHandle.current()
                .children()
                .filter(process -> commandLine(process.pid()).contains(SafeCompiler.class.getName()))
                .mapToLong(ProcessHandle::pid)
                .max()
                .orElseThrow();

        assertThat(Files.readAllBytes(proc.resolve(child + "/environ"))).isEmpty();
        assertThat(commandLine(child)).doesNotContain("junit", "assertj", "picocli", "test-classes", "-Dpraetor");
        apart.end();
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline"));
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void an_answer_that_is_none_is_no_answer() {
        byte[] endless = {0x7f, 0x7f, 0x7f, 0x7f};

        assertThatThrownBy(() -> Answer.read(new DataInputStream(new ByteArrayInputStream(endless))))
                .isInstanceOf(IOException.class);
    }
}
