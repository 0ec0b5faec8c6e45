package dev.praetor.fact;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Which days count in a period. */
public enum DayCount {
    /** Every day. */
    CALENDAR,
    /** Monday to Friday, public holidays excepted (jours ouvrés). */
    BUSINESS,
    /** Every day but Sundays and public holidays (jours ouvrables). */
    WORKING;

    /** How many days of that count lie in the period, both ends included; none if it ends before it begins. */
    public long between(Day first, Day last) {
        if (this == CALENDAR) {
            return Math.max(0, first.daysUntil(last) + 1);
        }
        return first.date()
                .datesUntil(
                        last.date().plusDays(1).isAfter(first.date())
                                ? last.date().plusDays(1)
                                : first.date())
                .filter(this::counts)
                .count();
    }

    /** The last day of a period of that many days that begins on the day after the given one (CPC, art. 641). */
    public Day after(Day day, int days) {
        if (this == CALENDAR) {
            return day.plusDays(days);
        }
        LocalDate date = day.date();
        for (int left = days; left > 0; ) {
            date = date.plusDays(1);
            left -= counts(date) ? 1 : 0;
        }
        return Day.of(date);
    }

    private boolean counts(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        boolean rest = day == DayOfWeek.SUNDAY || (this == BUSINESS && day == DayOfWeek.SATURDAY);
        return this == CALENDAR || !(rest || PublicHolidays.include(date));
    }
}
