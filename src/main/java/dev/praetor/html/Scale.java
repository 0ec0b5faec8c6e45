package dev.praetor.html;

import dev.praetor.fact.Day;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where days lie on a timeline, from its first to its last. */
final class Scale {

    /** Left free on both sides, in percent. */
    private static final double MARGIN = 2;

    private static final int MOST_TICKS = 6;
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200};

    private final LocalDate first;
    private final LocalDate last;

    /** @param last at least a month after the first is taken */
    private Scale(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = first.plusMonths(1).isAfter(last) ? first.plusMonths(1) : last;
    }

    /** One on which all of the days that are known have their place. */
    static Scale of(List<Day> days, LocalDate assessedOn) {
        List<LocalDate> bounds = days.stream()
                .flatMap(day -> Stream.of(day.earliest(), day.latest()))
                .filter(day -> day.isAfter(Day.UNKNOWN.earliest().plusYears(1)))
                .filter(day -> day.isBefore(Day.UNKNOWN.latest().minusYears(1)))
                .toList();
        return new Scale(
                Stream.concat(bounds.stream(), Stream.of(assessedOn))
                        .min(LocalDate::compareTo)
                        .orElseThrow(),
                assessedOn);
    }

    /** Where a day is; at the margin if it lies outside. */
    String x(LocalDate day) {
        return percent(at(day));
    }

    private double at(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
        return MARGIN + (100 - 2 * MARGIN) * Math.min(1, Math.max(0, share));
    }

    /** A day, a time in which a day lies, or a time. */
    Timeline.Shape shape(LocalDate from, @Nullable LocalDate until) {
        double begin = at(from);
        if (until == null || until.isAfter(last)) {
            return new Timeline.Shape(percent(begin), percent(100 - begin), "", true);
        }
        return new Timeline.Shape(percent(begin), from.equals(until) ? "" : percent(at(until) - begin), "", false);
    }

    /** What grows from a day to another, evenly until it has reached its full height. */
    Timeline.Shape growth(LocalDate from, LocalDate until, double reached) {
        String points = String.format(Locale.ROOT, "0,100 %.2f,0 100,0 100,100", 100 * reached);
        return new Timeline.Shape(x(from), percent(Math.max(0.3, at(until) - at(from))), points, false);
    }

    List<Timeline.Tick> ticks(Locale locale) {
        long months = ChronoUnit.MONTHS.between(first, last);
        int step = 1;
        for (int i = 0; i < MONTHS.length && months / (step = MONTHS[i]) > MOST_TICKS; i++) {}
        DateTimeFormatter format = DateTimeFormatter.ofPattern(step < 12 ? "MMM uuuu" : "uuuu", locale);
        List<Timeline.Tick> ticks = new ArrayList<>();
        for (YearMonth month = begin(step); !month.atDay(1).isAfter(last); month = month.plusMonths(step)) {
            if (!month.atDay(1).isBefore(first)) {
                ticks.add(new Timeline.Tick(x(month.atDay(1)), month.format(format), ticks.size() % 2 == 1));
            }
        }
        return ticks;
    }

    /** The last day before the first that the step divides. */
    private YearMonth begin(int step) {
        long months = first.getYear() * 12L + first.getMonthValue() - 1;
        return YearMonth.of((int) (months / step * step / 12), (int) (months / step * step % 12) + 1);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
