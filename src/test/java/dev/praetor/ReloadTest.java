package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praetor.casefile.CaseFile;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Violation;
import dev.praetor.problem.BrokenRulesException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules are exchanged while threads judge, and tenants compile theirs at the same time: nothing is mixed up. */
class ReloadTest {

    private static final int JUDGES = 4;
    private static final int VERSIONS = 5;
    private static final LocalDate DUE = LocalDate.of(2020, 1, 1);

    @TempDir
    Path directory;

    private final ExecutorService threads = Executors.newFixedThreadPool(JUDGES);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    /** Each finds the breach on another day. */
    private static String version(int days) {
        return Cases.read(Path.of("src/test/resources/escrow.drl"))
                .replace("plusDays( 1 )", "plusDays( " + days + " )");
    }

    private static Assessment judged(Rulebook rulebook, String escrow) {
        String text = """
                case: Escrow
                assessed-on: 2021-01-01
                facts:
                  - party: { id: client, name: A }
                  - party: { id: provider, name: B }
                  - contract: { id: c, client: client, provider: provider, concluded-on: 2019-01-01 }
                  - escrow-clause: %s
                """.formatted(escrow);
        return rulebook.assess(CaseFile.parse("case", text.getBytes(StandardCharsets.UTF_8), rulebook.kinds())
                .content());
    }

    private static LocalDate breach(Assessment assessment) {
        List<Violation> violations = assessment.violations();
        assertThat(violations).hasSize(1);
        return LocalDate.parse(violations.get(0).occurredOn().toString());
    }

    /** What a service does: it judges by what is good now, and exchanges it for what compiles. */
    @Test
    void threads_judge_while_rules_are_exchanged() throws Exception {
        Path file = Files.writeString(directory.resolve("escrow.drl"), version(1));
        Supplier<Rulebook> live = Rulebook.live(directory);
        AtomicReference<Rulebook> current = new AtomicReference<>(live.get());
        Map<String, LocalDate> published = new HashMap<>(Map.of(current.get().hash(), DUE.plusDays(1)));
        Map<String, Set<LocalDate>> found = new ConcurrentHashMap<>();
        AtomicBoolean stop = new AtomicBoolean();
        List<Future<?>> judges = new ArrayList<>();
        for (int i = 0; i < JUDGES; i++) {
            judges.add(threads.submit(() -> judge(current, stop, found)));
        }

        for (int reload = 0; reload < Nightly.times(20, 1_000); reload++) {
            int days = 1 + reload % VERSIONS;
            Files.writeString(file, version(days));
            Rulebook next = live.get();
            published.put(next.hash(), DUE.plusDays(days));
            current.set(next);
        }
        stop.set(true);
        for (Future<?> judge : judges) {
            judge.get();
        }

        assertThat(published).hasSize(VERSIONS);
        assertThat(found).hasSizeGreaterThan(1).allSatisfy((hash, days) -> assertThat(days)
                .containsExactly(published.get(hash)));
    }

    /** The receipt alone says which rules judged. */
    private static void judge(
            AtomicReference<Rulebook> current, AtomicBoolean stop, Map<String, Set<LocalDate>> found) {
        while (!stop.get()) {
            Assessment assessment = judged(current.get(), "{ id: e, contract: c, due: 2020-01-01 }");
            found.computeIfAbsent(assessment.receipt().rulebook(), hash -> ConcurrentHashMap.newKeySet())
                    .add(breach(assessment));
            LockSupport.parkNanos(2_000_000); // whoever compiles has a core too
        }
    }

    @Test
    void rules_that_are_broken_leave_those_before_them_in_use() throws IOException {
        Path file = Files.writeString(directory.resolve("escrow.drl"), version(1));
        Supplier<Rulebook> live = Rulebook.live(directory);
        AtomicReference<Rulebook> current = new AtomicReference<>(live.get());
        String good = current.get().hash();

        Files.writeString(file, version(2).replace("EscrowClause()", "EscrowClaus()"));

        assertThatThrownBy(() -> current.set(live.get()))
                .isInstanceOf(BrokenRulesException.class)
                .hasMessageContaining("escrow.drl:26:")
                .hasMessageContaining("EscrowClaus");
        assertThat(current.get().hash()).isEqualTo(good);
        Files.writeString(file, version(2));
        current.set(live.get());
        assertThat(breach(judged(current.get(), "{ id: e, contract: c, due: 2020-01-01 }")))
                .isEqualTo(DUE.plusDays(2));
    }

    /** Both call their kind alike, with other fields of other types. */
    @Test
    void two_tenants_compile_at_the_same_time_and_neither_gets_what_is_the_others() throws Exception {
        Path one = Files.createDirectory(directory.resolve("one"));
        Path other = Files.createDirectory(directory.resolve("other"));
        Files.writeString(one.resolve("escrow.drl"), version(1));
        String renamed = version(2)
                .replace("due : Day", "months : Integer")
                .replace("$clause.getDue()", "$contract.concludedOn().plusMonths( $clause.getMonths() )");
        Files.writeString(other.resolve("escrow.drl"), renamed);

        for (int round = 0; round < Nightly.times(3, 200); round++) {
            CyclicBarrier together = new CyclicBarrier(2);
            Future<LocalDate> first = threads.submit(() -> {
                together.await();
                return breach(judged(Rulebook.builtIn().with(one), "{ id: e, contract: c, due: 2020-01-01 }"));
            });
            Future<LocalDate> second = threads.submit(() -> {
                together.await();
                return breach(judged(Rulebook.builtIn().with(other), "{ id: e, contract: c, months: 12 }"));
            });

            assertThat(first.get()).isEqualTo(LocalDate.of(2020, 1, 2));
            assertThat(second.get()).isEqualTo(LocalDate.of(2020, 1, 3));
        }
    }
}
