package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The client did not cooperate: late content, endless changes, ...
 *
 * @param of the id of the clause of what was to be delivered
 * @param minor the provider had what it needed to go on
 */
public record ClientHindrance(
        @MayBeAbsent @Nullable String id,

        @Refers({DeliveryClause.class, ConformityClause.class})
        String of,

        Day on,
        How how,
        boolean minor)
        implements Event {

    /** In what way. */
    public enum How {
        LATE_INPUT,
        CHANGES,
        NO_COOPERATION
    }

    public ClientHindrance {
        Require.text(of, "of");
        requireNonNull(on, "on");
        requireNonNull(how, "how");
    }

    public ClientHindrance(String of, LocalDate on, How how) {
        this(null, of, Day.of(on), how, false);
    }
}
