package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The client found that what was delivered does not conform.
 *
 * @param of the id of the clause of what was delivered
 * @param latent the defect could not be seen when the client accepted
 * @param unproven the client alleges it and does not prove it
 * @param ordinary an anomaly that such a project normally goes through
 */
public record DefectReported(
        @MayBeAbsent @Nullable String id,

        @Refers({DeliveryClause.class, ConformityClause.class})
        String of,

        Day on,
        boolean latent,
        boolean unproven,
        boolean ordinary)
        implements Event {

    public DefectReported {
        Require.text(of, "of");
        requireNonNull(on, "on");
    }

    public DefectReported(String of, LocalDate on) {
        this(null, of, Day.of(on), false, false, false);
    }
}
