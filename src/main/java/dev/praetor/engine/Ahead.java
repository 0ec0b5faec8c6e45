package dev.praetor.engine;

import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Grievance;
import dev.praetor.finding.Obligation;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days to come on which something may change by itself: each that a fact or an obligation speaks of, that on which
 * a grievance is barred, and the day after each. {@link Candidates} tries the same for a day that is open.
 */
final class Ahead {

    private final TreeMap<LocalDate, Integer> days = new TreeMap<>();
    private LocalDate today;

    Ahead(LocalDate today) {
        this.today = today;
    }

    void advance(LocalDate day) {
        today = day;
        days.headMap(day, true).clear();
    }

    /** @param by 1 if the fact comes, -1 if it goes */
    void count(Fact fact, int by) {
        count(Kind.of(fact).days(fact), by);
    }

    /** @param by 1 if the finding comes, -1 if it goes */
    void count(Finding finding, int by) {
        if (finding instanceof Obligation obligation) {
            count(Stream.of(obligation.from()), by);
            count(Stream.ofNullable(obligation.until()), by);
        } else if (finding instanceof Grievance grievance) {
            count(Stream.of(grievance.on(), grievance.on().plusMonths(60)), by);
        }
    }

    private void count(Stream<Day> spoken, int by) {
        spoken.flatMap(day -> Stream.of(day.earliest(), day.latest()).distinct())
                .filter(day -> !day.equals(Day.UNKNOWN.latest()))
                .flatMap(day -> Stream.of(day, day.plusDays(1)))
                .filter(day -> day.isAfter(today))
                .forEach(day -> days.merge(day, by, (a, b) -> a + b == 0 ? null : a + b));
    }

    /** In order; those after today. */
    NavigableSet<LocalDate> days() {
        return days.navigableKeySet();
    }

    @Nullable
    LocalDate first() {
        return days.isEmpty() ? null : days.firstKey();
    }
}
