package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The backups are kept in the same place as the data.
 *
 * @param of the id of the backup clause
 */
public record BackupsKeptTogether(
        @MayBeAbsent @Nullable String id,
        @Refers(BackupClause.class) String of,
        Day on) implements Event {

    public BackupsKeptTogether {
        Require.text(of, "of");
        requireNonNull(on, "on");
    }

    public BackupsKeptTogether(String of, LocalDate on) {
        this(null, of, Day.of(on));
    }
}
