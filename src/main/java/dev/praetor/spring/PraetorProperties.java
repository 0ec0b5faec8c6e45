package dev.praetor.spring;

import dev.praetor.Limits;
import dev.praetor.Trust;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How an application judges.
 *
 * @param rules directory of rules that are added to the built-in law; {@code null} for the built-in law alone
 * @param trust whose rules those are
 * @param limits what one judgement may spend
 */
@ConfigurationProperties("praetor")
public record PraetorProperties(
        @Nullable String rules,
        @DefaultValue("trusted") Trust trust,
        @DefaultValue Spending limits) {

    /**
     * What one judgement may spend; what is left out is as in {@link Limits#defaults}.
     *
     * @param facts that a case may have
     * @param findings that rules may draw from one reading of it
     * @param firings how often rules may be applied
     * @param deadline how long it may take
     * @param memory that it may ask for
     */
    public record Spending(
            @Nullable Long facts,
            @Nullable Long findings,
            @Nullable Long firings,
            @Nullable Duration deadline,
            @Nullable DataSize memory) {

        /** @throws IllegalArgumentException if one of them is not above zero */
        public Spending {
            limits(facts, findings, firings, deadline, memory);
        }

        Limits limits() {
            return limits(facts, findings, firings, deadline, memory);
        }

        private static Limits limits(
                @Nullable Long facts,
                @Nullable Long findings,
                @Nullable Long firings,
                @Nullable Duration deadline,
                @Nullable DataSize memory) {
            Limits limits = Limits.defaults();
            limits = facts == null ? limits : limits.facts(facts);
            limits = findings == null ? limits : limits.findings(findings);
            limits = firings == null ? limits : limits.firings(firings);
            limits = deadline == null ? limits : limits.deadline(deadline);
            return memory == null ? limits : limits.memory(memory.toBytes());
        }
    }
}
