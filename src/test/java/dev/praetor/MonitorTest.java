package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.fact.Case;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A monitor says what a fresh assessment says, and what changed. */
class MonitorTest {

    private static final long SEED = 20_26;

    @Test
    void every_ruling_and_scenario_may_come_about_in_any_order() {
        List<Case> cases = RulesTest.cases();
        int steps = 0;
        for (int i = 0; i < cases.size(); i++) {
            for (int round = 0; round < Integer.getInteger("rounds", 1); round++) {
                try {
                    steps += History.play(RulesTest.BUILT_IN, cases.get(i), new Random(SEED + i + 100_000L * round));
                } catch (Throwable e) {
                    if (!Boolean.getBoolean("all")) throw e;
                    System.out.println("FAIL " + i + " " + round + " "
                            + cases.get(i).name() + " "
                            + String.valueOf(e)
                                    .substring(
                                            0, Math.min(6000, String.valueOf(e).length())));
                    for (int k = 0; k < 6 && k < e.getStackTrace().length; k++)
                        System.out.println("   at " + e.getStackTrace()[k]);
                }
            }
        }
        System.out.println(cases.size() + " cases, steps " + steps);
        assertThat(steps).isGreaterThan(5 * cases.size());
    }
}
