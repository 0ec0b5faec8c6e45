package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assess --output FILE --checkpoint FILE}: a run that was cut short is gone on with. */
class ResumeTest {

    private static final int CASES = 6;

    @TempDir
    Path directory;

    private Path portfolio;
    private Path results;
    private Path checkpoint;

    @BeforeEach
    void names() {
        portfolio = directory.resolve("portfolio.jsonl");
        results = directory.resolve("results.jsonl");
        checkpoint = directory.resolve("checkpoint");
    }

    private Cli run(String... more) {
        List<String> arguments = new ArrayList<>(command());
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }

    private List<String> command() {
        return List.of(
                "assess", portfolio.toString(), "--output", results.toString(), "--checkpoint", checkpoint.toString());
    }

    /** One line of each dozen is no case. */
    private static List<String> lines(int count) {
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            lines.add(number % 12 == 4 ? "{\"case\":\"no case\"}\n" : Contracts.line(number) + "\n");
        }
        return lines;
    }

    private Cli whole(List<String> lines) throws IOException {
        Files.writeString(portfolio, String.join("", lines));
        Cli run = run();
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        return run;
    }

    private static String summary(Cli run) {
        return run.err().substring(run.err().indexOf("Portefeuille"));
    }

    @Test
    void cut_short_after_any_case_it_goes_on_without_a_line_lost_or_doubled() throws IOException {
        List<String> lines = lines(CASES);
        String summary = summary(whole(lines));
        byte[] all = Files.readAllBytes(results);
        assertThat(new String(all, java.nio.charset.StandardCharsets.UTF_8)).hasLineCount(CASES - 1);

        for (int done = 0; done <= CASES; done++) {
            Files.delete(checkpoint);
            Files.writeString(portfolio, String.join("", lines.subList(0, done)));
            run();
            // More had been written than the checkpoint counts: nothing, a line or so, all but the last byte.
            int counted = (int) Files.size(results);
            for (int size : new int[] {counted, counted + 30_000, all.length - 1}) {
                Files.write(results, Arrays.copyOf(all, Math.max(counted, Math.min(size, all.length))));
                byte[] state = Files.readAllBytes(checkpoint);
                Files.writeString(portfolio, String.join("", lines));

                assertThat(summary(run())).isEqualTo(summary);

                assertThat(Files.readAllBytes(results))
                        .as("%d cases, %d bytes", done, size)
                        .isEqualTo(all);
                Files.write(checkpoint, state);
            }
        }
    }

    @Test
    void killed_at_some_moment_it_goes_on() throws Exception {
        whole(lines(300));
        byte[] all = Files.readAllBytes(results);
        Files.delete(results);
        Files.delete(checkpoint);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(command());

        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        while (process.isAlive() && (Files.notExists(results) || Files.size(results) == 0)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        process.destroyForcibly().waitFor();
        Cli run = run();

        assertThat(Files.readAllBytes(results)).as(run.err()).isEqualTo(all);
    }

    @Test
    void what_is_done_is_not_done_again_and_what_is_added_is() throws IOException {
        List<String> lines = lines(3);
        Files.writeString(portfolio, String.join("", lines));
        run();
        byte[] before = Files.readAllBytes(results);

        Cli again = run();
        Files.writeString(portfolio, Contracts.line(7) + "\n", StandardOpenOption.APPEND);
        run();

        assertThat(again.err()).contains("Dossiers jugés", " 3\n");
        assertThat(again.code()).isEqualTo(1);
        assertThat(Files.readString(results))
                .startsWith(new String(before, java.nio.charset.StandardCharsets.UTF_8))
                .hasLineCount(4)
                .contains("\"Contrat n° 7\"");
    }

    @Test
    void another_input_date_or_law_is_refused_and_nothing_is_written() throws IOException {
        whole(lines(5));
        byte[] all = Files.readAllBytes(results);
        Path rules = Files.createDirectories(directory.resolve("rules"));
        Files.copy(Path.of("src/test/resources/escrow.drl"), rules.resolve("escrow.drl"));

        assertRefused(run("--on", "2020-01-01"), "the run was begun with --on 'none', not '2020-01-01'");
        assertRefused(run("--rules", rules.toString()), "the run was begun with rules '");
        Path other = directory.resolve("other.jsonl");
        assertRefused(
                Cli.run(
                        "assess",
                        portfolio.toString(),
                        "--output",
                        other.toString(),
                        "--checkpoint",
                        checkpoint.toString()),
                "the run was begun with --output '" + results + "', not '" + other + "'");
        Files.writeString(portfolio, String.join("", lines(6)).replaceFirst("Cliente", "Clienta"));
        assertRefused(run(), "the first 5 cases are not those that have been judged");

        assertThat(Files.readAllBytes(results)).isEqualTo(all);
        assertThat(other).doesNotExist();
    }

    private void assertRefused(Cli run, String message) {
        assertThat(run.err()).startsWith(checkpoint + ": " + message).doesNotContain("Exception", "Portefeuille");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void without_a_checkpoint_the_output_is_the_same() throws IOException {
        whole(lines(5));
        Path plain = directory.resolve("plain.jsonl");

        Cli.run("assess", portfolio.toString(), "--output", plain.toString());

        assertThat(plain).hasSameBinaryContentAs(results);
        assertThat(Cli.run("assess", portfolio.toString()).out()).isEqualTo(Files.readString(results));
    }
}
