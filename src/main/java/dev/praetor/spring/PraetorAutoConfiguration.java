package dev.praetor.spring;

import dev.praetor.Attempt;
import dev.praetor.Rulebook;
import dev.praetor.metrics.AssessmentMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A {@link Rulebook} for any bean that asks for one, as {@link PraetorProperties} say, unless the application has one
 * of its own. Every bean that is a {@code Consumer<Attempt>} {@linkplain Rulebook#observed observes} it.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration"
        })
@EnableConfigurationProperties(PraetorProperties.class)
public final class PraetorAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Rulebook rulebook(PraetorProperties properties, ObjectProvider<Consumer<Attempt>> observers) {
        Rulebook law = Rulebook.builtIn();
        Rulebook added = properties.rules() == null ? law : law.with(Path.of(properties.rules()), properties.trust());
        Rulebook bounded = added.within(properties.limits().limits());
        return observers.orderedStream().reduce(bounded, Rulebook::observed, (one, other) -> other);
    }

    /** Where Micrometer is there, and the application keeps metrics. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    @ConditionalOnBean(MeterRegistry.class)
    static final class Metrics {

        @Bean
        @ConditionalOnMissingBean
        AssessmentMetrics assessmentMetrics(MeterRegistry registry) {
            return new AssessmentMetrics(registry);
        }
    }

    /** Where Boot's health module is there: which rules the application judges by. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HealthIndicator.class)
    static final class RulebookHealth {

        @Bean
        @ConditionalOnEnabledHealthIndicator("praetor")
        @ConditionalOnMissingBean(name = "praetorHealthIndicator")
        HealthIndicator praetorHealthIndicator(Rulebook rulebook) {
            Health health = Health.up()
                    .withDetail("version", rulebook.version())
                    .withDetail("rulebook", rulebook.hash())
                    .withDetail("rules", rulebook.rules().size())
                    .build();
            return () -> health;
        }
    }
}
