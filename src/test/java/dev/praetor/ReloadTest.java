package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praetor.fact.Case;
import dev.praetor.finding.Assessment;
import dev.praetor.problem.BrokenRulesException;
import dev.praetor.report.JsonReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules are exchanged while threads judge, and tenants compile theirs at the same time. */
class ReloadTest {

    private static final int JUDGES = 4;
    private static final int RELOADS = Integer.getInteger("praetor.reloads", 100);

    @TempDir
    Path directory;

    /** The directory's rule names a breach that the built-in law does not know, on one account or on another. */
    private static String rules(int version) {
        return """
                package dev.praetor.rules

                import dev.praetor.fact.*
                import dev.praetor.finding.*
                import function dev.praetor.verb.Verbs.*

                declare Deposit extends DeclaredFact
                    contract : String
                    on : Day
                    account : String
                end

                rule "DEP-%03d Compte remis"
                    @en( "Account deposited" )
                    @articles( "CC 1103" )
                when
                    $d : Deposit( account == "a%d" )
                then
                    owed( kcontext, $d );
                end
                """.formatted(version + 1, version);
    }

    /** What a service does: judge by what is good now, whatever is being loaded. */
    @Test
    void threads_judge_while_rules_are_exchanged() throws Exception {
        Path file = Files.writeString(directory.resolve("escrow.drl"), text("escrow.drl"));
        Supplier<Rulebook> live = Rulebook.live(directory);
        AtomicReference<Rulebook> current = new AtomicReference<>(live.get());
        Map<String, Rulebook> published = new ConcurrentHashMap<>();
        published.put(current.get().hash(), current.get());
        Map<String, String> found = new ConcurrentHashMap<>();
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(JUDGES);
        List<Future<Integer>> judges = new ArrayList<>();
        for (int i = 0; i < JUDGES; i++) {
            judges.add(threads.submit(() -> judge(current, stop, published, found)));
        }

        for (int reload = 1; reload <= RELOADS; reload++) {
            Files.writeString(file, text("escrow.drl") + "// " + reload % 5 + "\n");
            Rulebook next = live.get();
            published.put(next.hash(), next);
            current.set(next);
        }
        stop.set(true);

        int judged = 0;
        for (Future<Integer> judge : judges) {
            judged += judge.get();
        }
        threads.shutdown();
        assertThat(judged).isGreaterThan(RELOADS);
        assertThat(published).hasSize(6);
        assertThat(found.keySet()).isSubsetOf(published.keySet()).hasSizeGreaterThan(1);
        found.forEach((hash, report) -> assertThat(JsonReport.line(published.get(hash).assess(Cases.destock())))
                .isEqualTo(report));
    }

    private static int judge(
            AtomicReference<Rulebook> current,
            AtomicBoolean stop,
            Map<String, Rulebook> published,
            Map<String, String> found) {
        int judged = 0;
        while (!stop.get()) {
            Rulebook mine = current.get();
            Assessment assessment = mine.assess(Cases.destock());
            String report = JsonReport.line(assessment);
            assertThat(assessment.receipt().rulebook()).isEqualTo(mine.hash());
            assertThat(found.computeIfAbsent(mine.hash(), hash -> report)).isEqualTo(report);
            judged++;
        }
        return judged;
    }
}
