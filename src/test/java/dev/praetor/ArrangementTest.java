package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.fact.Case;
import dev.praetor.oracle.RandomCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In which files the rules stand makes no difference to what they say. */
class ArrangementTest {

    private static final Pattern RULE = Pattern.compile("(?ms)^rule \".*?^end$");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*$");
    private static final int ONE_IN = Nightly.times(20, 1);
    private static final int RANDOM = Nightly.times(200, 10_000);

    /** How many files the rules are spread over. */
    enum Arrangement {
        ONE_FILE(1),
        SEVEN_FILES(7),
        A_FILE_EACH(Integer.MAX_VALUE);

        private final int files;

        Arrangement(int files) {
            this.files = files;
        }

        static Stream<Arrangement> tried() {
            return Stream.of(values()).limit(Nightly.times(1, 3));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.praetor.ArrangementTest$Arrangement#tried")
    void in_other_files(Arrangement arrangement, @TempDir Path directory) throws IOException {
        arrange(arrangement.files, false, directory);
        compare(Rulebook.from(directory));
    }

    @Test
    @EnabledIfSystemProperty(named = "praetor.nightly", matches = "true")
    void in_another_order(@TempDir Path directory) throws IOException {
        arrange(7, true, directory);
        compare(Rulebook.of(Rulebook.from(directory).law().without("ACC-001")));
    }

    private static void compare(Rulebook other) {
        Rulebook builtIn = Rulebook.builtIn();
        assertThat(other.rules()).hasSameSizeAs(builtIn.rules());
        List<Case> examples = RulesTest.cases();
        Stream.concat(
                        IntStream.range(0, examples.size())
                                .filter(number -> number % ONE_IN == 0)
                                .mapToObj(examples::get),
                        IntStream.range(0, RANDOM).mapToObj(number -> RandomCases.of(11, number)))
                .parallel()
                .forEach(given -> assertThat(Said.of(other.assess(given)))
                        .as(given.toString())
                        .isEqualTo(Said.of(builtIn.assess(given))));
    }

    private static void arrange(int most, boolean shuffled, Path directory) throws IOException {
        List<String> rules = new ArrayList<>();
        TreeSet<String> imports = new TreeSet<>();
        for (Path file : RulesTest.files("rules/[a-z]+/[a-z]+\\.drl")) {
            String text = Files.readString(file);
            RULE.matcher(text).results().map(MatchResult::group).forEach(rules::add);
            IMPORT.matcher(text).results().map(MatchResult::group).forEach(imports::add);
        }
        if (shuffled) {
            Collections.shuffle(rules, new Random(7));
        }
        int files = Math.min(most, rules.size());
        String head = "package dev.praetor.rules\n\n" + String.join("\n", imports) + "\n\n";
        for (int i = 0; i < files; i++) {
            List<String> some = rules.subList(i * rules.size() / files, (i + 1) * rules.size() / files);
            Path folder = Files.createDirectories(directory.resolve("part-%03d".formatted(i)));
            Files.writeString(folder.resolve("rules.drl"), head + String.join("\n\n", some));
        }
        copy(Path.of("rules/statutes.yaml"), directory);
        for (Path file : RulesTest.files("rules/(rulings|rates)/[^/]+\\.yaml")) {
            copy(file, directory);
        }
    }

    private static void copy(Path file, Path directory) throws IOException {
        Path copy = directory.resolve(Path.of("rules").relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
    }
}
