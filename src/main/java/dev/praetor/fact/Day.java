package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * A calendar day, possibly known only to lie between two days, both inclusive.
 *
 * <p>Written {@code 2013-05-15}, {@code 2013-05}, {@code 2013}, {@code 2013-05-03/2013-05-20}, {@code 2013-05-03/..} or
 * {@code ../2013-05-20}. Rules only ever see exact days: an imprecise one is replaced by each day that could matter.
 */
public record Day(LocalDate earliest, LocalDate latest) implements Comparable<Day> {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    /** A day about which nothing is known. Days run from 1900-01-01 to 2199-12-31. */
    public static final Day UNKNOWN = new Day(FIRST, LAST);

    public Day {
        requireNonNull(earliest, "earliest");
        requireNonNull(latest, "latest");
        if (earliest.isBefore(FIRST) || latest.isAfter(LAST)) {
            throw new IllegalArgumentException(
                    "the day (" + earliest + ") is outside the years 1900 to 2199\nMaybe the year is mistyped.");
        }
        if (earliest.isAfter(latest)) {
            throw new IllegalArgumentException("the range (" + earliest + "/" + latest
                    + ") ends before it begins\nMaybe " + latest + "/" + earliest + " was meant.");
        }
    }

    public static Day of(LocalDate day) {
        return new Day(day, day);
    }

    public static Day of(int year, int month, int day) {
        return of(LocalDate.of(year, month, day));
    }

    /** Some day of that month. */
    public static Day in(YearMonth month) {
        return new Day(month.atDay(1), month.atEndOfMonth());
    }

    /**
     * Reads one of the written forms.
     *
     * @throws IllegalArgumentException if the text is none of them or names a day that does not exist
     */
    public static Day parse(String text) {
        return DayText.read(text);
    }

    public boolean exact() {
        return earliest.equals(latest);
    }

    /**
     * The day itself.
     *
     * @throws IllegalStateException if it is not exact
     */
    public LocalDate date() {
        if (!exact()) {
            throw new IllegalStateException("the day is only known to lie within " + this);
        }
        return earliest;
    }

    /** That many days later; beyond the year 2199 it stays at its last day. */
    public Day plusDays(long days) {
        return new Day(clamp(earliest.plusDays(days)), clamp(latest.plusDays(days)));
    }

    /** The same day that many months later, or the last of that month if it has no such day (CPC, art. 641, al. 2). */
    public Day plusMonths(long months) {
        return new Day(clamp(earliest.plusMonths(months)), clamp(latest.plusMonths(months)));
    }

    /** Whole days from this exact day to the other; negative if the other is earlier. */
    public long daysUntil(Day other) {
        return ChronoUnit.DAYS.between(date(), other.date());
    }

    public Day later(Day other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The smallest range that holds both. */
    public Day span(Day other) {
        return new Day(
                earliest.isBefore(other.earliest) ? earliest : other.earliest,
                latest.isAfter(other.latest) ? latest : other.latest);
    }

    /** Exact days by date; ranges by their first day, then by their last. */
    @Override
    public int compareTo(Day other) {
        int byEarliest = earliest.compareTo(other.earliest);
        return byEarliest != 0 ? byEarliest : latest.compareTo(other.latest);
    }

    @Override
    public String toString() {
        return DayText.write(this);
    }

    private static LocalDate clamp(LocalDate day) {
        return day.isAfter(LAST) ? LAST : day.isBefore(FIRST) ? FIRST : day;
    }
}
