package dev.praetor.engine;

import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ways in which a case may have been, given what its facts leave open: in each reading every fact is exact. What
 * holds in all of them is certain; what holds in some only is undetermined. A case that leaves nothing open has one
 * reading, the case itself.
 *
 * <p>All combinations of open points are tried as long as there are few; beyond that, all combinations of any two, with
 * the others at either end of what they may be; and beyond that the case is refused.
 */
final class Readings {

    private static final long MOST_COMBINATIONS = 4096;
    private static final long MOST_READINGS = 40_000;

    private final List<Fact> facts;
    private final List<OpenPoint> open;

    private Readings(List<Fact> facts, List<OpenPoint> open) {
        this.facts = facts;
        this.open = open;
    }

    static Readings of(List<Fact> facts, LocalDate assessedOn) {
        return new Readings(facts, OpenPoint.of(facts, assessedOn));
    }

    List<OpenPoint> open() {
        return open;
    }

    List<Fact> facts() {
        return facts;
    }

    /**
     * One way in which the case may have been.
     *
     * @param choice for each open point, the position of its value
     * @param originals the fact as given, for each fact of the reading; empty if nothing is open
     */
    record Reading(List<Integer> choice, List<Fact> facts, IdentityHashMap<Fact, Fact> originals) {}

    List<Reading> all() {
        if (open.isEmpty()) {
            return List.of(new Reading(List.of(), facts, new IdentityHashMap<>()));
        }
        return choices().stream().map(this::reading).toList();
    }

    private Reading reading(List<Integer> choice) {
        List<Fact> exact = new ArrayList<>(facts);
        for (int i = 0; i < open.size(); i++) {
            OpenPoint point = open.get(i);
            Fact fact = exact.get(point.fact());
            exact.set(
                    point.fact(),
                    Kind.of(fact).with(fact, point.component(), point.values().get(choice.get(i))));
        }
        IdentityHashMap<Fact, Fact> originals = new IdentityHashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            originals.put(exact.get(i), facts.get(i));
        }
        return new Reading(choice, exact, originals);
    }

    private Set<List<Integer>> choices() {
        long combinations = 1;
        for (OpenPoint point : open) {
            combinations = Math.min(
                    MOST_COMBINATIONS + 1, combinations * point.values().size());
        }
        Set<List<Integer>> choices = new LinkedHashSet<>();
        if (combinations <= MOST_COMBINATIONS) {
            every(new Integer[open.size()], 0, choices);
            return choices;
        }
        refuseTooMany();
        Integer[] first = new Integer[open.size()];
        Arrays.fill(first, 0);
        Integer[] last = open.stream().map(point -> point.values().size() - 1).toArray(Integer[]::new);
        for (int i = 0; i < open.size(); i++) {
            alone(first, i, choices);
            for (int j = i + 1; j < open.size(); j++) {
                pairs(first, i, j, choices);
                pairs(last, i, j, choices);
            }
        }
        return choices;
    }

    private void every(Integer[] choice, int from, Set<List<Integer>> choices) {
        if (from == choice.length) {
            choices.add(List.of(choice));
            return;
        }
        for (int value = 0; value < open.get(from).values().size(); value++) {
            choice[from] = value;
            every(choice, from + 1, choices);
        }
    }

    private void alone(Integer[] base, int i, Set<List<Integer>> choices) {
        Integer[] choice = base.clone();
        for (int a = 0; a < open.get(i).values().size(); a++) {
            choice[i] = a;
            choices.add(List.of(choice));
        }
    }

    /** Rather no answer than one that took minutes or was drawn from a sample that nobody chose. */
    private void refuseTooMany() {
        long pairs = 0;
        for (int i = 0; i < open.size(); i++) {
            for (int j = i + 1; j < open.size(); j++) {
                pairs += 2L * open.get(i).values().size() * open.get(j).values().size();
            }
        }
        if (pairs > MOST_READINGS) {
            throw new BadCaseException(new Problem(
                    "facts",
                    0,
                    0,
                    "the facts leave " + open.size()
                            + " dates and amounts open, more than can be weighed against each other",
                    "Maybe some can be stated more exactly: "
                            + open.stream().limit(3).map(this::describe).collect(Collectors.joining(", ")) + ", ..."));
        }
    }

    private String describe(OpenPoint point) {
        Fact fact = facts.get(point.fact());
        return point.component().name() + " of "
                + (fact.id() == null ? Kind.of(fact).name() : fact.id());
    }

    private void pairs(Integer[] base, int i, int j, Set<List<Integer>> choices) {
        Integer[] choice = base.clone();
        for (int a = 0; a < open.get(i).values().size(); a++) {
            for (int b = 0; b < open.get(j).values().size(); b++) {
                choice[i] = a;
                choice[j] = b;
                choices.add(List.of(choice));
            }
        }
    }
}
