package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what happens. */
class ReadmeTest {

    private static final String README = Cases.read(Path.of("README.md"));

    private static String block(String pattern) {
        Matcher matcher =
                Pattern.compile(pattern + "\n(.*?)```", Pattern.DOTALL).matcher(README);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    @Test
    void the_command_prints_what_is_shown() {
        String shown = block("<!-- output of: assess examples/destock-meubles.yaml -->\n```text");

        Golden.check(
                Path.of("README.md"),
                shown,
                Cli.run("assess", "examples/destock-meubles.yaml").out());
        assertThat(README).contains("-Dexec.args=\"assess examples/destock-meubles.yaml\"", "mvn verify");
    }

    @Test
    void the_embedding_program_compiles_and_finds_the_violation(@TempDir Path directory) throws Exception {
        Path source = Files.writeString(directory.resolve("Embed.java"), block("```java"));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        directory.toString(),
                        source.toString());
        assertThat(failed).isZero();

        assertThat(output(directory)).isEqualTo("provider broke CONFIDENTIALITY on 2013-05-15\nFixedPenalty\n");
    }

    private static String output(Path classes) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            var main = loader.loadClass("Embed").getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void every_file_that_it_names_exists() {
        Matcher links = Pattern.compile("\\]\\(([\\w./_-]+)\\)|`((?:rules|examples)/[\\w./_-]+)`")
                .matcher(README);
        while (links.find()) {
            assertThat(Path.of(links.group(1) != null ? links.group(1) : links.group(2)))
                    .exists();
        }
    }
}
