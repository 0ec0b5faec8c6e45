package dev.praetor.engine;

import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.InterestClaimed;
import dev.praetor.fact.Invoice;
import dev.praetor.fact.LateRateClause;
import dev.praetor.fact.ReferenceRate;
import dev.praetor.fact.ReferenceRate.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The official rates that a case needs, as facts. A period whose rate the law does not know gets one without a figure:
 * what is computed with it is undetermined, never guessed. Rates that the case states itself come before those of the
 * law.
 */
final class RateFacts {

    private final List<Fact> facts;
    private final List<ReferenceRate> known;
    private final LocalDate until;
    private final @Nullable LocalDate first;

    private RateFacts(List<Fact> facts, List<ReferenceRate> known, LocalDate until, @Nullable LocalDate first) {
        this.facts = facts;
        this.known = known;
        this.until = until;
        this.first = first;
    }

    static List<ReferenceRate> needed(List<Fact> facts, List<ReferenceRate> known, LocalDate assessedOn) {
        return needed(facts, known, assessedOn, first(facts));
    }

    /** @param first the first day that any invoice may be late; {@code null} if there is no invoice */
    static List<ReferenceRate> needed(
            List<Fact> facts, List<ReferenceRate> known, LocalDate assessedOn, @Nullable LocalDate first) {
        List<ReferenceRate> needed = new ArrayList<>();
        RateFacts rates = new RateFacts(facts, known, assessedOn, first);
        if (rates.claimed(InterestClaimed.Rate.LATE_PAYMENT)) {
            rates.cover(Series.ECB, needed);
        }
        if (rates.claimed(InterestClaimed.Rate.LEGAL) || facts.stream().anyMatch(LateRateClause.class::isInstance)) {
            rates.cover(Series.LEGAL, needed);
        }
        return needed;
    }

    static String id(Series series, Day from) {
        return series.name().toLowerCase(Locale.ROOT) + "-" + from;
    }

    private boolean claimed(InterestClaimed.Rate rate) {
        return facts.stream().anyMatch(fact -> fact instanceof InterestClaimed claim && claim.rate() == rate);
    }

    /** From the first day that any invoice may be late; nothing if there is no invoice. */
    private static @Nullable LocalDate first(List<Fact> facts) {
        return facts.stream()
                .filter(Invoice.class::isInstance)
                .map(invoice -> ((Invoice) invoice).lateFrom().earliest())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** One for each semester; semesters in a row whose rate is unknown have one in common. */
    private void cover(Series series, List<ReferenceRate> needed) {
        if (first == null) {
            return;
        }
        LocalDate unknownFrom = null;
        for (LocalDate start = semester(first); !start.isAfter(until); start = start.plusMonths(6)) {
            ReferenceRate rate = on(start, series);
            if (rate != null) {
                addUnknown(series, unknownFrom, start, needed);
                unknownFrom = null;
                LocalDate last = start.plusMonths(6).minusDays(1);
                needed.add(new ReferenceRate(
                        id(series, Day.of(start)), series, Day.of(start), Day.of(last), rate.percent()));
            } else if (unknownFrom == null) {
                unknownFrom = start;
            }
        }
        addUnknown(series, unknownFrom, semester(until).plusMonths(6), needed);
    }

    private static void addUnknown(
            Series series, @Nullable LocalDate from, LocalDate next, List<ReferenceRate> needed) {
        if (from != null) {
            Day last = Day.of(next.minusDays(1));
            needed.add(new ReferenceRate(id(series, Day.of(from)), series, Day.of(from), last, null));
        }
    }

    static LocalDate semester(LocalDate day) {
        return LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
    }

    /** The rate that counts for a semester is the one in force on its first day. */
    private @Nullable ReferenceRate on(LocalDate day, Series series) {
        return Stream.concat(
                        facts.stream().filter(ReferenceRate.class::isInstance).map(ReferenceRate.class::cast),
                        known.stream())
                .filter(rate -> rate.series() == series)
                .filter(rate ->
                        !rate.from().date().isAfter(day) && !rate.until().date().isBefore(day))
                .findFirst()
                .orElse(null);
    }
}
