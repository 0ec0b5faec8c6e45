package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was delivered breaks a rule of law (data protection, ...).
 *
 * @param of the id of the clause of what was delivered
 * @param rule the rule that it breaks
 */
public record LegalNonCompliance(
        @MayBeAbsent @Nullable String id,

        @Refers({DeliveryClause.class, ConformityClause.class})
        String of,

        Day on,
        String rule)
        implements Event {

    public LegalNonCompliance {
        Require.text(of, "of");
        requireNonNull(on, "on");
        Require.text(rule, "rule");
    }

    public LegalNonCompliance(String of, LocalDate on, String rule) {
        this(null, of, Day.of(on), rule);
    }
}
