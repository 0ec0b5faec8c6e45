package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The provider did not advise the client or warn it of a risk.
 *
 * @param risk what the client should have been told
 */
public record AdviceOmitted(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        Day on,
        String risk) implements Event {

    public AdviceOmitted {
        Require.text(contract, "contract");
        requireNonNull(on, "on");
        Require.text(risk, "risk");
    }

    public AdviceOmitted(String contract, LocalDate on, String risk) {
        this(null, contract, Day.of(on), risk);
    }
}
