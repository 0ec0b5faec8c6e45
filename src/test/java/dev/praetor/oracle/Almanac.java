package dev.praetor.oracle;

import dev.praetor.fact.Day;
import dev.praetor.fact.DayCount;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Days as numbers: 1 is 1 January of the year 1, a Monday in the Gregorian calendar. */
final class Almanac {

    private static final int[] MONTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private static final int[][] EASTER = {
        {2010, 4, 4},
        {2011, 4, 24},
        {2012, 4, 8},
        {2013, 3, 31},
        {2014, 4, 20},
        {2015, 4, 5},
        {2016, 3, 27},
        {2017, 4, 16},
        {2018, 4, 1},
        {2019, 4, 21},
        {2020, 4, 12},
        {2021, 4, 4},
        {2022, 4, 17},
        {2023, 4, 9},
        {2024, 3, 31},
        {2025, 4, 20},
        {2026, 4, 5},
        {2027, 3, 28}
    };

    /** C. trav., art. L. 3133-1. */
    private static final int[][] FIXED = {{1, 1}, {5, 1}, {5, 8}, {7, 14}, {8, 15}, {11, 1}, {11, 11}, {12, 25}};

    private static final Set<Long> HOLIDAYS = holidays();

    private Almanac() {}

    static long number(Day day) {
        return number(day.earliest());
    }

    static long number(LocalDate date) {
        return number(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    static long number(int year, int month, int day) {
        long before = year - 1L;
        long number = before * 365 + before / 4 - before / 100 + before / 400;
        for (int earlier = 1; earlier < month; earlier++) {
            number += length(year, earlier);
        }
        return number + day;
    }

    static boolean leap(int year) {
        return year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
    }

    /** CPC, art. 641: a period in months ends on the day of the same number, or on the last of a month without it. */
    static long monthsAfter(Day day, int months) {
        LocalDate date = day.earliest();
        int month = date.getYear() * 12 + date.getMonthValue() - 1 + months;
        return number(month / 12, month % 12 + 1, Math.min(date.getDayOfMonth(), length(month / 12, month % 12 + 1)));
    }

    /** How many days that count come after one day, up to another and with it. */
    static long daysAfter(long day, long until, DayCount count) {
        if (count == DayCount.CALENDAR) {
            return Math.max(0, until - day);
        }
        long days = 0;
        for (long next = day + 1; next <= until; next++) {
            days += worked(next, count) ? 1 : 0;
        }
        return days;
    }

    private static boolean worked(long day, DayCount count) {
        boolean sunday = day % 7 == 0;
        boolean saturday = day % 7 == 6;
        return !sunday && !HOLIDAYS.contains(day) && (count == DayCount.WORKING || !saturday);
    }

    private static int length(int year, int month) {
        return month == 2 && leap(year) ? 29 : MONTHS[month - 1];
    }

    /** The fixed ones, Easter Monday, Ascension and Whit Monday. */
    private static Set<Long> holidays() {
        Set<Long> holidays = new HashSet<>();
        for (int[] easter : EASTER) {
            long sunday = number(easter[0], easter[1], easter[2]);
            holidays.addAll(Set.of(sunday + 1, sunday + 39, sunday + 50));
            for (int[] fixed : FIXED) {
                holidays.add(number(easter[0], fixed[0], fixed[1]));
            }
        }
        return holidays;
    }
}
