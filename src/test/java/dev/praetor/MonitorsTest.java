package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praetor.fact.Case;
import dev.praetor.fact.Contract;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Invoice;
import dev.praetor.fact.Money;
import dev.praetor.fact.Party;
import dev.praetor.fact.Payment;
import dev.praetor.finding.Changes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many contracts with few sessions. */
class MonitorsTest {

    private static final Rulebook RULEBOOK = RulesTest.BUILT_IN;
    private static final LocalDate TODAY = LocalDate.of(2020, 4, 9);

    private static Case given(int number) {
        return new Case(
                "contract " + number,
                TODAY,
                List.of(
                        new Party("client", "Client"),
                        new Party("provider", "Provider"),
                        new Contract("upkeep", "client", "provider", LocalDate.of(2019, 1, 1)),
                        new Invoice("bill", "upkeep", Money.eur((1000 + number) + ".00"), TODAY.minusDays(9))));
    }

    private static Payment paid(int cents) {
        return new Payment(
                "payment " + cents,
                "upkeep",
                "bill",
                Money.eur("0." + cents),
                dev.praetor.fact.Day.of(TODAY),
                false,
                false);
    }

    @Test
    void those_that_were_used_last_are_awake() {
        try (Monitors monitors = RULEBOOK.monitors(2)) {
            IntStream.range(0, 4).forEach(number -> monitors.open("c" + number, given(number)));
            assertThat(monitors.awake()).isZero();

            for (int number : new int[] {0, 1, 0, 2}) {
                monitors.with("c" + number, Monitor::assessment);
            }

            assertThat(monitors.awake()).isEqualTo(2);
            assertThat(monitors.names().stream().filter(name -> monitors.with(name, Monitor::awake)))
                    .containsExactly("c0", "c2");
        }
    }

    @Test
    void a_contract_goes_on_however_often_it_rested() {
        Random random = new Random(1);
        List<List<Fact>> facts = new ArrayList<>();
        try (Monitors monitors = RULEBOOK.monitors(3)) {
            for (int number = 0; number < 8; number++) {
                monitors.open("c" + number, given(number));
                facts.add(new ArrayList<>(given(number).facts()));
            }
            for (int cents = 10; cents < 60; cents++) {
                int number = random.nextInt(8);
                Payment payment = paid(cents);
                Changes changes = monitors.with("c" + number, monitor -> monitor.record(payment));
                facts.get(number).add(payment);
                assertThat(changes.amounts()).hasSize(1);
            }
            for (int number = 0; number < 8; number++) {
                assertThat(monitors.with("c" + number, Monitor::assessment))
                        .isEqualTo(RULEBOOK.assess(new Case("contract " + number, TODAY, facts.get(number))));
                assertThat(monitors.given("c" + number).facts()).isEqualTo(facts.get(number));
            }
        }
    }

    @Test
    void threads_that_use_the_same_contracts_wait_for_each_other() {
        try (Monitors monitors = RULEBOOK.monitors(2)) {
            IntStream.range(0, 4).forEach(number -> monitors.open("c" + number, given(number)));

            IntStream.range(10, 90)
                    .parallel()
                    .forEach(cents -> monitors.with("c" + cents % 4, monitor -> monitor.record(paid(cents))));

            assertThat(monitors.awake()).isLessThanOrEqualTo(2);
            for (int number = 0; number < 4; number++) {
                Case given = monitors.given("c" + number);
                assertThat(given.facts()).hasSize(24);
                assertThat(monitors.with("c" + number, Monitor::assessment)).isEqualTo(RULEBOOK.assess(given));
            }
        }
    }

    @Test
    void names_are_unique_and_known() {
        try (Monitors monitors = RULEBOOK.monitors(1)) {
            monitors.open("c", given(1));

            assertThatThrownBy(() -> monitors.open("c", given(2)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the contract 'c' is watched already");
            assertThat(monitors.close("c")).isEqualTo(given(1));
            assertThatThrownBy(() -> monitors.given("c"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no contract 'c' is watched\nMaybe open it first.");
            assertThatThrownBy(() -> RULEBOOK.monitors(0)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
