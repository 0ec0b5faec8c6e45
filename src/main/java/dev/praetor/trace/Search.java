package dev.praetor.trace;

import dev.praetor.fact.Fact;
import dev.praetor.trace.Attempt.State;
import dev.praetor.trace.Line.Check;
import dev.praetor.trace.Test.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for the way to match a rule that leaves least to be desired: condition by condition, keeping the best ways so
 * far. What it costs to leave a condition unmet says which of two misses is the nearer.
 */
final class Search {

    /**
     * Ways kept after each condition. Cases that people write have tens of facts, so that few ways are ever dropped.
     */
    private static final int WIDTH = 200;

    /** Nothing of the kind: two values of something else would have to change before that is nearer. */
    static final int MISSING = 2200;

    static final int GATHERED = 1500;
    private static final int BLOCKED = 1000;

    private final Matching matching;
    private final Wanted wanted;
    private final boolean exceptions;

    /** @param exceptions whether to look, where nothing blocks, for what comes nearest to blocking */
    private Search(Matching matching, Wanted wanted, boolean exceptions) {
        this.matching = matching;
        this.wanted = wanted;
        this.exceptions = exceptions;
    }

    Search(Matching matching) {
        this(matching, Wanted.ANY, false);
    }

    /** @param wanted findings of another duty or plea are left out of account */
    Search(Matching matching, Wanted wanted) {
        this(matching, wanted, false);
    }

    /** How a rule came to be applied to these facts, with the exceptions that came nearest. */
    static Optional<Attempt> applied(Conditions conditions, Matching matching, List<Fact> facts) {
        return new Search(matching, Wanted.ANY, true)
                .ways(conditions.part(), new State(Map.of(), List.of(), 0)).stream()
                        .filter(state -> state.cost() == 0)
                        .max(Comparator.comparingLong(state -> state.known().values().stream()
                                .flatMap(Rests::on)
                                .distinct()
                                .filter(facts::contains)
                                .count()))
                        .map(state -> new Attempt(conditions.text().card(), state.lines(), 0));
    }

    Attempt nearest(Conditions conditions) {
        State best = ways(conditions.part(), new State(Map.of(), List.of(), 0)).stream()
                .min(Comparator.comparingInt(State::cost))
                .orElseThrow();
        return new Attempt(conditions.text().card(), best.lines(), best.cost());
    }

    /** The nearest way that does not match; empty if the rule is applied and nothing else there comes near to it. */
    Optional<Attempt> nearestMiss(Conditions conditions) {
        List<State> ways = ways(conditions.part(), new State(Map.of(), List.of(), 0));
        boolean applied = ways.stream().anyMatch(state -> state.cost() == 0);
        return ways.stream()
                .filter(state -> state.cost() > 0 && !(applied && state.cost() >= MISSING))
                .min(Comparator.comparingInt(State::cost))
                .map(state -> new Attempt(conditions.text().card(), state.lines(), state.cost()));
    }

    private List<State> ways(Part part, State before) {
        if (part instanceof Part.All all) {
            List<State> states = List.of(before);
            for (Part next : all.parts()) {
                states = states.stream()
                        .flatMap(state -> ways(next, state).stream())
                        .sorted(Comparator.comparingInt(State::cost))
                        .limit(WIDTH)
                        .toList();
            }
            return states;
        }
        if (part instanceof Part.One one) {
            return one(one, before);
        }
        if (part instanceof Part.Gather gather) {
            return List.of(gather(gather, before));
        }
        if (part instanceof Part.Not not) {
            return List.of(not(not, before));
        }
        if (part instanceof Part.Exists exists) {
            return List.of(exists(exists, before));
        }
        if (part instanceof Part.Any any) {
            return any.parts().stream()
                    .flatMap(one -> ways(one, before).stream())
                    .toList();
        }
        return List.of(before);
    }

