package dev.praetor.examples.live;

import dev.praetor.Limits;
import dev.praetor.Monitor;
import dev.praetor.Monitors;
import dev.praetor.Rulebook;
import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Case;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Changes;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Violation;
import dev.praetor.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** Contracts that are watched: each event tells which, on what day, and what happened; each change is told. */
final class Contracts implements AutoCloseable {

    /** In the queue: there will be no more events. */
    static final String END = "";

    private static final int MOST_AWAKE = 1_000; // the others keep nothing but their facts

    private final Rulebook rulebook = Rulebook.builtIn().within(Limits.defaults());
    private final List<Kind> kinds = rulebook.kinds();
    private final Monitors monitors = rulebook.monitors(MOST_AWAKE);
    private final Set<String> known = new HashSet<>();
    private final Consumer<String> told;
    private int events;

    Contracts(Consumer<String> told) {
        this.told = told;
    }

    /** Takes events until {@link #END}. One that is at fault changes nothing, and the next is taken. */
    void follow(BlockingQueue<String> queue) throws InterruptedException {
        for (String event = queue.take(); !event.equals(END); event = queue.take()) {
            events++;
            try {
                take(event);
            } catch (ProblemException e) {
                told.accept("refused: " + e.getMessage());
            }
        }
    }

    private void take(String event) {
        Case news = CaseFile.parseAddition("event", events, event.getBytes(StandardCharsets.UTF_8), kinds)
                .content();
        if (known.add(news.name())) {
            monitors.open(news.name(), new Case(news.name(), news.assessedOn(), List.of()));
        }
        monitors.with(news.name(), monitor -> {
            LocalDate today = monitor.given().assessedOn();
            if (news.assessedOn().isAfter(today)) { // an event that comes late is recorded all the same
                tell(news.name(), monitor.advance(news.assessedOn()));
            }
            tell(news.name(), monitor.record(news.facts().toArray(Fact[]::new)));
            tellNext(news.name(), monitor);
            return monitor;
        });
    }

    private void tell(String name, Changes changes) {
        String prefix = name + " " + changes.on() + " ";
        changes.fellAway().stream().filter(Contracts::matters).forEach(gone -> told.accept(prefix + "- " + line(gone)));
        changes.appeared().stream().filter(Contracts::matters).forEach(come -> told.accept(prefix + "+ " + line(come)));
        changes.amounts()
                .forEach(sum -> told.accept(prefix + "~ " + line(sum.before()) + ", now " + line(sum.after())));
        changes.opened().forEach(open -> told.accept(prefix + "? " + line(open.decides()) + " depends on what is not known"));
        changes.settled().forEach(open -> told.accept(prefix + "! " + line(open.decides()) + " depends on nothing unknown"));
    }

    /** Exact and dear, as it judges days to come; {@code changes.next()} is a free guess. */
    private void tellNext(String name, Monitor monitor) {
        monitor.nextChange().ifPresent(day -> told.accept(name + " will change by itself on " + day));
    }

    private static boolean matters(Finding finding) {
        return !(finding instanceof Obligation);
    }

    private static String line(Finding finding) {
        if (finding instanceof Violation violation) {
            return "violation of " + violation.duty().code() + " by " + violation.debtor();
        }
        return finding.getClass().getSimpleName()
                + (finding instanceof Sanction.Sum sum
                        ? " of " + sum.amount().certain().map(Object::toString).orElse("a sum to be assessed")
                        : "");
    }

    @Override
    public void close() {
        monitors.close();
    }
}
