package dev.praetor.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.Nightly;
import dev.praetor.fact.Case;
import dev.praetor.finding.Sanction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules and the second derivation agree to the cent on seeded random cases. */
class MoneyOracleTest {

    private static final long SEED = Long.getLong("praetor.seed", 1347);
    private static final int CASES = Integer.getInteger("praetor.oracle.cases", Nightly.times(20_000, 1_000_000));

    /** How often each kind of sum has to come up for the agreement to mean something: once in so many cases. */
    private static final int OFTEN = 100;

    private final Map<String, Integer> sums = new ConcurrentHashMap<>();

    @Test
    void every_sum_is_right_to_the_cent() {
        Two counted = new Two(Findings::of, this::derived);

        assertThat(new Differential(SEED, CASES, counted).differences()).isEmpty();
        Set<String> kinds = Arrays.stream(Sanction.Sum.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(sums).containsOnlyKeys(kinds);
        assertThat(sums).allSatisfy((kind, count) -> assertThat(count).as(kind).isGreaterThan(CASES / OFTEN));
    }

    private List<String> derived(Case given) {
        Derivation.lines(new Dossier(given.facts(), given.assessedOn()))
                .forEach(line -> sums.merge(line.kind(), 1, Integer::sum));
        return Derivation.of(given.facts(), given.assessedOn());
    }
}
