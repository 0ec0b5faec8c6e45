package dev.praetor.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected days are copied from calendars of those years, not computed. */
class PublicHolidaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-01-01, 2019-04-22, 2019-05-01, 2019-05-08, 2019-05-30, 2019-06-10, 2019-07-14, 2019-08-15,"
                        + " 2019-11-01, 2019-11-11, 2019-12-25",
                "2024-01-01, 2024-04-01, 2024-05-01, 2024-05-08, 2024-05-09, 2024-05-20, 2024-07-14, 2024-08-15,"
                        + " 2024-11-01, 2024-11-11, 2024-12-25",
                "2026-01-01, 2026-04-06, 2026-05-01, 2026-05-08, 2026-05-14, 2026-05-25, 2026-07-14, 2026-08-15,"
                        + " 2026-11-01, 2026-11-11, 2026-12-25"
            })
    void a_year_has_these_eleven_and_no_other(String calendar) {
        List<LocalDate> listed =
                List.of(calendar.split(", ")).stream().map(LocalDate::parse).toList();
        LocalDate newYear = listed.get(0);

        assertThat(newYear.datesUntil(newYear.plusYears(1)).filter(PublicHolidays::include))
                .hasSize(11)
                .containsExactlyElementsOf(listed);
    }

    /** In 2008 Ascension fell on 1 May: one day less. */
    @Test
    void two_holidays_on_one_day_are_one() {
        LocalDate newYear = LocalDate.of(2008, 1, 1);

        assertThat(newYear.datesUntil(newYear.plusYears(1)).filter(PublicHolidays::include))
                .hasSize(10)
                .contains(LocalDate.of(2008, 5, 1));
    }

    /** The earliest and latest Easters of two centuries, and the years that simpler formulas get wrong. */
    @ParameterizedTest
    @CsvSource({
        "1913-03-23",
        "1943-04-25",
        "1954-04-18",
        "1981-04-19",
        "2000-04-23",
        "2008-03-23",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19"
    })
    void easter_is_as_published(LocalDate easter) {
        assertThat(PublicHolidays.easter(easter.getYear())).isEqualTo(easter);
    }
}
