package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Case;
import dev.praetor.fact.Contract;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.FormalNotice;
import dev.praetor.fact.InterestClaimed;
import dev.praetor.fact.Invoice;
import dev.praetor.fact.Money;
import dev.praetor.fact.Party;
import dev.praetor.fact.Payment;
import dev.praetor.fact.ServiceLevelClause;
import dev.praetor.fact.ServiceLevelMeasured;
import dev.praetor.fact.ServiceLevelTier;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Changes;
import dev.praetor.finding.Claim;
import dev.praetor.finding.LegalInterest;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.ServiceCredit;
import dev.praetor.finding.Violation;
import dev.praetor.problem.BadCaseException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A monitor says what a fresh assessment says, and what changed. */
class MonitorTest {

    private static final long SEED = 2026;

    /** Of the scenarios; all with {@code -Dpraetor.histories=1}. */
    private static final int ONE_IN = Integer.getInteger("praetor.histories", Nightly.times(30, 1));

    private static final Rulebook RULEBOOK = RulesTest.BUILT_IN;
    private static final LocalDate DUE = LocalDate.of(2020, 3, 31);
    private static final List<Fact> BILLED = List.of(
            new Party("client", "Client"),
            new Party("provider", "Provider"),
            new Contract("upkeep", "client", "provider", LocalDate.of(2019, 1, 1)),
            new Invoice("bill", "upkeep", Money.eur("1000.00"), DUE));

    private static Payment paid(String amount, LocalDate on) {
        return new Payment("upkeep", "bill", Money.eur(amount), on);
    }

    @Test
    void every_ruling_may_come_about_in_any_order() {
        List<Case> rulings = RulesTest.rulings().stream()
                .map(dev.praetor.authoring.RulingFile::content)
                .toList();

        assertThat(steps(rulings, 1)).isGreaterThan(5 * rulings.size());
    }

    @Test
    void every_scenario_may_come_about_in_any_order() {
        List<Case> scenarios = RulesTest.scenarios().stream()
                .map(dev.praetor.authoring.Scenario::content)
                .toList();
        List<Case> some = IntStream.range(0, scenarios.size())
                .filter(number -> number % ONE_IN == 0)
                .mapToObj(scenarios::get)
                .toList();

        assertThat(steps(some, 1)).isGreaterThan(5 * some.size());
    }

    private static int steps(List<Case> cases, int times) {
        return IntStream.range(0, cases.size() * times)
                .parallel()
                .map(number -> History.play(RULEBOOK, cases.get(number / times), new Random(SEED + number)))
                .sum();
    }

    @Test
    void a_payment_takes_away_what_it_settles() {
        try (Monitor monitor = RULEBOOK.monitor(BILLED, DUE.plusDays(9))) {
            Changes part = monitor.record(paid("400.00", DUE.plusDays(2)));
            Changes rest = monitor.record(paid("600.00", DUE.plusDays(8)));

            assertThat(part.appeared()).isEmpty();
            assertThat(part.fellAway()).isEmpty();
            assertThat(part.amounts()).singleElement().satisfies(change -> {
                assertThat(((Claim) change.before()).amount().certain()).contains(Money.eur("1000.00"));
                assertThat(((Claim) change.after()).amount().certain()).contains(Money.eur("600.00"));
            });
            assertThat(rest.fellAway()).singleElement().isInstanceOf(Claim.class);
        }
    }

    @Test
    void an_obligation_is_broken_when_its_day_has_passed() {
        try (Monitor monitor = RULEBOOK.monitor(BILLED, DUE.minusDays(30))) {
            assertThat(monitor.nextChange()).contains(DUE.plusDays(1));

            Changes still = monitor.advance(DUE);
            Changes broken = monitor.advance(DUE.plusDays(1));

            assertThat(still.none()).isTrue();
            assertThat(still.next()).isEqualTo(DUE.plusDays(1));
            assertThat(broken.appeared()).hasExactlyElementsOfTypes(Obligation.class, Violation.class, Claim.class);
            assertThat(broken.states()).singleElement().satisfies(change -> {
                assertThat(change.before()).isEqualTo(Obligation.State.IN_FORCE);
                assertThat(change.after()).isEqualTo(Obligation.State.VIOLATED);
            });
        }
    }

