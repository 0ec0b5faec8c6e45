package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praetor.fact.Case;
import dev.praetor.fact.Contract;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Party;
import dev.praetor.oracle.RandomCases;
import dev.praetor.problem.BadCaseException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must make no difference to a case makes none: over rulings, scenarios and random cases. */
class MetamorphicTest {

    private static final long SEED = 20_261_126;

    private static final List<Case> EXAMPLES = RulesTest.cases();

    /** Of the rulings and scenarios; a relation each has others of them, and the night all. */
    private static final int ONE_IN = Nightly.times(15, 1);

    private static final int RANDOM = Nightly.times(150, 50_000);
    private static final int SHUFFLES = Nightly.times(2, 20);

    static Stream<Case> cases(int relation) {
        Stream<Case> examples = IntStream.range(0, EXAMPLES.size())
                .filter(number -> number % ONE_IN == relation % ONE_IN)
                .mapToObj(EXAMPLES::get);
        Stream<Case> random =
                IntStream.range(0, RANDOM).mapToObj(number -> RandomCases.of(SEED + 1_000_000L * relation, number));
        return Stream.concat(examples, random).parallel();
    }

    @Test
    void the_order_of_facts() {
        cases(0).forEach(given -> {
            Random random = new Random(given.name().hashCode());
            for (int i = 0; i < SHUFFLES; i++) {
                assertThat(Rulebook.builtIn().assess(Altered.shuffled(given, random)))
                        .as(given.toString())
                        .isEqualTo(Rulebook.builtIn().assess(given));
            }
        });
    }

    @Test
    void a_contract_between_others() {
        List<Fact> others = List.of(
                new Party("zz-1", "Somebody"),
                new Party("zz-2", "Somebody else"),
                new Contract("zz-3", "zz-1", "zz-2", LocalDate.of(2003, 2, 11)));
        cases(1).forEach(
                        given -> assertThat(Said.of(Altered.with(given, others)).without("zz-"))
                                .as(given.toString())
                                .isEqualTo(Said.of(given)));
    }

    @Test
    void what_facts_are_called_and_the_order_of_their_names() {
        cases(2).filter(MetamorphicTest::ordered).forEach(given -> {
            Map<String, String> names = Altered.names(given);
            Said renamed = Said.of(Altered.renamed(given, names)).each(text -> words(back(text, names)));
            assertThat(renamed).as(given.toString()).isEqualTo(Said.of(given).each(MetamorphicTest::words));
        });
    }

    /** No two facts are the same but for their names: which of them is the first can be told by nothing else. */
    private static boolean ordered(Case given) {
        Set<String> seen = new HashSet<>();
        return given.facts().stream()
                .allMatch(fact -> seen.add(
                        fact.id() == null
                                ? Kind.of(fact).describe(fact)
                                : Kind.of(fact).describe(fact).replace("id: " + fact.id(), "id:")));
    }

    /** Losses and facts are listed by what they say, their names included. */
    private static String words(String text) {
        return Stream.of(text.split("[\\[\\],= ]+")).sorted().toList().toString();
    }

    private static String back(String text, Map<String, String> names) {
        for (Map.Entry<String, String> name : names.entrySet()) {
            text = text.replace(name.getValue(), name.getKey());
        }
        return text;
    }

    @Test
    void noughts_at_the_end_of_a_number() {
        cases(3).forEach(given -> {
            Case scaled = Altered.components(
                    given,
                    (component, value) ->
                            value instanceof BigDecimal number ? number.setScale(number.scale() + 2) : value);
            assertThat(Said.of(scaled).each(MetamorphicTest::trimmed))
                    .as(given.toString())
                    .isEqualTo(Said.of(given).each(MetamorphicTest::trimmed));
        });
    }

    private static String trimmed(String text) {
        return text.replaceAll("(\\.\\d*?)0+(?!\\d)", "$1").replaceAll("\\.(?!\\d)", "");
    }

    /** Facts that can be told apart by nothing are one; two of one id are refused. */
    @Test
    void a_fact_that_is_stated_twice() {
        cases(4).forEach(given -> {
            Said once = Said.of(given);
            for (Fact fact : given.facts()) {
                Case twice = Altered.with(given, Collections.singletonList(fact));
                if (fact.id() == null) {
                    assertThat(Said.of(twice)).as(fact + " twice in " + given).isEqualTo(once);
                } else {
                    assertThatThrownBy(() -> Said.of(twice))
                            .isInstanceOf(BadCaseException.class)
                            .hasMessageContaining("the id '" + fact.id() + "' is already that of a " + Kind.of(fact));
                }
            }
        });
    }
}
