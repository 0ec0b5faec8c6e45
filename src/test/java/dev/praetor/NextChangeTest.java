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
    private static final int DAYS = Integer.getInteger("days", 120);
    private static final int CASES = Integer.getInteger("cases", 60);

    @Test
    void the_next_change_is_the_first_of_all_days_to_come_on_which_something_differs() {
        List<Case> cases = RulesTest.cases();
        int found = 0, late = 0, tight = 0;
        int[] picked =
                new Random(SEED).ints(0, cases.size()).distinct().limit(CASES).toArray();
        for (int number : picked) {
            Random random = new Random(SEED + number);
            Case given = cases.get(number);
            Case earlier = given.on(given.assessedOn().minusDays(random.nextInt(500)));
            try (Monitor monitor = RulesTest.BUILT_IN.monitor(earlier)) {
                LocalDate horizon = earlier.assessedOn().plusDays(DAYS);
                LocalDate next = monitor.advance(earlier.assessedOn()).next();
                Optional<LocalDate> first = first(earlier, horizon);
                Optional<LocalDate> told = monitor.nextChange().filter(day -> !day.isAfter(horizon));
                if (!told.equals(first))
                    System.out.println("DIFFERS " + number + " " + given.name() + " on " + earlier.assessedOn()
                            + " told " + told + " first " + first);
                else if (first.isPresent()) {
                    found++;
                    if (next == null || next.isAfter(first.get())) {
                        late++;
                        System.out.println("LATE " + number + " " + given.name() + " " + next + " " + first);
                    }
                    if (next != null && next.equals(first.get())) tight++;
                }
            }
        }
        System.out.println("found " + found + " late " + late + " tight " + tight);
        assertThat(found).isGreaterThan(CASES / 4);
    }

    private static Optional<LocalDate> first(Case given, LocalDate horizon) {
        Assessment now = RulesTest.BUILT_IN.assess(given);
        LocalDate day = given.assessedOn().plusDays(1);
        while (!day.isAfter(horizon)) {
            if (History.differs(now, RulesTest.BUILT_IN.assess(given.on(day)))) {
                return Optional.of(day);
            }
            day = day.plusDays(1);
        }
        return Optional.empty();
    }
}
