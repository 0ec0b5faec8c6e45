package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A credit granted before, with the charge of its period, for the cap over twelve months.
 *
 * @param of the id of the service level clause
 */
public record ServiceCreditGranted(
        @MayBeAbsent @Nullable String id,
        @Refers(ServiceLevelClause.class) String of,
        Day on,
        @Nullable Money credit,
        @Nullable Money charge)
        implements Event {

    public ServiceCreditGranted {
        Require.text(of, "of");
        requireNonNull(on, "on");
        Require.positive(credit, "credit");
        Require.positive(charge, "charge");
    }

    public ServiceCreditGranted(String of, LocalDate on, Money credit, Money charge) {
        this(null, of, Day.of(on), credit, charge);
    }
}