    @Test
    void interest_grows_and_nothing_else_changes() {
        List<Fact> facts = new ArrayList<>(BILLED);
        facts.add(new InterestClaimed("claim", "upkeep", "provider", InterestClaimed.Rate.LEGAL, null, null));
        facts.add(new FormalNotice("notice", "bill", "provider", Day.of(DUE.plusDays(5)), false));
        try (Monitor monitor = RULEBOOK.monitor(facts, DUE.plusDays(20))) {
            Changes later = monitor.advance(DUE.plusDays(50));

            assertThat(later.beyondAmounts()).isFalse();
            assertThat(later.amounts()).singleElement().satisfies(change -> assertThat(change.after())
                    .isInstanceOf(LegalInterest.class));
        }
    }

    @Test
    void what_is_dated_later_waits_for_its_day() {
        LocalDate day = DUE.plusDays(10);
        try (Monitor monitor = RULEBOOK.monitor(BILLED, DUE.plusDays(3))) {
            Changes recorded = monitor.record(paid("1000.00", day));

            assertThat(recorded.none()).isTrue();
            assertThat(recorded.next()).isEqualTo(day);
            assertThat(monitor.assessment().later()).hasSize(1);
            assertThat(monitor.advance(day.minusDays(1)).none()).isTrue();
            assertThat(monitor.advance(day).fellAway()).singleElement().isInstanceOf(Claim.class);
        }
    }

    @Test
    void a_fact_is_put_right_or_taken_back() {
        try (Monitor monitor = RULEBOOK.monitor(BILLED, DUE.plusDays(3))) {
            monitor.record(paid("100.00", DUE));

            Changes replaced = monitor.replace(paid("100.00", DUE), paid("1000.00", DUE));
            Changes withdrawn = monitor.withdraw(paid("1000.00", DUE));

            assertThat(replaced.fellAway()).hasExactlyElementsOfTypes(Obligation.class, Violation.class, Claim.class);
            assertThat(withdrawn.appeared()).hasExactlyElementsOfTypes(Obligation.class, Violation.class, Claim.class);
            assertThat(monitor.assessment()).isEqualTo(RULEBOOK.assess(BILLED, DUE.plusDays(3)));
        }
    }

    @Test
    void facts_that_refer_to_each_other_come_at_once() {
        try (Monitor monitor = RULEBOOK.monitor(List.of(), DUE.plusDays(3))) {
            Changes all = monitor.record(BILLED.toArray(Fact[]::new));

            assertThat(all.appeared())
                    .hasExactlyElementsOfTypes(Obligation.class, Obligation.class, Violation.class, Claim.class);
        }
    }

    /** NIV-020 may meet the violation of a month that is gone, and fails. */
    @Test
    void a_rule_that_fails_on_what_is_there_for_a_moment_does_no_harm() {
        ServiceLevelMeasured below = measured(4, "98.20");
        List<Fact> facts = new ArrayList<>(BILLED);
        facts.add(new ServiceLevelClause("level", "upkeep", BigDecimal.valueOf(15), null));
        facts.add(new ServiceLevelTier("level", new BigDecimal("99.5"), BigDecimal.valueOf(5)));
        facts.add(measured(3, "99.90"));
        try (Monitor monitor = RULEBOOK.monitor(facts, DUE.plusDays(90))) {
            for (int times = 0; times < 3; times++) {
                assertThat(monitor.record(below).appeared())
                        .hasExactlyElementsOfTypes(Violation.class, ServiceCredit.class);
                assertThat(monitor.withdraw(below).fellAway())
                        .hasExactlyElementsOfTypes(Violation.class, ServiceCredit.class);
                assertThat(monitor.assessment()).isEqualTo(RULEBOOK.assess(facts, DUE.plusDays(90)));
            }
        }
    }