    private List<State> one(Part.One one, State before) {
        List<State> states = new ArrayList<>();
        for (Object object : matching.of(one.type())) {
            if (!wanted.test(object)) {
                continue;
            }
            Map<String, Object> bound = Matching.bind(one, object, before.known());
            List<Check> checks = Check.of(one.tests(), object, bound);
            int cost = checks.stream().filter(Check::failed).mapToInt(Cost::of).sum();
            states.add(before.and(bound, Line.of(one, Check.together(checks), object, checks), cost));
        }
        states.add(before.and(before.known(), Line.of(one, Verdict.FAILED, null, List.of()), MISSING));
        return states;
    }

    private State gather(Part.Gather gather, State before) {
        List<Object> gathered = matching.gathered(gather, before.known());
        Map<String, Object> known = new HashMap<>(before.known());
        known.put(gather.variable(), gathered);
        List<Check> checks = Check.of(gather.tests(), gathered, known);
        Verdict verdict = Check.together(checks);
        Line line = Line.of(gather, verdict, gathered, checks, leftOut(gather.of(), before));
        return before.and(known, line, verdict == Verdict.FAILED ? GATHERED : 0);
    }

    /** What is not in a list and for want of one thing only. */
    private List<Line> leftOut(Part.One of, State before) {
        return one(of, before).stream()
                .filter(state -> state.cost() > before.cost() && state.cost() < before.cost() + GATHERED)
                .map(state -> state.lines().get(state.lines().size() - 1).as("without", Verdict.OPEN))
                .toList();
    }

    private State not(Part.Not not, State before) {
        List<Map<String, Object>> matches =
                matching.all(not.part(), before.known()).toList();
        if (matches.isEmpty()) {
            List<Line> near = exceptions ? nearestException(not.part(), before.known()) : List.of();
            return before.and(before.known(), Line.of("not", not.part(), Verdict.MET, List.of(), List.of(), near), 0);
        }
        List<Object> blockers = matches.stream()
                .flatMap(bound -> fresh(bound, before))
                .distinct()
                .toList();
        Line line = Line.of(
                "not",
                not.part(),
                Verdict.FAILED,
                blockers,
                not.part() instanceof Part.One one && !blockers.isEmpty()
                        ? Check.of(one.tests(), blockers.get(0), matches.get(0))
                        : List.of(),
                Parts.children(not.part()).stream()
                        .filter(Part.Not.class::isInstance)
                        .flatMap(inner -> nearestException(((Part.Not) inner).part(), matches.get(0)).stream())
                        .toList());
        return before.and(before.known(), line, BLOCKED * matches.size());
    }

    /** What a match binds beside what was bound before. */
    private static Stream<Object> fresh(Map<String, Object> bound, State before) {
        return bound.entrySet().stream()
                .filter(entry -> !before.known().containsKey(entry.getKey()))
                .map(Map.Entry::getValue);
    }

    /** What came nearest to an exception that would have applied. */
    private List<Line> nearestException(Part exception, Map<String, Object> known) {
        return ways(exception, new State(known, List.of(), 0)).stream()
                .filter(state -> state.cost() > 0)
                .min(Comparator.comparingInt(State::cost))
                .map(state -> state.lines().stream()
                        .map(line -> line.word().isEmpty() ? line.as("unless", line.verdict()) : line)
                        .toList())
                .orElse(List.of());
    }

    private State exists(Part.Exists exists, State before) {
        State nearest = ways(exists.part(), new State(before.known(), List.of(), 0)).stream()
                .min(Comparator.comparingInt(State::cost))
                .orElseThrow();
        Verdict verdict = nearest.lines().stream().anyMatch(Line::failed) ? Verdict.FAILED : Verdict.MET;
        Line line = nearest.lines().size() == 1
                ? nearest.lines().get(0).as("exists", verdict)
                : Line.of("exists", exists.part(), verdict, List.of(), List.of(), nearest.lines());
        return before.and(before.known(), line, nearest.cost());
    }
}
