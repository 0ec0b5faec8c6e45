package dev.praetor.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.History;
import dev.praetor.Nightly;
import dev.praetor.Rulebook;
import dev.praetor.fact.Case;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A monitor says what a fresh assessment says while random cases come about. */
class MonitorOracleTest {

    private static final long SEED = 1231;
    private static final int CASES = Integer.getInteger("praetor.cases", Nightly.times(60, 20_000));

    @Test
    void random_cases_may_come_about_in_any_order() {
        int steps = IntStream.range(0, CASES)
                .parallel()
                .map(number -> play(new Random(SEED * CASES + number), number))
                .sum();
        assertThat(steps).isGreaterThan(10 * CASES);
    }

    private static int play(Random random, int number) {
        Draft draft = Chapter.values()[number % Chapter.values().length].draft(random);
        return History.play(Rulebook.builtIn(), new Case("case " + number, draft.assessedOn(), draft.facts()), random);
    }
}
