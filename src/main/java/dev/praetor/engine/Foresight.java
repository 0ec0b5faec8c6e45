package dev.praetor.engine;

import dev.praetor.fact.Case;
import dev.praetor.fact.Day;
import dev.praetor.finding.Assessment;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * When something will change by itself, found by judging the case on days to come. Between two days that its facts and
 * obligations speak of only sums grow: what rests on how high they are is found by halving the time between.
 */
final class Foresight {

    /** How far it looks beyond the last day that is spoken of. */
    private static final int YEARS = 10;

    private final Law law;
    private final Case given;
    private final Assessment now;

    Foresight(Law law, Case given, Assessment now) {
        this.law = law;
        this.given = given;
        this.now = now;
    }

    /** @param spoken the days after today that are spoken of */
    Optional<LocalDate> first(SortedSet<LocalDate> spoken) {
        LocalDate same = given.assessedOn();
        for (LocalDate day : spoken) {
            LocalDate eve = day.minusDays(1);
            if (eve.isAfter(same) && differs(eve)) {
                return Optional.of(between(same, eve));
            }
            if (differs(day)) {
                return Optional.of(day);
            }
            same = day;
        }
        LocalDate last = earlier(same.plusYears(YEARS), Day.UNKNOWN.latest());
        return last.isAfter(same) && differs(last) ? Optional.of(between(same, last)) : Optional.empty();
    }

    /**
     * The first day on which something differs, after one on which nothing does and up to one on which something does.
     */
    private LocalDate between(LocalDate same, LocalDate different) {
        if (!same.plusDays(1).isBefore(different)) {
            return different;
        }
        LocalDate middle = same.plusDays((different.toEpochDay() - same.toEpochDay()) / 2);
        return differs(middle) ? between(same, middle) : between(middle, different);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private boolean differs(LocalDate day) {
        return Contrast.between(now, law.assess(given.on(day))).beyondAmounts();
    }
}
