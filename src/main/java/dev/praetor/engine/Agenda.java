package dev.praetor.engine;

import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** The facts of a case that changes by the day: those still to come wait for it, and all of them speak of days. */
final class Agenda {

    private final TreeMap<LocalDate, List<Fact>> later = new TreeMap<>();
    private final Ahead ahead;
    private LocalDate today;

    Agenda(LocalDate today) {
        this.today = today;
        this.ahead = new Ahead(today);
    }

    /** Those of some facts that had happened; the others are no longer waited for. */
    List<Fact> take(Collection<Fact> facts) {
        List<Fact> happened = new ArrayList<>();
        for (Fact fact : facts) {
            ahead.count(fact, -1);
            if (Judgement.happened(fact, today)) {
                happened.add(fact);
            } else {
                later.computeIfPresent(day(fact), (day, waiting) -> without(waiting, fact));
            }
        }
        return happened;
    }

    private static List<Fact> without(List<Fact> waiting, Fact fact) {
        List<Fact> left = new ArrayList<>(waiting);
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i) == fact) {
                left.remove(i);
                break;
            }
        }
        return left;
    }

    /** Lets a day come: what has happened by then of the facts that are new and of those that were waited for. */
    List<Fact> put(Collection<? extends Fact> facts, LocalDate on) {
        today = on;
        ahead.advance(on);
        List<Fact> happened = new ArrayList<>();
        facts.forEach(fact -> {
            ahead.count(fact, 1);
            if (Judgement.happened(fact, on)) {
                happened.add(fact);
            } else {
                later.computeIfAbsent(day(fact), day -> new ArrayList<>()).add(fact);
            }
        });
        while (!later.isEmpty() && !later.firstKey().isAfter(on)) {
            happened.addAll(later.pollFirstEntry().getValue());
        }
        return happened;
    }

    private static LocalDate day(Fact fact) {
        return Kind.of(fact).happenedOn(fact).orElseThrow().earliest();
    }

    Ahead ahead() {
        return ahead;
    }
}
