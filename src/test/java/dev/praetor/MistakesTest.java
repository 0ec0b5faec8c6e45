package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.praetor.authoring.Check;
import dev.praetor.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mistakes that authors make: each gives one finding at its place, with a hint that names the mend; mended, nothing is
 * found. Places were marked by hand where the author would have to change the text.
 */
class MistakesTest {

    private static final Path MISTAKES = Path.of("src/test/resources/mistakes");

    @TempDir
    private Path directory;

    private final Set<String> clean = new HashSet<>();

    private record Mistake(String name, String code, String place, String hint) {}

    private static List<Mistake> mistakes() throws Exception {
        return Files.readAllLines(MISTAKES.resolve("expected.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|", 4))
                .map(part -> new Mistake(part[0].strip(), part[1].strip(), part[2].strip(), part[3].strip()))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> each_mistake_gives_one_finding_and_its_mend_none() throws Exception {
        return mistakes().stream().map(mistake -> dynamicTest(mistake.name(), () -> check(mistake)));
    }

    private void check(Mistake mistake) throws Exception {
        List<Problem> found = problems(mistake.name() + ".drl");

        assertThat(found).hasSize(1);
        Problem problem = found.get(0);
        assertThat(problem.code().orElseThrow().id()).isEqualTo(mistake.code());
        assertThat(problem.line() + ":" + problem.column()).isEqualTo(mistake.place());
        assertThat(problem.english().hint()).startsWith("Maybe ").contains(mistake.hint());
        assertThat(problem.french().hint()).isNotEmpty();
        assertThat(problem.toString() + problem.french())
                .doesNotContain("[ERR", "line -1", "Lambda", "org.drools", "src/main/java", "\tat ", "{0}", "{1}");
        String mended = Files.readString(MISTAKES.resolve(mistake.name() + ".mended.drl"));
        if (clean.add(mended)) { // several mistakes are made in one rule
            assertThat(problems(mistake.name() + ".mended.drl")).isEmpty();
        }
    }

    private List<Problem> problems(String file) throws Exception {
        Path folder = Files.createDirectories(directory.resolve(file));
        Files.copy(MISTAKES.resolve(file), folder.resolve("x.drl"));
        return Check.of(folder);
    }

    @Test
    void there_are_forty_of_them_and_each_is_in_the_list() throws Exception {
        List<String> names = mistakes().stream().map(Mistake::name).toList();

        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(40);
        try (var files = Files.list(MISTAKES)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".drl") && !name.endsWith(".mended.drl"))
                            .map(name -> name.replace(".drl", "")))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    /** One fault does not hide another, in the same file or in others. */
    @Test
    void one_run_finds_the_faults_of_all_rules_and_files() throws Exception {
        String late = Files.readString(MISTAKES.resolve("verb-misspelt.drl"));
        String cap = Files.readString(MISTAKES.resolve("missing-comma.drl"))
                .replace("ABC-010 La livraison", "ABC-020 Une autre livraison");
        Files.writeString(directory.resolve("a.drl"), late + cap.substring(cap.indexOf("rule \"")));
        Files.copy(MISTAKES.resolve("truth-as-text.drl"), directory.resolve("b.drl"));
        Files.writeString(directory.resolve("statutes.yaml"), "- article: CC 9999\n");

        assertThat(Check.of(directory))
                .extracting(problem -> Path.of(problem.file()).getFileName() + " "
                        + problem.code().orElseThrow())
                .containsExactly(
                        "a.drl UNKNOWN_VERB", "a.drl UNREADABLE", "b.drl WRONG_TYPES", "statutes.yaml STATUTES_FILE");
    }
}
