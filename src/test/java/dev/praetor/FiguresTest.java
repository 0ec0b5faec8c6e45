package dev.praetor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The figures in the README. {@code -Dpraetor.update=true} writes the coverage as it is; the mutants take minutes and
 * are tried with {@code -Dpraetor.mutate=true} beside it only: their figure names the rules that it was made with, and
 * says so when they are others by now.
 */
class FiguresTest {

    private static final Path README = Path.of("README.md");
    private static final String STALE = "; rules or examples have changed since";

    private static String shown(String command) {
        Matcher block = Pattern.compile("<!-- figures of: " + command + " -->\n```text\n(.*?)```", Pattern.DOTALL)
                .matcher(Cases.read(README));
        assertThat(block.find()).as(command).isTrue();
        return block.group(1);
    }

    @Test
    void coverage_is_what_the_readme_says() {
        String report = Cli.run("test", "rules", "--coverage", "--lang", "en").out();

        Golden.check(README, shown("test rules --coverage"), report.substring(report.lastIndexOf("\n\n") + 2));
    }

    @Test
    void the_mutants_were_tried_with_these_rules_or_the_readme_says_that_they_were_not() throws Exception {
        String shown = shown("mutate rules");

        if (Boolean.getBoolean("praetor.mutate")) {
            Golden.check(README, shown, mutants() + "\nTried with rules " + digest() + "\n");
        } else if (shown.contains(digest())) {
            assertThat(shown).contains(" faults put in: ").doesNotContain(STALE);
        } else {
            Golden.check(README, shown, shown.replace(STALE, "").stripTrailing() + STALE + "\n");
        }
    }

    private static String mutants() {
        String report = Cli.run("mutate", "rules", "--lang", "en").out();
        return report.substring(report.lastIndexOf("\n\n") + 1).strip();
    }

    /** Of the rules and all that they are tried by. */
    private static String digest() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : files.filter(FiguresTest::counts).sorted().toList()) {
                digest.update((file.toString().replace('\\', '/') + "\0" + Cases.read(file)).getBytes(UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }

    private static boolean counts(Path file) {
        return file.toString().matches(".*\\.(drl|yaml)") && !file.toString().contains("_template");
    }
}
