package dev.praetor.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected counts were made by hand on calendars of those months. */
class DayCountTest {

    @ParameterizedTest
    @CsvSource({
        // 23 days from Monday to Friday, 4 Saturdays; Wed 1, Wed 8, Thu 30 are holidays
        "2019-05-01, 2019-05-31, 31, 20, 24",
        // 23 and 4; Wed 1, Wed 8, Thu 9, Mon 20
        "2024-05-01, 2024-05-31, 31, 19, 23",
        // 21 and 5; Fri 1, Fri 8, Thu 14, Mon 25
        "2026-05-01, 2026-05-31, 31, 17, 22",
        // 23 and 4; the 14th is a Sunday, which counts for nobody anyway
        "2019-07-01, 2019-07-31, 31, 23, 27",
        // 21 and 5; the 15th is a Saturday: it is taken from the working days alone
        "2026-08-01, 2026-08-31, 31, 21, 25",
        // 21 and 4, a leap year, no holiday
        "2024-02-01, 2024-02-29, 29, 21, 25",
        // across the turn of a year: Mon 30, Tue 31, Thu 2, Fri 3; Wed 1 is a holiday; Sat 28 and 4, Sun 29 and 5
        "2019-12-28, 2020-01-05, 9, 4, 6"
    })
    void days_of_a_period_are_counted(Day first, Day last, long calendar, long business, long working) {
        assertThat(DayCount.CALENDAR.between(first, last)).isEqualTo(calendar);
        assertThat(DayCount.BUSINESS.between(first, last)).isEqualTo(business);
        assertThat(DayCount.WORKING.between(first, last)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-10, 1, 1, 1", // a Friday
        "2024-05-11, 1, 0, 1", // a Saturday
        "2024-05-12, 1, 0, 0", // a Sunday
        "2024-05-09, 1, 0, 0" // Ascension
    })
    void the_first_day_and_the_last_are_in_the_period(Day day, long calendar, long business, long working) {
        assertThat(DayCount.CALENDAR.between(day, day)).isEqualTo(calendar);
        assertThat(DayCount.BUSINESS.between(day, day)).isEqualTo(business);
        assertThat(DayCount.WORKING.between(day, day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({"2024-05-15, 2024-05-14", "2024-05-15, 2024-05-13", "2024-05-15, 2023-05-15"})
    void a_period_that_ends_before_it_begins_has_no_day(Day first, Day last) {
        for (DayCount count : DayCount.values()) {
            assertThat(count.between(first, last)).as(count.name()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Friday 18 January 2019: ten business days are 21 to 25 January and 28 January to 1 February
        "BUSINESS, 2019-01-18, 10, 2019-02-01",
        "CALENDAR, 2019-01-18, 10, 2019-01-28",
        // 19, 21, 22, 23, 24, 25, 26, 28, 29, 30: Saturdays are working days
        "WORKING, 2019-01-18, 10, 2019-01-30",
        // Tuesday 7 May 2024: the 8th and 9th are holidays, the 10th is a Friday
        "BUSINESS, 2024-05-07, 1, 2024-05-10",
        "WORKING, 2024-05-07, 2, 2024-05-11",
        // from a day that does not count itself
        "BUSINESS, 2024-05-11, 1, 2024-05-13",
        "BUSINESS, 2024-05-11, 0, 2024-05-11",
        // Good Friday 2026 counts; Easter Monday, 6 April, does not
        "BUSINESS, 2026-04-02, 2, 2026-04-07"
    })
    void a_period_in_days_begins_on_the_day_after(DayCount count, Day day, int days, Day last) {
        assertThat(count.after(day, days)).isEqualTo(last);
    }

    /** What {@code after} reaches, {@code between} counts: the two are written apart. */
    @Test
    void both_ways_of_counting_agree() {
        Day from = Day.of(2024, 4, 28);
        for (DayCount count : DayCount.values()) {
            for (int days = 1; days < 300; days++) {
                Day last = count.after(from, days);
                assertThat(count.between(from.plusDays(1), last))
                        .as(count + " " + days)
                        .isEqualTo(days);
                assertThat(count.between(last, last))
                        .as(count + " ends on a day that counts")
                        .isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-30, 1, 2024-02-29",
        "2023-08-31, 6, 2024-02-29",
        "2023-11-30, 3, 2024-02-29",
        "2024-03-31, 1, 2024-04-30",
        // the day of the same number, even where the period began on the last of a month
        "2024-02-29, 1, 2024-03-29",
        "2024-04-30, 1, 2024-05-30"
    })
    void a_period_in_months_ends_on_the_same_number_or_the_last_of_the_month(LocalDate from, int months, Day last) {
        NoticePeriodClause clause = new NoticePeriodClause("c", months);

        assertThat(clause.respectedBy(ended(last, from))).isTrue();
        assertThat(clause.respectedBy(ended(last.plusDays(-1), from))).isFalse();
        assertThat(new ConfidentialityClause("nda", "c", "provider", from, months).expiresOn())
                .isEqualTo(last);
    }

    /** Three months for debugging, from the last of November to the last of February. */
    @Test
    void the_time_for_debugging_ends_on_the_last_of_a_shorter_month() {
        assertThat(new GoLiveAccepted("site", LocalDate.of(2023, 11, 30)).debuggingUntil())
                .isEqualTo(Day.of(2024, 2, 29));
    }

    private static Termination ended(Day on, LocalDate notice) {
        return new Termination(null, "c", on, "provider", Termination.Mode.NOTICE, Day.of(notice));
    }
}
