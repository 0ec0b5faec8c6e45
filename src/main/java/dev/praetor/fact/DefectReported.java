package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The client found that what was delivered does not conform.
 *
 * @param of the id of the delivery clause
 * @param latent the defect could not be seen when the client accepted
 */
public record DefectReported(
        @MayBeAbsent @Nullable String id,
        @Refers(DeliveryClause.class) String of,
        Day on,
        boolean latent) implements Event {

    public DefectReported {
        Require.text(of, "of");
        requireNonNull(on, "on");
    }

    public DefectReported(String of, LocalDate on) {
        this(null, of, Day.of(on), false);
    }
}
