package dev.praetor.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What authors write is within the safe profile: the built-in law whole, without an exception. */
class SafeRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"rules", "src/test/resources/benign"})
    void the_safe_profile_admits(Path directory) {
        List<RuleFile> files = RuleFile.in(directory);

        assertThat(files.stream().map(SafeText::fault).flatMap(Optional::stream).map(Problem::toString))
                .isEmpty();
        assertThat(SafeRules.of(files.stream().map(ParsedFile::of).toList(), List.of()).stream()
                        .map(Problem::toString))
                .isEmpty();
    }
}
