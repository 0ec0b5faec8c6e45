package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.fact.Case;
import dev.praetor.finding.Assessment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** When something changes by itself, against judging the case on every day to come. */
class NextChangeTest {

    private static final long SEED = 2224;
    private static final int CASES = Integer.getInteger("praetor.cases", 50);
    private static final int DAYS = 120;

    @Test
    void the_next_change_is_on_the_first_of_all_days_to_come_on_which_something_differs() {
        List<Case> cases = RulesTest.cases();
        int found = 0;
        for (int number :
                new Random(SEED).ints(0, cases.size()).distinct().limit(CASES).toArray()) {
            Case given = cases.get(number);
            LocalDate today = given.assessedOn().minusDays(new Random(SEED + number).nextInt(500));
            Optional<LocalDate> first = first(given.on(today));
            found += first.isPresent() ? 1 : 0;
            try (Monitor monitor = RulesTest.BUILT_IN.monitor(given.on(today))) {
                assertThat(monitor.nextChange().filter(day -> !day.isAfter(today.plusDays(DAYS))))
                        .as("%s on %s", given.name(), today)
                        .isEqualTo(first);
                LocalDate next = monitor.advance(today).next();
                first.ifPresent(day -> assertThat(next)
                        .as("%s on %s", given.name(), today)
                        .isNotNull()
                        .isBeforeOrEqualTo(day));
            }
        }
        assertThat(found).isGreaterThan(CASES / 8);
    }

    private static Optional<LocalDate> first(Case given) {
        Assessment now = RulesTest.BUILT_IN.assess(given);
        return given.assessedOn()
                .plusDays(1)
                .datesUntil(given.assessedOn().plusDays(DAYS + 1))
                .filter(day -> History.differs(now, RulesTest.BUILT_IN.assess(given.on(day))))
                .findFirst();
    }
}
