package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praetor.fact.Day;
import dev.praetor.fact.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2013-05-15",
                "2013-05",
                "2013",
                "2013-05-03/2013-05-20",
                "2013-05-03/..",
                "../2013-05-20",
                "../.."
            })
    void a_day_is_written_as_it_is_read(String text) {
        assertThat(Day.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2011-04-20, 36, 2014-04-20", // the founding case
        "2024-01-31, 1, 2024-02-29", // no such day: the last of the month (CPC, art. 641, al. 2)
        "2023-01-31, 1, 2023-02-28",
        "2024-02-29, 12, 2025-02-28"
    })
    void months_end_on_the_day_of_the_same_number(String from, int months, String end) {
        assertThat(Day.parse(from).plusMonths(months)).isEqualTo(Day.parse(end));
    }

    @Test
    void a_range_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> Day.parse("2013-05-20/2013-05-03"))
                .hasMessageContaining("ends before it begins\nMaybe 2013-05-03/2013-05-20");
    }

    @Test
    void an_imprecise_day_has_no_date() {
        assertThatThrownBy(() -> Day.parse("2013-05").date())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2013-05");
    }

    @Test
    void money_is_rounded_half_up_to_the_cent() {
        assertThat(new Money(new BigDecimal("0.005"), "EUR")).hasToString("0.01 EUR");
        assertThat(new Money(new BigDecimal("0.0049"), "EUR")).hasToString("0.00 EUR");
        assertThat(Money.eur("1.0")).isEqualTo(Money.eur("1.00"));
    }

    @Test
    void currencies_do_not_mix() {
        assertThatThrownBy(() -> Money.eur("1.00").plus(Money.parse("1.00 USD")))
                .hasMessageContaining("different currencies");
    }
}
