package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Data that the provider was to back up are lost.
 *
 * @param of the id of the backup clause; of the contract if it has none
 * @param byClient the client's own act exposed or destroyed them
 */
public record DataLost(
        @MayBeAbsent @Nullable String id,
        @Refers({BackupClause.class, Contract.class}) String of,
        Day on,
        boolean byClient)
        implements Event {

    public DataLost {
        Require.text(of, "of");
        requireNonNull(on, "on");
    }

    public DataLost(String of, LocalDate on) {
        this(null, of, Day.of(on), false);
    }
}
