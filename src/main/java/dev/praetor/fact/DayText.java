package dev.praetor.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;

/** The written form of a {@link Day}. */
final class DayText {

    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
    private static final String OPEN = "..";

    private DayText() {}

    static Day read(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || FRENCH.matcher(text).matches()) {
            return single(text);
        }
        String from = text.substring(0, slash).strip();
        String to = text.substring(slash + 1).strip();
        return new Day(
                from.equals(OPEN) ? Day.UNKNOWN.earliest() : single(from).earliest(),
                to.equals(OPEN) ? Day.UNKNOWN.latest() : single(to).latest());
    }

    private static Day single(String text) {
        if (DATE.matcher(text).matches()) {
            return Day.of(existing(text));
        }
        if (MONTH.matcher(text).matches()) {
            return Day.in(existingMonth(text, text));
        }
        if (YEAR.matcher(text).matches()) {
            int year = Integer.parseInt(text);
            return new Day(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        throw new IllegalArgumentException("'" + text
                + "' is not a date; expected 2013-05-15, 2013-05, 2013 or 2013-05-03/2013-05-20" + maybe(text));
    }

    private static LocalDate existing(String text) {
        YearMonth month = existingMonth(text.substring(0, 7), text);
        int day = Integer.parseInt(text.substring(8));
        if (!month.isValidDay(day)) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a date of the calendar\nMaybe " + month.atEndOfMonth() + " was meant.");
        }
        return month.atDay(day);
    }

    private static YearMonth existingMonth(String yearMonth, String text) {
        int month = Integer.parseInt(yearMonth.substring(5));
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("'" + text + "' has no month between 01 and 12"
                    + "\nMaybe day and month are swapped: dates are written year-month-day.");
        }
        return YearMonth.of(Integer.parseInt(yearMonth.substring(0, 4)), month);
    }

    private static String maybe(String text) {
        var french = FRENCH.matcher(text);
        if (!french.matches()) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "\nMaybe %s-%02d-%02d was meant.",
                french.group(3),
                Integer.parseInt(french.group(2)),
                Integer.parseInt(french.group(1)));
    }

    static String write(Day day) {
        if (day.exact()) {
            return day.earliest().toString();
        }
        YearMonth month = YearMonth.from(day.earliest());
        if (day.equals(Day.in(month))) {
            return month.toString();
        }
        int year = day.earliest().getYear();
        if (day.earliest().equals(LocalDate.of(year, 1, 1)) && day.latest().equals(LocalDate.of(year, 12, 31))) {
            return Integer.toString(year);
        }
        return (day.earliest().equals(Day.UNKNOWN.earliest()) ? OPEN : day.earliest())
                + "/"
                + (day.latest().equals(Day.UNKNOWN.latest()) ? OPEN : day.latest());
    }
}
