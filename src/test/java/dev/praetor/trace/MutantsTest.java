package dev.praetor.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.engine.Law;
import dev.praetor.engine.Laws;
import dev.praetor.engine.Variants;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;

class MutantsTest {

    private static final Law LAW = Laws.builtIn();
    private static final Map<String, Conditions> RULES = Conditions.of(LAW);

    /** ACC-001 has a termination, an account and conditions on days; the changes are counted by hand from its text. */
    @Test
    void each_condition_is_dropped_turned_round_and_shifted() {
        List<String> changes =
                Mutants.of(RULES.get("VIO-001")).stream().map(Mutant::change).toList();
        assertThat(changes)
                .contains(
                        "− not Defence( against == $grievance, liberates )",
                        "not → exists: not Defence( against == $grievance, liberates )",
                        "− against == $grievance",
                        "− liberates",
                        "liberates → !( liberates )")
                .doesNotContain("− $grievance : Grievance()");
    }

    @Test
    void a_day_is_shifted_either_way_and_a_constant_replaced() {
        List<String> changes =
                Mutants.of(RULES.get("CUR-001")).stream().map(Mutant::change).toList();
        assertThat(changes)
                .contains(
                        "on >= $violation.occurredOn → on >= $violation.occurredOn.plusDays( 1 )",
                        "on >= $violation.occurredOn → on >= $violation.occurredOn.plusDays( -1 )",
                        "!partial → partial")
                .anyMatch(change -> change.startsWith("duty == Duty.ON_TIME_DELIVERY → duty == Duty."));
    }

    @Test
    void mutants_compile_and_differ_from_their_rule_by_that_change_alone() {
        Map<String, String> drl = new TreeMap<>();
        List<Mutant> mutants = Mutants.of(RULES.get("CUR-001"));
        mutants.forEach(mutant -> drl.put(mutant.name(), mutant.drl()));
        Map<String, Rule> compiled =
                Variants.compile(LAW, RULES.get("CUR-001").text().text(), drl);
        assertThat(compiled.keySet()).containsExactlyInAnyOrderElementsOf(drl.keySet());
        long tests = Parts.tests(RULES.get("CUR-001").part()).count();
        for (Mutant mutant : mutants) {
            long now = Parts.tests(RULES.get("CUR-001")
                            .of(mutant, compiled.get(mutant.name()))
                            .part())
                    .count();
            boolean dropsOne =
                    mutant.change().startsWith("− ") && !mutant.change().contains("(");
            assertThat(now).as(mutant.change()).isLessThanOrEqualTo(tests);
            assertThat(now == tests - 1).as(mutant.change()).isEqualTo(dropsOne);
        }
    }
}
