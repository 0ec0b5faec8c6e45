package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.praetor.fact.Case;
import dev.praetor.fact.Contract;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Party;
import dev.praetor.finding.Assessment;
import dev.praetor.problem.BrokenRulesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong while rules are applied: a typed error that names the rule, and the next judgement is right. */
class FaultsTest {

    private static final int POINTS = 200;
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);

    private static final List<String> PLACES = List.of("condition", "join", "consequence");

    private static final List<Supplier<Throwable>> FAULTS = List.of(
            () -> new IllegalStateException("of the application"),
            () -> new AssertionError("of the application"),
            () -> new NoSuchMethodError("of the application"),
            () -> new ExceptionInInitializerError("of the application"),
            StackOverflowError::new);

    @TempDir
    private static Path directory;

    private static final List<Rulebook> RULEBOOKS = new ArrayList<>();

    @BeforeAll
    static void compile() throws IOException {
        RULEBOOKS.clear();
        for (String place : PLACES) {
            Path rules = Files.createDirectory(directory.resolve(place));
            Files.copy(Path.of("src/test/resources/traps", place + ".drl"), rules.resolve("traps.drl"));
            RULEBOOKS.add(Rulebook.from(rules));
        }
    }

    @AfterEach
    void disarm() {
        Trap.unset();
        Thread.interrupted();
    }

    static Stream<Arguments> faults() {
        return PLACES.stream().flatMap(place -> FAULTS.stream().map(fault -> Arguments.of(place, fault)));
    }

    private static Rulebook in(String place) {
        return RULEBOOKS.get(PLACES.indexOf(place));
    }

    private static Case given() {
        List<Fact> facts = new ArrayList<>(List.of(
                new Party("client", "Client"),
                new Party("provider", "Provider"),
                new Contract("c", "client", "provider", LocalDate.of(2020, 1, 1))));
        for (int i = 0; i < POINTS; i++) {
            facts.add(new Trap("trap-" + i, Day.of(LocalDate.of(2020, 1, 1).plusDays(i))));
        }
        return new Case("", TODAY, facts);
    }

    private static Runnable throwing(Supplier<Throwable> faults) {
        return () -> {
            Throwable fault = faults.get();
            if (fault instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) fault;
        };
    }

    /** One obligation a trap, and nothing else: what the rules say. */
    private static void assertRight(Assessment assessment) {
        assertThat(assessment.obligations()).hasSize(POINTS);
        assertThat(assessment.violations()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_names_its_rule_at_whatever_point_it_comes(String place, Supplier<Throwable> faults) {
        for (int point = 1; point <= POINTS; point += 33) {
            Trap.set(point, throwing(faults));

            Throwable thrown = catchThrowable(() -> in(place).assess(given()));

            assertThat(thrown).isInstanceOf(BrokenRulesException.class).hasMessageContaining("TRP-001");
            assertThat(thrown.getCause()).hasSameClassAs(faults.get());
            assertRight(in(place).assess(given()));
        }
    }

    @Test
    void a_jvm_out_of_memory_is_nobodys_fault_and_is_not_hidden() {
        for (String place : PLACES) {
            OutOfMemoryError fault = new OutOfMemoryError("of the test");
            Trap.set(POINTS / 2, throwing(() -> fault));

            assertThat(catchThrowable(() -> in(place).assess(given()))).isSameAs(fault);
            assertRight(in(place).assess(given()));
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void an_interrupt_at_any_of_200_points_neither_stops_nor_harms(String place) {
        Assessment undisturbed = in(place).assess(given());
        assertRight(undisturbed);
        for (int point = 1; point <= POINTS; point++) {
            Trap.set(point, Thread.currentThread()::interrupt);

            assertThat(in(place).assess(given())).isEqualTo(undisturbed);

            assertThat(Thread.interrupted())
                    .as("the interrupt is kept for whoever waits next")
                    .isTrue();
        }
    }

    static List<String> places() {
        return PLACES;
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_monitor_is_as_it_was_after_a_fault(String place) {
        Trap more = new Trap("more", Day.of(LocalDate.of(2023, 1, 1)));
        try (Monitor monitor = in(place).monitor(given())) {
            Assessment before = monitor.assessment();
            for (Supplier<Throwable> faults : FAULTS) {
                // Once in the session that stays, and again where the case is judged afresh.
                Trap.set(1, new Runnable() {
                    @Override
                    public void run() {
                        Trap.set(1, this);
                        throwing(faults).run();
                    }
                });

                assertThat(catchThrowable(() -> monitor.record(more))).isInstanceOf(BrokenRulesException.class);

                Trap.unset();
                assertThat(monitor.assessment()).isEqualTo(before);
            }
            monitor.record(more);
            assertThat(monitor.assessment().obligations()).hasSize(POINTS + 1);
        }
    }
}
