package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The provider gave all or part of the contract to a third party.
 *
 * @param to the subcontractor
 */
public record Subcontracted(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        Day on,
        @MayBeAbsent @Nullable String to)
        implements Event {

    public Subcontracted {
        Require.text(contract, "contract");
        requireNonNull(on, "on");
    }

    public Subcontracted(String contract, LocalDate on) {
        this(null, contract, Day.of(on), null);
    }
}
