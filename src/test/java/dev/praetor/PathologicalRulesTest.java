package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Case;
import dev.praetor.fact.Contract;
import dev.praetor.fact.Day;
import dev.praetor.fact.Delivery;
import dev.praetor.fact.DeliveryClause;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Money;
import dev.praetor.fact.Party;
import dev.praetor.fact.Payment;
import dev.praetor.finding.Assessment;
import dev.praetor.problem.BrokenRulesException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rules that would not end, or not soon: each stops within its limits, and the same rulebook judges an ordinary case
 * right afterwards. The first lines of each file say what they do, of how many facts, and what stops them.
 */
class PathologicalRulesTest {

    private static final Duration DEADLINE = Duration.ofMillis(300);
    private static final Duration GRACE = Duration.ofMillis(250);

    /** Where another limit is expected, it has all the time to be reached first. */
    private static final Limits LIMITS =
            Limits.none().deadline(Duration.ofMinutes(1)).firings(2_000).memory(256L << 20);

    /** A case that the rules beside them are for. */
    private static final Path ORDINARY = Path.of("src/test/resources/escrow.yaml");

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);
    private static final Pattern EXPECTED = Pattern.compile("// (\\d+) payments: (\\w+)\n// (.*)\n");

    private static final List<String> FIGURES = new ArrayList<>();
    private static long before;

    static Stream<Path> files() throws IOException {
        return Files.list(Path.of("src/test/resources/pathological")).sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void stops_in_time_and_leaves_nothing_behind(Path file, @TempDir Path directory) throws IOException {
        Matcher expected = EXPECTED.matcher(Files.readString(file));
        assertThat(expected.find()).isTrue();
        Files.copy(file, directory.resolve("rules.drl"));
        Files.copy(Path.of("src/test/resources/escrow.drl"), directory.resolve("escrow.drl"));
        boolean byDeadline = expected.group(2).equals("DEADLINE");
        Rulebook rulebook =
                Rulebook.from(directory).within(byDeadline ? Limits.none().deadline(DEADLINE) : LIMITS);
        Case given = given(Integer.parseInt(expected.group(1)));

        Run run = Run.of(rulebook, given);
        if (byDeadline && run.late()) { // a busy machine
            run = Run.of(rulebook, given);
        }

        FIGURES.add(run.line(file));
        Assessment escrow = rulebook.within(Limits.none())
                .assess(CaseFile.read(ORDINARY, rulebook.kinds()).content());
        assertThat(escrow.violations())
                .extracting(violation -> violation.duty().code())
                .containsExactly("ESCROW");
        assertThat(run.stoppedBy()).as(run.line(file)).isEqualTo(expected.group(2));
        assertThat(byDeadline && run.late()).as(run.line(file)).isFalse();
    }

    /** One try, and what it took. */
    private record Run(@Nullable Throwable thrown, long wall, long cpu) {

        static Run of(Rulebook rulebook, Case given) {
            var threads = ManagementFactory.getThreadMXBean();
            long wall = System.nanoTime();
            long cpu = threads.getCurrentThreadCpuTime();
            Throwable thrown = catchThrowable(() -> rulebook.assess(given));
            return new Run(
                    thrown,
                    (System.nanoTime() - wall) / 1_000_000,
                    (threads.getCurrentThreadCpuTime() - cpu) / 1_000_000);
        }

        /** In processor time of the thread: on a busy machine it may have had to wait for its turn. */
        boolean late() {
            return cpu > DEADLINE.plus(GRACE).toMillis();
        }

        String stoppedBy() {
            return thrown instanceof LimitReachedException reached
                    ? reached.limit().name()
                    : thrown instanceof BrokenRulesException && thrown.getCause() != null
                            ? thrown.getCause().getClass().getSimpleName()
                            : String.valueOf(thrown);
        }

        String line(Path file) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %,d | %,d | %s |",
                    file.getFileName().toString().replace(".drl", ""),
                    stoppedBy(),
                    wall,
                    cpu,
                    thrown == null
                            ? ""
                            : thrown.getMessage().lines().findFirst().orElse(""));
        }
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @BeforeAll
    static void measure() {
        before = used();
    }

    @AfterAll
    static void memory_is_back() {
        System.out.println("| Rule | Stopped by | ms | ms of CPU | Message |\n| --- | --- | ---: | ---: | --- |");
        FIGURES.forEach(System.out::println);
        assertThat(used() - before).isLessThan(64L << 20);
    }

    private static Case given(int payments) {
        return new Case("", TODAY, facts(payments));
    }

    /** A contract, a delivery of it, and payments on as many days. */
    static List<Fact> facts(int payments) {
        LocalDate start = LocalDate.of(2001, 1, 1);
        List<Fact> facts = new ArrayList<>(List.of(
                new Party("client", "Client"),
                new Party("provider", "Provider"),
                new Contract("c", "client", "provider", start),
                new DeliveryClause("d", "c", start.plusYears(1)),
                new Delivery("d", start.plusMonths(3))));
        for (int i = 0; i < payments; i++) {
            facts.add(new Payment("p" + i, "c", null, Money.eur("10.00"), Day.of(start.plusDays(i)), false, false));
        }
        return facts;
    }
}
