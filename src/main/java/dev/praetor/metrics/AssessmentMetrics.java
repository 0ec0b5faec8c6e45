package dev.praetor.metrics;

import static java.util.Objects.requireNonNull;

import dev.praetor.Attempt;
import dev.praetor.finding.Assessment;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Counts and times assessments with Micrometer.
 *
 * <pre>{@code
 * Rulebook measured = rulebook.observed(new AssessmentMetrics(registry));
 * }</pre>
 *
 * <p>Its meters: the timer {@code praetor.assess}, whose tag {@code outcome} is {@code assessed}, {@code refused},
 * {@code given-up} or {@code failed}; the counters {@code praetor.violations} and {@code praetor.undetermined}, which
 * add up what was found. No tag holds anything that a case says.
 */
public final class AssessmentMetrics implements Consumer<Attempt> {

    private final Map<Attempt.Outcome, Timer> timers = new EnumMap<>(Attempt.Outcome.class);
    private final Counter violations;
    private final Counter undetermined;

    public AssessmentMetrics(MeterRegistry registry) {
        for (Attempt.Outcome outcome : Attempt.Outcome.values()) {
            timers.put(outcome, timer(outcome).register(registry));
        }
        violations = Counter.builder("praetor.violations")
                .description("Violations found")
                .baseUnit("violations")
                .register(registry);
        undetermined = Counter.builder("praetor.undetermined")
                .description("Findings that depend on what is not known")
                .baseUnit("findings")
                .register(registry);
    }

    private static Timer.Builder timer(Attempt.Outcome outcome) {
        return Timer.builder("praetor.assess")
                .description("Cases judged, or not, and how long that took")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Override
    public void accept(Attempt attempt) {
        requireNonNull(timers.get(attempt.outcome())).record(attempt.took());
        Assessment found = attempt.assessment();
        if (found != null) {
            violations.increment(found.violations().size());
            undetermined.increment(found.undetermined().size());
        }
    }
}
