package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of {@code docs/} show what happens, step by step. */
class DocsTest {

    private static final Path TUTORIAL = Path.of("docs/rule-author-tutorial.md");
    private static final Path TRANSLATED = Path.of("docs/rule-author-tutorial.en.md");

    @ParameterizedTest
    @ValueSource(strings = {"docs/rule-author-tutorial.md", "docs/rule-author-tutorial.en.md", "docs/author-bench.md"})
    void what_a_page_shows_happens(String page, @TempDir Path directory) throws Exception {
        follow(List.of(Path.of(page)), directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/java-tutorial.md", "docs/portfolio.md"})
    void so_does_what_programs_and_portfolios_show(String page, @TempDir Path directory) throws Exception {
        follow(List.of(Path.of(page)), directory);
    }

    /** In one JVM and one directory: each page says all that it needs. */
    @ParameterizedTest
    @ValueSource(strings = {"docs/how-to", "docs/explanation", "docs/reference"})
    void so_does_what_the_pages_of_a_folder_show(String folder, @TempDir Path directory) throws Exception {
        follow(pages(folder), directory);
    }

    private static List<Path> pages(String folder) throws IOException {
        try (Stream<Path> pages = Files.list(Path.of(folder))) {
            return pages.filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static void follow(List<Path> pages, Path directory) throws Exception {
        copy(Path.of("examples"), directory.resolve("examples"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Page.class.getName()));
        for (Path page : pages) {
            command.add(page.toAbsolutePath().toString());
            command.add(shown(page, directory).toString());
        }
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        for (Path page : pages) {
            Golden.check(page, Cases.read(page), Files.readString(shown(page, directory)));
        }
    }

    private static Path shown(Path page, Path directory) {
        return directory.resolve("shown-" + page.getFileName());
    }

    /** Every program is a file that is run, so that none is shown which does not compile. */
    @Test
    void no_program_is_shown_that_is_not_run() throws Exception {
        List<Path> pages = new ArrayList<>(List.of(Path.of("docs/java-tutorial.md")));
        pages.addAll(pages("docs/how-to"));
        pages.addAll(pages("docs/explanation"));
        // The first is run below; what the others sketch is tried whole in examples/, by the projects that they lead
        // to.
        pages.removeAll(Stream.of("monitoring", "spring-boot", "quarkus")
                .map(page -> Path.of("docs/how-to", page + ".md"))
                .toList());
        Pattern named = Pattern.compile("<!-- file: (\\S+) -->\n```java\n");
        for (Path page : pages) {
            String text = Cases.read(page);
            List<String> files = named.matcher(text)
                    .results()
                    .map(program -> program.group(1))
                    .toList();
            assertThat(text.split("```java\n", -1)).as(page.toString()).hasSize(files.size() + 1);
            assertThat(files).allSatisfy(file -> assertThat(text)
                    .containsPattern("java " + file + "|-Dtest=" + file.replace(".java", "") + "\\b|import "
                            + file.replace(".java", "").replace('/', '.')));
        }
        assertThat(Cases.read(Path.of("docs/java-tutorial.md"))).contains(coordinates());
    }

    private static String coordinates() {
        Matcher version = Pattern.compile("<artifactId>praetor</artifactId>\\s*<version>[^<]+</version>")
                .matcher(Cases.read(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void the_tutorial_has_the_same_steps_in_both_languages() {
        List<String> french = Page.steps(Cases.read(TUTORIAL));
        List<String> english = Page.steps(Cases.read(TRANSLATED)).stream()
                .map(step -> step.replace(" --lang en", ""))
                .toList();

        assertThat(english).isEqualTo(french).hasSizeGreaterThan(20);
    }

    static Stream<Path> everyPage() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("docs"))) {
            return pages
                    .filter(page -> page.toString().endsWith(".md"))
                    .filter(page -> !page.startsWith("docs/codes"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void every_link_leads_somewhere(Path text) {
        List<String> links = Pattern.compile("\\]\\(([^):#]+)(?:#[^)]*)?\\)")
                .matcher(Cases.read(text))
                .results()
                .map(link -> link.group(1))
                .toList();

        assertThat(links)
                .allSatisfy(link ->
                        assertThat(text.resolveSibling(link).normalize()).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/monitor.md", "docs/how-to/monitoring.md"})
    void the_program_of_a_page_prints_what_is_shown(String name, @TempDir Path directory) throws Exception {
        Path page = Path.of(name);
        String text = Cases.read(page);

        Golden.check(page, block(text, "text"), output(block(text, "java"), directory));
    }

    private static String block(String page, String sort) {
        Matcher matcher =
                Pattern.compile("```" + sort + "\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(matcher.find()).as(sort).isTrue();
        return matcher.group(1);
    }

    /** Of a program in one file, which Java compiles as it starts. */
    private static String output(String program, Path directory) throws Exception {
        Path source = Files.writeString(directory.resolve("Watch.java"), program);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return printed.lines()
                .filter(line -> !line.startsWith("SLF4J"))
                .map(line -> line + "\n")
                .reduce("", String::concat);
    }
}
