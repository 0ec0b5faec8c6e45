package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The provider moved the client's hosting, and with it the client's data, to a third party.
 *
 * @param to the new host
 */
public record HostingTransferred(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        Day on,
        @MayBeAbsent @Nullable String to)
        implements Event {

    public HostingTransferred {
        Require.text(contract, "contract");
        requireNonNull(on, "on");
    }

    public HostingTransferred(String contract, LocalDate on, String to) {
        this(null, contract, Day.of(on), to);
    }
}
