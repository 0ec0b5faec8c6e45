package dev.praetor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praetor.Nightly;
import dev.praetor.Rulebook;
import dev.praetor.Trust;
import dev.praetor.authoring.Check;
import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seeds, and what a seeded random makes of them: each is held to what its target promises. */
class FuzzTest {

    private static final long SEED = Long.getLong("praetor.seed", 1347);

    @Test
    void whatever_case_files_hold_is_read_or_refused() {
        fuzz("case files", CaseFileTarget::accepts, Seeds.cases(), Nightly.times(3_000, 2_000_000));
    }

    @Test
    void whatever_rule_files_hold_is_read_or_refused() {
        fuzz("rule files", RuleFileTarget::accepts, Seeds.rules(), Nightly.times(60, 100_000));
    }

    @Test
    void whatever_texts_facts_hold_is_reported_and_reads_back() {
        fuzz("reports", ReportTarget::accepts, Seeds.texts(), Nightly.times(40, 100_000));
    }

    /** The gate is for what gets past the profile: what an honest mind writes does not. */
    @Test
    void what_the_profile_lets_pass_the_gate_does_too(@TempDir Path directory) throws IOException {
        Mutator mutator = new Mutator(SEED, Seeds.rules());
        int most = Integer.getInteger("praetor.fuzz.gate", Nightly.times(5, 2_000));
        int compiled = 0;
        for (int i = 0; i < most; ) {
            byte[] input = mutator.next();
            if (RuleFileTarget.accepts(input)) {
                Files.write(directory.resolve("fuzz.drl"), input);
                compiled += held("number " + i + " for the gate", bytes -> compiles(directory), input) ? 1 : 0;
                i++;
            }
        }
        System.out.printf(Locale.ROOT, "| rule files compiled apart | | | %,d | %,d |%n", most, compiled);
        assertThat(compiled).isPositive();
    }

    private static boolean compiles(Path directory) {
        try {
            return !Rulebook.builtIn().with(directory, Trust.UNTRUSTED).rules().isEmpty();
        } catch (BrokenRulesException e) {
            assertThat(Held.shown(e.problems())).isNotEmpty();
            assertThat(e.getMessage())
                    .doesNotContain(
                            "compiled, these rules would", "the compiler made something else", "cannot make anything");
            return false;
        }
    }

    /** Whatever descends into rules, from the parser to the compiler, has a stack of its own depth. */
    @ParameterizedTest
    @ValueSource(strings = {"!", "(", "(from == null) || ", "from.plusDays( 1 ).isAfter( from ) && "})
    void rules_without_end_are_refused_by_check(String repeated, @TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("deep.drl"), """
                package dev.praetor.rules
                import dev.praetor.fact.*
                import dev.praetor.finding.*
                import static dev.praetor.verb.Conclude.*
                rule "XYZ-001 Sans fin"
                    @en( "Without end" )
                    @articles( "CC 1103" )
                when
                    $d : Obligation( %s from != null )
                then
                    performance( kcontext, $d, $d.source() );
                end
                """.formatted(repeated.repeat(5_000)));

        List<Problem> problems = Check.of(directory);

        assertThat(Held.shown(problems)).isNotEmpty();
        assertThatThrownBy(() -> Rulebook.from(directory)).isInstanceOf(BrokenRulesException.class);
    }

    private static void fuzz(String what, Predicate<byte[]> target, List<byte[]> seeds, int usual) {
        int times = Integer.getInteger("praetor.fuzz.times", usual);
        long right = seeds.stream().filter(seed -> held(what, target, seed)).count();
        Mutator mutator = new Mutator(SEED, seeds);
        long accepted = IntStream.range(0, times)
                .filter(i -> held(what + ", number " + i + " of seed " + SEED, target, mutator.next()))
                .count();
        System.out.printf(Locale.ROOT, "| %s | %,d | %,d | %,d | %,d |%n", what, seeds.size(), right, times, accepted);
        assertThat(right).as("accepted of the seeds").isPositive();
        assertThat(accepted).as("accepted of the others").isPositive();
    }

    private static boolean held(String what, Predicate<byte[]> target, byte[] input) {
        try {
            return target.test(input);
        } catch (Throwable e) {
            throw new AssertionError(
                    what + ": " + e + "\n" + new String(input, StandardCharsets.UTF_8) + "\nBase64: "
                            + Base64.getEncoder().encodeToString(input),
                    e);
        }
    }
}
