package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The service level of a month, dated by its last day.
 *
 * @param of the id of the service level clause
 * @param level in per cent, from 0 to 100
 * @param charge the charge of the month
 * @param excluded wholly caused by the client or by force majeure
 */
public record ServiceLevelMeasured(
        @MayBeAbsent @Nullable String id,
        @Refers(ServiceLevelClause.class) String of,
        Day on,
        @Nullable BigDecimal level,
        @Nullable Money charge,
        boolean excluded)
        implements Event {

    public ServiceLevelMeasured {
        Require.text(of, "of");
        requireNonNull(on, "on");
        Require.percent(level, "level");
        Require.positive(charge, "charge");
    }

    public ServiceLevelMeasured(String of, LocalDate on, BigDecimal level, Money charge) {
        this(null, of, Day.of(on), level, charge, false);
    }

    /** First day of the month. */
    public Day beginsOn() {
        return new Day(on.earliest().withDayOfMonth(1), on.latest().withDayOfMonth(1));
    }

    /** The level fell short of that of the tier. */
    public boolean below(BigDecimal tier) {
        return requireNonNull(level, "level").compareTo(tier) < 0;
    }
}
