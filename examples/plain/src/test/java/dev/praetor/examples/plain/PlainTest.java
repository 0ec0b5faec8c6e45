package dev.praetor.examples.plain;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.praetor.Rulebook;
import dev.praetor.casefile.CaseFile;
import dev.praetor.finding.Assessment;
import dev.praetor.report.JsonReport;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class PlainTest {

    private static final Path DESTOCK = Path.of("../destock-meubles.yaml");

    @TempDir
    Path directory;

    private static String printed(Path file, int code) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(Plain.run(file, new PrintStream(out, true, StandardCharsets.UTF_8))).isEqualTo(code);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Assessment destock() {
        Rulebook rulebook = Rulebook.builtIn();
        return rulebook.assess(CaseFile.read(DESTOCK, rulebook.kinds()).content());
    }

    /** The sum and the ruling are those of T. com. Paris, 15 February 2016. */
    @Test
    void a_case_is_judged_and_shown() {
        assertThat(printed(DESTOCK, 0).lines().limit(3))
                .satisfiesExactly(
                        line -> assertThat(line).contains("provider broke it towards client (2013-05)"),
                        line -> assertThat(line).isEqualTo("  FixedPenalty 100000.00 EUR"),
                        line -> assertThat(line).contains("CNF-002", "T. com. Paris, 15e ch., 15 février 2016"));
    }

    @Test
    void a_file_at_fault_is_told_with_its_place() throws Exception {
        Path wrong = Files.writeString(directory.resolve("wrong.yaml"), "case: x\nassessed-on: 2016-02-30\nfacts: []\n");

        assertThat(printed(wrong, 2)).startsWith(wrong + ":2:14: ");
    }

    @Test
    void both_jacksons_write_what_praetor_writes() throws Exception {
        String written = JsonReport.line(destock()).strip();

        assertThat(Plain.withJackson3(destock())).isEqualTo(written);
        assertThat(Plain.withJackson2(destock())).isEqualTo(written);
    }

    /** Neither Praetor nor Drools, when rules are compiled and when they judge; nor on the streams of the process. */
    @Test
    void nothing_is_logged_at_info_or_above_and_nothing_printed() throws Exception {
        Files.copy(Path.of("../../src/test/resources/escrow.drl"), directory.resolve("escrow.drl"));
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        root.addAppender(logged);
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            Rulebook more = Rulebook.builtIn().with(directory);
            assertThat(more.assess(CaseFile.read(DESTOCK, more.kinds()).content()).violations())
                    .hasSize(1);
            more.monitor(CaseFile.read(DESTOCK, more.kinds()).content()).close();
            LoggerFactory.getLogger("org.drools.test").info("this one is seen");
        } finally {
            System.setOut(out);
            System.setErr(err);
            root.detachAppender(logged);
        }

        assertThat(logged.list).extracting(ILoggingEvent::getMessage).containsExactly("this one is seen");
        assertThat(printed.toString(StandardCharsets.UTF_8).lines().filter(line -> !line.contains("this one is seen")))
                .isEmpty();
    }
}
