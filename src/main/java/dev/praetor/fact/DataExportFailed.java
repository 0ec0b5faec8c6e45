package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The client could not get its data back: refused, or technically impossible.
 *
 * @param forPayment it is kept back in order to be paid
 * @param unproven the client alleges it and does not prove it
 */
public record DataExportFailed(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        Day on,
        boolean unproven,
        boolean forPayment)
        implements Event {

    public DataExportFailed {
        Require.text(contract, "contract");
        requireNonNull(on, "on");
    }

    public DataExportFailed(String contract, LocalDate on) {
        this(null, contract, Day.of(on), false, false);
    }
}
