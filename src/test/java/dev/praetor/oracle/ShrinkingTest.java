package dev.praetor.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Case;
import dev.praetor.fact.Component;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A derivation that is wrong on purpose is found out, and the smallest case that shows it is told. */
class ShrinkingTest {

    private static final long SEED = 4711;

    /** The second derivation, blind to one component of one kind of fact. */
    private static Two blind(String kind, String component) {
        return new Two(Findings::of, given -> Two.OURS.oracle().apply(without(given, kind, component)));
    }

    private static Case without(Case given, String kind, String component) {
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : given.facts()) {
            Kind of = Kind.of(fact);
            facts.add(
                    of.name().equals(kind)
                            ? of.components().stream()
                                    .filter(one -> one.name().equals(component))
                                    .reduce(fact, (f, one) -> of.with(f, one, nothing(one)), (f, g) -> g)
                            : fact);
        }
        return new Case(given.name(), given.assessedOn(), facts);
    }

    private static @Nullable Object nothing(Component component) {
        return component.type() == boolean.class ? false : null;
    }

    @ParameterizedTest
    @CsvSource({
        "daily-penalty-clause, cap, 5",
        "daily-penalty-clause, grace, 5",
        "loss, chance, 6",
        "fixed-penalty-clause, per-breach, 7",
        "payment, in-full, 5",
        "service-level-clause, monthly-cap, 6",
    })
    void what_is_overlooked_is_shown_by_a_case_of_few_facts(String kind, String component, int facts) {
        Two wrong = blind(kind, component);
        Case failing = IntStream.range(0, 5_000)
                .mapToObj(number -> RandomCases.of(SEED, number))
                .filter(wrong::differ)
                .findFirst()
                .orElseThrow();

        Case smallest = Shrinking.smallest(failing, wrong::differ);

        assertThat(smallest.facts()).as(CaseFile.write(smallest)).hasSizeLessThanOrEqualTo(facts);
        assertThat(smallest.facts()).extracting(fact -> Kind.of(fact).name()).contains(kind);
        assertThat(IntStream.range(0, smallest.facts().size()).mapToObj(number -> less(smallest, number)))
                .noneMatch(wrong::differ);
    }

    @Test
    void each_difference_is_told_with_what_both_say_and_a_case_file_that_shows_it() {
        Two wrong = blind("daily-penalty-clause", "cap");

        List<String> told = new Differential(SEED, 2_000, wrong).differences();

        assertThat(told).isNotEmpty().allSatisfy(text -> {
            assertThat(text)
                    .startsWith("# the rules:\n#   ")
                    .contains("# the oracle:\n#   ")
                    .contains("of seed " + SEED);
            assertThat(wrong.differ(CaseFile.parse("told", text.getBytes(StandardCharsets.UTF_8), Kind.builtIn())
                            .content()))
                    .isTrue();
        });
    }

    private static Case less(Case given, int number) {
        List<Fact> facts = new ArrayList<>(given.facts());
        facts.remove(number);
        return new Case(given.name(), given.assessedOn(), facts);
    }
}
