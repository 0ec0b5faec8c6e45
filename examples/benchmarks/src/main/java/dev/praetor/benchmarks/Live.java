package dev.praetor.benchmarks;

import dev.praetor.Monitor;
import dev.praetor.Rulebook;
import dev.praetor.fact.Case;
import dev.praetor.fact.Event;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.oracle.PlainJava;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One event of a contract that is watched, recorded or withdrawn, against judging the contract afresh.
 *
 * @param event processor time, µs
 * @param kilobytes allocated by one event
 * @param fresh processor time of judging all facts, µs
 * @param plain the same in plain Java; NaN if it takes too long
 */
record Live(int facts, double event, double kilobytes, double fresh, double plain) {

    private static final int EVENTS = 40;

    /** All events are withdrawn and recorded again, so that the contract stays as large as it is. */
    static Live of(int facts) {
        Rulebook rulebook = Rulebook.builtIn();
        Case given = Cases.of(facts, 1);
        List<Fact> events = events(given);
        try (Monitor monitor = rulebook.monitor(given)) {
            Runnable all = () -> events.forEach(event -> {
                monitor.withdraw(event);
                monitor.record(event);
            });
            Cpu.micros(1, 1_500, all);
            double event = Cpu.micros(7, 100, all) / events.size() / 2;
            double kilobytes = Cpu.kilobytes(all) / events.size() / 2;
            if (!monitor.assessment().equals(rulebook.assess(given))) {
                throw new IllegalStateException("the monitor of " + facts + " facts differs from a fresh assessment");
            }
            int times = Math.max(1, 16_000 / facts);
            return new Live(
                    facts,
                    event,
                    kilobytes,
                    warm(times, () -> rulebook.assess(given)),
                    facts > Agreement.MOST_FOR_ALL ? Double.NaN : warm(times, () -> PlainJava.judge(given)));
        }
    }

    private static double warm(int times, Runnable work) {
        Cpu.micros(3, times * 3, work);
        return Cpu.micros(5, times, work);
    }

    /** Some that no other fact names. */
    private static List<Fact> events(Case given) {
        Set<Object> named = given.facts().stream()
                .flatMap(fact -> Kind.of(fact).components().stream()
                        .filter(component -> !component.refersTo().isEmpty())
                        .map(component -> String.valueOf(component.get(fact))))
                .collect(Collectors.toSet());
        List<Fact> events = new ArrayList<>(given.facts().stream()
                .filter(fact -> fact instanceof Event && !named.contains(fact.id()))
                .toList());
        Collections.shuffle(events, new Random(7));
        return events.subList(0, Math.min(EVENTS, events.size() / 2));
    }
}
