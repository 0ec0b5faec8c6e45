package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praetor.authoring.Suite;
import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Case;
import dev.praetor.fact.Contract;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Money;
import dev.praetor.fact.Party;
import dev.praetor.fact.Payment;
import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.Limit;
import dev.praetor.problem.LimitReachedException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an application does for weeks leaves nothing behind: the heap after a collection, loaded classes and threads
 * stay what they were. Each test first does a fifth of its work unmeasured, and prints what it saw.
 */
class SoakTest {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);

    private static final int ONE_IN = 80;

    /** How far two measurements of one and the same heap lie apart. */
    private static final long NOISE = 2 << 20;

    @TempDir
    Path directory;

    @AfterEach
    void disarm() {
        Trap.unset();
    }

    /** After a collection. */
    private record Level(long heap, int classes, int threads) {

        static Level now() {
            long least = Long.MAX_VALUE;
            for (int i = 0; i < 4; i++) { // what has been collected once may hold what is collected next
                System.gc();
                least = Math.min(
                        least,
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            }
            return new Level(
                    least,
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                    ManagementFactory.getThreadMXBean().getThreadCount());
        }
    }

    private static int times(String what, int inEveryBuild, int nightly) {
        return Integer.getInteger("praetor.soak." + what, Nightly.times(inEveryBuild, nightly));
    }

    /** @param mostGrowth bytes of heap that all of it may leave behind, beside noise */
    private static void soak(String what, int times, double mostGrowth, IntConsumer work) {
        int warmUp = Math.max(times / 5, 4);
        for (int i = 0; i < warmUp; i++) {
            work.accept(i);
        }
        Level before = Level.now();
        for (int i = 0; i < times / 2; i++) {
            work.accept(i);
        }
        Level between = Level.now();
        for (int i = times / 2; i < times; i++) {
            work.accept(i);
        }
        Level after = Level.now();
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %.2f, %.2f, %.2f | %,d, %,d, %,d | %d, %d, %d |%n",
                what,
                times,
                before.heap() / 1e6,
                between.heap() / 1e6,
                after.heap() / 1e6,
                before.classes(),
                between.classes(),
                after.classes(),
                before.threads(),
                between.threads(),
                after.threads());
        assertThat(after.heap() - before.heap()).as("bytes of heap").isLessThan((long) mostGrowth + NOISE);
        assertThat(after.classes()).as("classes").isLessThanOrEqualTo(before.classes() + before.classes() / 100);
        assertThat(after.threads()).as("threads").isLessThanOrEqualTo(before.threads());
    }

    @Test
    void assessments() {
        Rulebook rulebook = Rulebook.builtIn();
        List<Case> all = Suite.builtIn(rulebook.kinds()).trials().stream()
                .map(trial -> trial.content())
                .toList();
        List<Case> cases = IntStream.range(0, all.size() / ONE_IN)
                .mapToObj(i -> all.get(i * ONE_IN))
                .toList();
        (Nightly.times(0, 1) == 0 ? cases : all)
                .forEach(rulebook::assess); // rules are loaded for the first case of a sort
        int times = times("assessments", 2_000, 2_000_000);
        soak("assessments", times, times, i -> {
            assertThat(rulebook.assess(cases.get(i % cases.size())).facts()).isNotEmpty();
        });
    }

    @Test
    void reloads() throws IOException {
        String escrow = Files.readString(RESOURCES.resolve("escrow.drl"));
        Path file = directory.resolve("escrow.drl");
        Files.writeString(file, escrow);
        Supplier<Rulebook> live = Rulebook.live(directory);
        int times = times("reloads", 5, 1_000);
        // The JDK remembers, until memory is short, the name of each resource that a compiler looked for: 4 KB a
        // reload.
        soak("reloads", times, times * 6_000, i -> {
            write(file, escrow.replace("plusDays( 1 )", "plusDays( " + (1 + i % 200) + " )"));
            Rulebook rulebook = live.get();
            Case own = CaseFile.read(RESOURCES.resolve("escrow.yaml"), rulebook.kinds())
                    .content();
            assertThat(rulebook.assess(own).violations()).hasSize(1);
        });
    }

    @Test
    void sessions_that_are_given_up() throws IOException {
        Rulebook failing = rulebook("traps/condition.drl");
        Rulebook late =
                rulebook("pathological/04-product-that-applies.drl").within(limits().deadline(Duration.ofMillis(20)));
        Rulebook endless = rulebook("pathological/23-endless.drl").within(limits().firings(500));
        Path stranger = Files.createDirectory(directory.resolve("stranger"));
        Files.copy(RESOURCES.resolve("traps/condition.drl"), stranger.resolve("condition.drl"));
        List<Runnable> faults = List.of(
                () -> fails(failing),
                () -> reaches(late, payments(200), Limit.DEADLINE),
                () -> reaches(endless, payments(1), Limit.FIRINGS),
                () -> assertThatThrownBy(() -> Rulebook.builtIn().with(stranger, Trust.UNTRUSTED))
                        .isInstanceOf(BrokenRulesException.class));
        int times = times("aborts", 40, 1_000);
        soak("given up", times, times * 1_000, i -> faults.get(i % faults.size())
                .run());
        assertThat(failing.assess(trapped()).obligations()).hasSize(1);
    }

    private static Limits limits() {
        return Limits.none().memory(1L << 30);
    }

    private Rulebook rulebook(String resource) throws IOException {
        Path own = Files.createDirectory(directory.resolve(resource.replace('/', '-')));
        Files.copy(RESOURCES.resolve(resource), own.resolve("rules.drl"));
        return Rulebook.from(own);
    }

    private static void fails(Rulebook rulebook) {
        Trap.set(1, () -> {
            throw new IllegalStateException("of the application");
        });
        assertThatThrownBy(() -> rulebook.assess(trapped()))
                .isInstanceOf(BrokenRulesException.class)
                .hasMessageContaining("TRP-001");
        Trap.unset();
    }

    private static void reaches(Rulebook rulebook, Case given, Limit limit) {
        assertThatThrownBy(() -> rulebook.assess(given))
                .isInstanceOfSatisfying(
                        LimitReachedException.class, e -> assertThat(e.limit()).isEqualTo(limit));
    }

    private static Case trapped() {
        return given(List.of(new Trap("trap", Day.of(TODAY))));
    }

    private static Case payments(int number) {
        List<Fact> payments = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            payments.add(new Payment("payment" + i, "c", null, Money.eur("1.00"), Day.of(TODAY), false, false));
        }
        return given(payments);
    }

    private static Case given(List<? extends Fact> more) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Party("client", "Client"),
                new Party("provider", "Provider"),
                new Contract("c", "client", "provider", LocalDate.of(2020, 1, 1))));
        facts.addAll(more);
        return new Case("soak", TODAY, facts);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
