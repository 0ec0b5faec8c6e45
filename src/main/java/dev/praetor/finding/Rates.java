package dev.praetor.finding;

import static java.util.Objects.requireNonNull;

import dev.praetor.fact.LateRateClause;
import dev.praetor.fact.ReferenceRate;
import dev.praetor.fact.ReferenceRate.Series;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rate of interest, in per cent a year, on any day. */
record Rates(Collection<ReferenceRate> known) {

    private static final BigDecimal POINTS = BigDecimal.TEN;
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    Function<LocalDate, BigDecimal> legal() {
        return day -> on(day, Series.LEGAL);
    }

    /**
     * C. com., art. L. 441-10, II: the agreed rate if it is at least three times the legal one, else ECB + 10 points.
     */
    Function<LocalDate, BigDecimal> late(@Nullable LateRateClause clause) {
        return day -> {
            if (clause != null) {
                BigDecimal agreed = requireNonNull(clause.percent(), "percent");
                if (agreed.compareTo(on(day, Series.LEGAL).multiply(THREE)) >= 0) {
                    return agreed;
                }
            }
            return on(day, Series.ECB).add(POINTS);
        };
    }

    private BigDecimal on(LocalDate day, Series series) {
        return known.stream()
                .filter(rate -> rate.series() == series)
                .filter(rate -> !day.isBefore(rate.from().date())
                        && !day.isAfter(rate.until().date()))
                .map(rate -> requireNonNull(rate.percent(), "percent"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rate " + series + " covers " + day));
    }
}