    private static ServiceLevelMeasured measured(int month, String level) {
        Day end = Day.of(YearMonth.of(2020, month).atEndOfMonth());
        return new ServiceLevelMeasured(
                "month-" + month, "level", end, new BigDecimal(level), Money.eur("2000.00"), false);
    }

    @Test
    void what_does_not_fit_is_refused_and_changes_nothing() {
        try (Monitor monitor = RULEBOOK.monitor(BILLED, DUE.plusDays(3))) {
            Assessment before = monitor.assessment();
            Payment other = new Payment("upkeep", "bil", Money.eur("1.00"), DUE);

            assertThatThrownBy(() -> monitor.record(other))
                    .isInstanceOf(BadCaseException.class)
                    .hasMessageContaining("there is no invoice 'bil' in this case\nMaybe 'bill' was meant.");
            assertThatThrownBy(() -> monitor.withdraw(BILLED.get(3), BILLED.get(3)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("there is no such fact: invoice { id: bill, ");
            assertThatThrownBy(() -> monitor.withdraw(BILLED.get(2)))
                    .isInstanceOf(BadCaseException.class)
                    .hasMessageContaining("there is no contract 'upkeep' in this case");
            assertThatThrownBy(() -> monitor.advance(DUE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(
                            "the day (2020-03-31) is before that of the last assessment (2020-04-03)\n");
            assertThat(monitor.assessment()).isEqualTo(before);
        }
    }

    @Test
    void it_is_saved_and_restored_as_a_case_file() {
        Case given = new Case("Client c/ Provider", DUE.plusDays(3), BILLED);
        try (Monitor monitor = RULEBOOK.monitor(given)) {
            monitor.record(paid("250.00", DUE.plusDays(1)));
            byte[] saved = CaseFile.write(monitor.given()).getBytes(StandardCharsets.UTF_8);

            Case read = CaseFile.parse("saved", saved, RULEBOOK.kinds()).content();
            try (Monitor restored = RULEBOOK.monitor(read)) {
                assertThat(restored.assessment()).isEqualTo(monitor.assessment());
                assertThat(restored.record(paid("750.00", DUE.plusDays(3))))
                        .isEqualTo(monitor.record(paid("750.00", DUE.plusDays(3))));
            }
        }
    }

    @Test
    void one_that_rests_goes_on_where_it_was() {
        try (Monitor monitor = RULEBOOK.monitor(BILLED, DUE.plusDays(3))) {
            monitor.rest();
            assertThat(monitor.awake()).isFalse();
            assertThat(monitor.given().facts()).isEqualTo(BILLED);
            assertThat(monitor.awake()).isFalse();

            assertThat(monitor.record(paid("1000.00", DUE.plusDays(3))).fellAway())
                    .singleElement()
                    .isInstanceOf(Claim.class);
            assertThat(monitor.awake()).isTrue();
        }
    }

    @Test
    void one_that_is_closed_says_so() {
        Monitor monitor = RULEBOOK.monitor(BILLED, DUE);
        monitor.close();
        monitor.close();

        assertThatThrownBy(monitor::assessment)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this monitor is closed");
    }

    @Test
    void a_second_thread_is_turned_away() throws Exception {
        CountDownLatch inUse = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        try (Monitor monitor = RULEBOOK.monitor(BILLED, DUE)) {
            CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> monitor.inTurn(used -> {
                inUse.countDown();
                return await(done);
            }));
            inUse.await();

            assertThatThrownBy(monitor::assessment)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("this monitor is in use by another thread\nMaybe ");
            done.countDown();
            assertThat(get(other)).isEqualTo(1);
            assertThat(monitor.assessment().facts()).hasSize(4);
        }
    }

    private static int await(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES) ? 1 : 0;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static int get(CompletableFuture<Integer> future) throws Exception {
        try {
            return future.get(1, TimeUnit.MINUTES);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
