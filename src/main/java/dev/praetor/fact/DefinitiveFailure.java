package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a clause promised can no longer be performed (inexécution définitive).
 *
 * @param of the id of the clause
 */
public record DefinitiveFailure(
        @MayBeAbsent @Nullable String id,
        @Refers(Clause.class) String of,
        Day on) implements Event {

    public DefinitiveFailure {
        Require.text(of, "of");
        requireNonNull(on, "on");
    }

    public DefinitiveFailure(String of, LocalDate on) {
        this(null, of, Day.of(on));
    }
}
