package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.praetor.authoring.Check;
import dev.praetor.problem.Code;
import dev.praetor.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every code has its page; what the page calls wrong gives that code alone, what it calls right gives nothing. */
class CodePagesTest {

    private static final Path PAGES = Path.of("docs/codes");
    private static final Pattern SNIPPET = Pattern.compile("```(?:drl|yaml)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("at line (\\d+), column (\\d+)");

    @TempDir
    private Path directory;

    @TestFactory
    Stream<DynamicTest> each_page_is_true() {
        return Arrays.stream(Code.values()).map(code -> dynamicTest(code.id(), () -> check(code)));
    }

    private void check(Code code) throws Exception {
        String page = Files.readString(Path.of(code.page()));
        List<String> snippets =
                SNIPPET.matcher(page).results().map(result -> result.group(1)).toList();
        assertThat(snippets).as("a wrong and a right snippet").hasSize(2);
        Matcher place = PLACE.matcher(page);
        assertThat(place.find()).isTrue();

        List<Problem> found = problems(code, "wrong", snippets.get(0));

        assertThat(found).hasSize(1);
        Problem problem = found.get(0);
        assertThat(problem.code()).contains(code);
        int head = headFor(code, snippets.get(0)).split("\n", -1).length - 1;
        assertThat(problem.line() - head + ":" + problem.column()).isEqualTo(place.group(1) + ":" + place.group(2));
        assertThat(page)
                .contains("# " + code.id() + " · " + code.title("en"), "*" + code.title("fr") + "*")
                .contains(
                        "> " + named(problem.english().message()),
                        "> " + named(problem.french().message()))
                .contains(problem.english().hint(), problem.french().hint())
                .contains("**Why.** ");
        assertThat(problems(code, "right", snippets.get(1))).isEmpty();
    }

    private List<Problem> problems(Code code, String kind, String snippet) throws Exception {
        Path file = directory.resolve(code.id() + kind).resolve(file(code));
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                headFor(code, snippet) + snippet,
                code == Code.NOT_UTF8 && kind.equals("wrong") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        Trust trust = code.name().startsWith("UNTRUSTED") ? Trust.UNTRUSTED : Trust.TRUSTED;
        return Check.of(List.of(directory.resolve(code.id() + kind)), trust);
    }

    /** A page does not know in which directory it is tried. */
    private String named(String message) {
        return message.replaceAll(Pattern.quote(directory.toString()) + "/[^/]+/", "my-rules/");
    }

    private static String file(Code code) {
        return switch (code) {
            case RULING_FILE -> "rulings/x.yaml";
            case STATUTES_FILE -> "statutes.yaml";
            case SCENARIO_FILE -> "scenarios.yaml";
            case RATE_FILE -> "rates/x.yaml";
            default -> "x.drl";
        };
    }

    /** What the pages leave out, as their index says. */
    private static String headFor(Code code, String snippet) throws Exception {
        boolean whole = snippet.startsWith("package")
                || snippet.isBlank()
                || !file(code).endsWith(".drl");
        Matcher head = SNIPPET.matcher(Files.readString(PAGES.resolve("README.md")));
        assertThat(head.find()).isTrue();
        return whole ? "" : head.group(1) + "\n";
    }

    @Test
    void the_index_names_every_page_and_every_word_is_in_both_languages() throws Exception {
        String index = Files.readString(PAGES.resolve("README.md"));

        assertThat(Pattern.compile("\\]\\((PRA-\\d{3})\\.md\\)")
                        .matcher(index)
                        .results()
                        .map(MatchResult::group))
                .containsExactlyElementsOf(Arrays.stream(Code.values())
                        .map(code -> "](" + code.id() + ".md)")
                        .toList());
        for (Code code : Code.values()) {
            assertThat(index)
                    .contains("| " + code.title("en") + " | " + code.title("fr") + " | "
                            + code.severity().name().toLowerCase(java.util.Locale.ROOT) + " |");
            assertThat(code.title("fr")).as(code.id()).isNotEmpty();
        }
    }
}
