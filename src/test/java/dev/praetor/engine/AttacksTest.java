package dev.praetor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.praetor.Rulebook;
import dev.praetor.Trust;
import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules from strangers who mean harm: each is refused, and nothing of it has run. */
class AttacksTest {

    /** Written otherwise than the house writes, and meaning no more than what it says. */
    private static final Set<String> HARMLESS =
            Set.of("bomb | the same field many times", "leak | a kind of the name of a class of Drools");

    @TempDir
    private Path directory;

    static Stream<Attack> attacks() throws IOException {
        return Attack.all().stream();
    }

    @BeforeEach
    @AfterEach
    void nothingRan() {
        assertThat(Attack.traces()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void an_attack_is_refused_as_a_problem_like_others(Attack attack) throws IOException {
        Files.writeString(directory.resolve("attack.drl"), attack.text());

        Throwable refusal = catchThrowable(() -> Rulebook.builtIn().with(directory, Trust.UNTRUSTED));

        if (HARMLESS.contains(attack.toString())) {
            assertThat(refusal).isNull();
            return;
        }
        assertThat(refusal).isInstanceOf(BrokenRulesException.class);
        assertThat(((BrokenRulesException) refusal).problems()).hasSizeLessThanOrEqualTo(100);
        assertThat(refusal.getMessage())
                .hasSizeLessThan(40_000)
                .doesNotContain("\tat ", "Exception", "{0}", "org.drools.model.codegen")
                .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u200b\\u2028-\\u202e]");
        Problem first = ((BrokenRulesException) refusal).problems().get(0);
        assertThat(first.maybe()).startsWith("Maybe ");
        assertThat(first.french().message()).doesNotContain("{0}", "{2}");
        assertThat(first.line()).as(first.toString()).isPositive();
    }

    @Test
    void there_are_enough_of_them_and_each_has_its_name() throws IOException {
        assertThat(Attack.all().stream().map(Attack::toString))
                .hasSizeGreaterThan(250)
                .doesNotHaveDuplicates();
    }
}
