package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A party gave confidential information to a third party.
 *
 * @param by the party that disclosed
 * @param to the third party
 * @param unspecified the claimant does not say which information was disclosed
 */
public record InformationDisclosed(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        @Refers(Party.class) String by,
        Day on,
        @MayBeAbsent @Nullable String to,
        boolean unspecified)
        implements Event {

    public InformationDisclosed {
        Require.text(contract, "contract");
        Require.text(by, "by");
        requireNonNull(on, "on");
    }

    public InformationDisclosed(String contract, String by, LocalDate on, String to) {
        this(null, contract, by, Day.of(on), to, false);
    }
}
