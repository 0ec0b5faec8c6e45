package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praetor.fact.Case;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Invoice;
import dev.praetor.fact.Money;
import dev.praetor.finding.Assessment;
import dev.praetor.metrics.AssessmentMetrics;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.LimitReachedException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application is told what came of each assessment, and can count it. */
class AttemptTest {

    private static final Case DESTOCK = Cases.destock();

    private static final Case DANGLING = new Case(
            "",
            LocalDate.of(2024, 1, 1),
            List.<Fact>of(new Invoice("i", "no such contract", Money.eur("1.00"), LocalDate.of(2024, 1, 1))));

    private final List<Attempt> attempts = Collections.synchronizedList(new ArrayList<>());
    private final Rulebook observed = Rulebook.builtIn().observed(attempts::add);

    @TempDir
    Path directory;

    @AfterEach
    void disarm() {
        Trap.unset();
    }

    private Attempt only() {
        assertThat(attempts).hasSize(1);
        return attempts.get(0);
    }

    @Test
    void an_assessment_is_told_as_it_is_returned() {
        Assessment assessment = observed.assess(DESTOCK);

        assertThat(only().outcome()).isEqualTo(Attempt.Outcome.ASSESSED);
        assertThat(only().given()).isSameAs(DESTOCK);
        assertThat(only().assessment())
                .isSameAs(assessment)
                .isEqualTo(Rulebook.builtIn().assess(DESTOCK));
        assertThat(only().fault()).isNull();
        assertThat(only().took()).isPositive();
    }

    @Test
    void a_case_at_fault_is_refused() {
        assertThatThrownBy(() -> observed.assess(DANGLING))
                .isInstanceOf(BadCaseException.class)
                .isSameAs(only().fault());
        assertThat(only().outcome()).isEqualTo(Attempt.Outcome.REFUSED);
        assertThat(only().assessment()).isNull();
    }

    @Test
    void a_limit_that_is_reached_is_told_too_and_the_observer_stays_as_limits_are_set() {
        Rulebook narrow = observed.within(Limits.none().facts(1));

        assertThatThrownBy(() -> narrow.assess(DESTOCK)).isInstanceOf(LimitReachedException.class);
        assertThat(only().outcome()).isEqualTo(Attempt.Outcome.GIVEN_UP);
    }

    @Test
    void a_rule_that_fails_is_a_failure_and_the_observer_stays_as_rules_are_added() throws Exception {
        Files.copy(Path.of("src/test/resources/traps/consequence.drl"), directory.resolve("trap.drl"));
        Rulebook more = observed.with(directory);
        Trap.set(1, () -> {
            throw new IllegalStateException("of the test");
        });

        assertThatThrownBy(() -> more.assess(Cases.with(DESTOCK, new Trap("t", Day.of(LocalDate.of(2012, 1, 1))))))
                .isInstanceOf(BrokenRulesException.class);
        assertThat(only().outcome()).isEqualTo(Attempt.Outcome.FAILED);
    }

    @Test
    void whoever_was_told_before_still_is_and_first() {
        List<String> told = new ArrayList<>();
        Rulebook.builtIn()
                .observed(attempt -> told.add("first"))
                .observed(attempt -> told.add("second"))
                .assess(DESTOCK);

        assertThat(told).containsExactly("first", "second");
    }

    @Test
    void each_case_of_a_portfolio_is_told() {
        try (Stream<?> results = observed.assessAll(Stream.of(DESTOCK, DANGLING, DESTOCK))) {
            assertThat(results.count()).isEqualTo(3);
        }
        assertThat(attempts)
                .extracting(Attempt::outcome)
                .containsExactlyInAnyOrder(Attempt.Outcome.ASSESSED, Attempt.Outcome.REFUSED, Attempt.Outcome.ASSESSED);
    }

    @Test
    void what_an_observer_throws_is_thrown() {
        Rulebook failing = Rulebook.builtIn().observed(attempt -> {
            throw new IllegalStateException("of the observer");
        });

        assertThatThrownBy(() -> failing.assess(DESTOCK)).hasMessage("of the observer");
    }

    @Test
    void an_attempt_has_one_end() {
        assertThatThrownBy(() -> new Attempt(DESTOCK, Duration.ZERO, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void micrometer_counts_them_by_how_they_ended_and_what_was_found() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Rulebook measured = Rulebook.builtIn().observed(new AssessmentMetrics(registry));
        Case open = Cases.destock(text -> text.replace(", months: 36", ""));
        Assessment ofOpen = Rulebook.builtIn().assess(open);
        assertThat(ofOpen.undetermined()).isNotEmpty();

        measured.assess(DESTOCK);
        measured.assess(open);
        assertThatThrownBy(() -> measured.assess(DANGLING)).isInstanceOf(BadCaseException.class);

        assertThat(registry.get("praetor.assess")
                        .tag("outcome", "assessed")
                        .timer()
                        .count())
                .isEqualTo(2);
        assertThat(registry.get("praetor.assess")
                        .tag("outcome", "refused")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("praetor.assess")
                        .tag("outcome", "given-up")
                        .timer()
                        .count())
                .isZero();
        assertThat(registry.get("praetor.violations").counter().count())
                .isEqualTo(1 + ofOpen.violations().size());
        assertThat(registry.get("praetor.undetermined").counter().count())
                .isEqualTo(ofOpen.undetermined().size());
    }
}
