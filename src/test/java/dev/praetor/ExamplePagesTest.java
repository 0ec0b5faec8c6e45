package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages about frameworks show is quoted from the examples, which are built and tested on their own. */
class ExamplePagesTest {

    private static final Pattern CODE = Pattern.compile("```(?:java|xml|properties|yaml)\\R(.*?)```", Pattern.DOTALL);
    private static final String LEFT_OUT = "// …";

    @ParameterizedTest
    @CsvSource({"spring-boot, 3", "quarkus, 1"})
    void every_piece_of_code_stands_in_the_example(String name, int blocks) throws IOException {
        List<String> shown = CODE.matcher(Cases.read(Path.of("docs/how-to", name + ".md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        List<String> sources = sources(Path.of("examples", name));

        assertThat(shown).hasSize(blocks);
        assertThat(shown.stream().flatMap(block -> Stream.of(block.split(LEFT_OUT))))
                .allSatisfy(piece -> assertThat(sources).as(piece).anySatisfy(source -> assertThat(source)
                        .contains(onOneLine(piece))));
    }

    private static List<String> sources(Path example) throws IOException {
        String pom = Files.readString(example.resolve("pom.xml"));
        String version = Pattern.compile("<praetor.version>(.*?)<")
                .matcher(pom)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
        try (Stream<Path> files = Files.walk(example.resolve("src"))) {
            return Stream.concat(Stream.of(example.resolve("pom.xml")), files.filter(Files::isRegularFile))
                    .map(Cases::read)
                    .map(text -> onOneLine(text.replace("${praetor.version}", version)))
                    .toList();
        }
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
