package dev.praetor.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.fact.Fact;
import dev.praetor.finding.Sanction;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rules and the second derivation agree to the cent on seeded random cases. */
class MoneyOracleTest {

    private static final long SEED = 1347;
    private static final int CASES = 20_000;

    /** How often each kind of sum has to come up for the agreement to mean something. */
    private static final int OFTEN = 200;

    private final Map<String, Integer> sums = new ConcurrentHashMap<>();

    @Test
    void every_sum_is_right_to_the_cent() {
        IntStream.range(0, CASES)
                .parallel()
                .filter(number -> !agrees(number))
                .findFirst()
                .ifPresent(MoneyOracleTest::fail);
        Set<String> kinds = Arrays.stream(Sanction.Sum.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(sums).containsOnlyKeys(kinds);
        assertThat(sums).allSatisfy((kind, count) -> assertThat(count).as(kind).isGreaterThan(OFTEN));
    }

    private boolean agrees(int number) {
        Draft draft = draft(number);
        Derivation.lines(new Dossier(draft.facts(), draft.assessedOn()))
                .forEach(line -> sums.merge(line.kind(), 1, Integer::sum));
        return Findings.of(draft.facts(), draft.assessedOn()).equals(Derivation.of(draft.facts(), draft.assessedOn()));
    }

    /** The case of that number, the same whichever were tried before. */
    private static Draft draft(int number) {
        Random random = new Random(SEED * CASES + number);
        while (true) {
            Draft draft = chapter(number).draft(random);
            if (!tied(Breaches.of(new Dossier(draft.facts(), draft.assessedOn())))) {
                return draft;
            }
        }
    }

    private static Chapter chapter(int number) {
        return Chapter.values()[number % Chapter.values().length];
    }

    /** Two breaches by one party on one day have no order in law, so nothing says which is the first. */
    private static boolean tied(List<Breach> breaches) {
        Set<String> days = new HashSet<>();
        return !breaches.stream()
                .allMatch(breach ->
                        days.add((breach.unpaid() ? "invoice" : breach.contract()) + breach.debtor() + breach.day()));
    }

    private static void fail(int number) {
        Draft draft = draft(number);
        List<Fact> facts = Shrinking.smallest(draft.facts(), draft.assessedOn());
        String listed = facts.stream().map(Fact::toString).collect(Collectors.joining("\n  ", "\n  ", "\n"));
        assertThat(Findings.of(facts, draft.assessedOn()))
                .as("case %d (%s) of seed %d, on %s:%s", number, chapter(number), SEED, draft.assessedOn(), listed)
                .isEqualTo(Derivation.of(facts, draft.assessedOn()));
    }
}
