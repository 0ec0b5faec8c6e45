package dev.praetor.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praetor.Attempt;
import dev.praetor.Limits;
import dev.praetor.Rulebook;
import dev.praetor.Trust;
import dev.praetor.fact.Case;
import dev.praetor.fact.Party;
import dev.praetor.metrics.AssessmentMetrics;
import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.Limit;
import dev.praetor.problem.LimitReachedException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.SpringFactoriesLoader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class PraetorAutoConfigurationTest {

    private static final Case SMALL =
            new Case("small", LocalDate.of(2024, 1, 1), List.of(new Party("a", "A"), new Party("b", "B")));

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(PraetorAutoConfiguration.class));

    @TempDir
    Path directory;

    private Path rules(String drl) throws IOException {
        return Files.writeString(directory.resolve("escrow.drl"), drl).getParent();
    }

    private static String escrow() throws IOException {
        return Files.readString(Path.of("src/test/resources/escrow.drl"));
    }

    @Test
    void an_application_finds_it_by_itself() {
        assertThat(ImportCandidates.load(
                        org.springframework.boot.autoconfigure.AutoConfiguration.class,
                        getClass().getClassLoader()))
                .contains(PraetorAutoConfiguration.class.getName());
    }

    @Test
    void the_built_in_law_is_a_bean_and_is_bounded_by_the_defaults() {
        runner.run(context -> {
            assertThat(context).hasSingleBean(Rulebook.class);
            assertThat(context.getBean(Rulebook.class).hash())
                    .isEqualTo(Rulebook.builtIn().hash());
            assertThat(context.getBean(PraetorProperties.class).limits().limits())
                    .isEqualTo(Limits.defaults());
        });
    }

    @Test
    void rules_of_a_directory_are_added() throws IOException {
        Path rules = rules(escrow());

        runner.withPropertyValues("praetor.rules=" + rules)
                .run(context -> assertThat(context.getBean(Rulebook.class).hash())
                        .isEqualTo(Rulebook.builtIn().with(rules).hash()));
    }

    @Test
    void rules_of_strangers_are_held_to_the_safe_profile() throws IOException {
        Path rules = rules(escrow().replace("$contract.provider(), ", "System.getProperty( \"user.name\" ), "));

        runner.withPropertyValues("praetor.rules=" + rules)
                .run(context -> assertThat(context).hasNotFailed());
        runner.withPropertyValues("praetor.rules=" + rules, "praetor.trust=untrusted")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(BrokenRulesException.class)
                        .hasMessageContaining("escrow.drl"));
    }

    @Test
    void limits_are_as_the_properties_say_and_otherwise_the_defaults() {
        runner.withPropertyValues(
                        "praetor.limits.facts=1",
                        "praetor.limits.deadline=500ms",
                        "praetor.limits.memory=64MB",
                        "praetor.limits.findings=20",
                        "praetor.limits.firings=30")
                .run(context -> {
                    assertThat(context.getBean(PraetorProperties.class).limits().limits())
                            .isEqualTo(new Limits(1, 20, 30, Duration.ofMillis(500), 64L << 20));
                    assertThatThrownBy(() -> context.getBean(Rulebook.class).assess(SMALL))
                            .isInstanceOfSatisfying(LimitReachedException.class, reached -> assertThat(reached.limit())
                                    .isEqualTo(Limit.FACTS));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "praetor.limits.facts=0, that of facts is not: 0",
        "praetor.limits.deadline=0s, that of deadline is not",
        "praetor.limits.deadline=soon, 'soon' is not a valid duration",
        "praetor.limits.memory=much, 'much' is not a valid data size",
        "praetor.trust=maybe, No enum constant"
    })
    void a_wrong_property_keeps_the_application_from_starting_and_is_named(String property, String said) {
        runner.withPropertyValues(property).run(context -> {
            assertThat(context).hasFailed();
            assertThat(messages(context.getStartupFailure()))
                    .anyMatch(message -> message.contains(said))
                    .anyMatch(message -> message.contains("praetor"));
        });
    }

    private static List<String> messages(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(String::valueOf)
                .toList();
    }

    @Test
    void rules_that_are_at_fault_are_told_with_every_place_and_what_to_do() throws IOException {
        Path rules = rules(escrow().replace("id == $clause.contract", "idd == $clause.contract"));

        runner.withPropertyValues("praetor.rules=" + rules).run(context -> {
            FailureAnalysis analysis = SpringFactoriesLoader.forDefaultResourceLocation(
                            getClass().getClassLoader())
                    .load(FailureAnalyzer.class, (type, name, failure) -> {})
                    .stream()
                    .filter(BrokenRulesFailureAnalyzer.class::isInstance)
                    .map(analyzer -> analyzer.analyze(context.getStartupFailure()))
                    .findFirst()
                    .orElseThrow();
            assertThat(analysis.getDescription()).contains("escrow.drl:27:", "idd", "Maybe");
            assertThat(analysis.getAction()).contains("praetor.rules", "praetor check");
        });
    }

    @Test
    void a_directory_that_is_not_there_keeps_the_application_from_starting() {
        Path missing = directory.resolve("missing");

        runner.withPropertyValues("praetor.rules=" + missing).run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(BrokenRulesException.class)
                .hasMessageContaining(missing.toString()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Own {
        @Bean
        Rulebook mine() {
            return Rulebook.builtIn();
        }
    }

    @Test
    void a_rulebook_of_the_application_takes_its_place() {
        runner.withUserConfiguration(Own.class)
                .run(context ->
                        assertThat(context).hasSingleBean(Rulebook.class).hasBean("mine"));
    }

    @Test
    void health_says_which_rules_the_application_judges_by_unless_it_is_turned_off() {
        runner.run(context -> {
            Health health = context.getBean("praetorHealthIndicator", HealthIndicator.class)
                    .health();
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails())
                    .containsEntry("rulebook", Rulebook.builtIn().hash())
                    .containsEntry("version", Rulebook.builtIn().version())
                    .containsEntry("rules", Rulebook.builtIn().rules().size());
        });
        runner.withPropertyValues("management.health.praetor.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(HealthIndicator.class));
    }

    @Test
    void metrics_count_what_is_judged_where_the_application_keeps_any() {
        runner.withBean(MeterRegistry.class, SimpleMeterRegistry::new).run(context -> {
            context.getBean(Rulebook.class).assess(SMALL);

            assertThat(context.getBean(MeterRegistry.class)
                            .get("praetor.assess")
                            .tag("outcome", "assessed")
                            .timer()
                            .count())
                    .isEqualTo(1);
        });
        runner.run(context -> assertThat(context).doesNotHaveBean(AssessmentMetrics.class));
    }

    @Configuration(proxyBeanMethods = false)
    static class Audit {

        final List<String> judged = new ArrayList<>();

        @Bean
        Consumer<Attempt> audit() {
            return attempt -> judged.add(attempt.given().name());
        }

        @Bean
        Consumer<String> unrelated() {
            return text -> judged.add("unrelated");
        }
    }

    @Test
    void every_observer_of_the_application_is_told() {
        runner.withUserConfiguration(Audit.class).run(context -> {
            context.getBean(Rulebook.class).assess(SMALL);

            assertThat(context.getBean(Audit.class).judged).containsExactly("small");
        });
    }

    @Test
    void it_needs_neither_micrometer_nor_boots_health_module() {
        runner.withClassLoader(new FilteredClassLoader("io.micrometer", "org.springframework.boot.health"))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(Rulebook.class));
    }

    @Test
    void the_metadata_describe_every_property_with_its_type_and_default() throws IOException {
        JsonNode metadata;
        try (InputStream in = getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            metadata = new ObjectMapper().readTree(in);
        }
        Map<String, String> described = new TreeMap<>();
        metadata.get("properties").forEach(property -> {
            described.put(property.get("name").asString(), property.get("type").asString());
            assertThat(property.get("description").asString()).endsWith(".");
        });
        Map<String, String> bound = new TreeMap<>();
        components(PraetorProperties.class, "praetor.", bound);
        components(PraetorProperties.Spending.class, "praetor.limits.", bound);
        bound.remove("praetor.limits");
        String[] defaults = metadata.get("properties")
                .valueStream()
                .filter(property -> property.has("defaultValue"))
                .map(property -> property.get("name").asString() + "="
                        + property.get("defaultValue").asString())
                .toArray(String[]::new);

        String page = Files.readString(Path.of("docs/how-to/spring-boot.md"));
        assertThat(described).isEqualTo(bound).allSatisfy((name, type) -> assertThat(page)
                .contains("| `" + name + "` | "));
        assertThat(defaults)
                .allSatisfy(value -> assertThat(page).contains(value.replaceAll("(.*)=(.*)", "| `$1` | `$2` |")));
        assertThat(defaults).hasSize(6);
        runner.withPropertyValues(defaults).run(context -> {
            PraetorProperties properties = context.getBean(PraetorProperties.class);
            assertThat(properties.limits().limits()).isEqualTo(Limits.defaults());
            assertThat(properties.trust()).isEqualTo(Trust.TRUSTED);
        });
    }

    private static void components(Class<?> record, String prefix, Map<String, String> bound) {
        Arrays.stream(record.getRecordComponents())
                .forEach((RecordComponent component) -> bound.put(
                        prefix + component.getName(), component.getType().getName()));
    }
}
