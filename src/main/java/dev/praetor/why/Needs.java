package dev.praetor.why;

import dev.praetor.Rulebook;
import dev.praetor.fact.Case;
import dev.praetor.fact.Contract;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Party;
import dev.praetor.finding.Violation;
import dev.praetor.problem.BadCaseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the facts without which each violation falls, by leaving them out and judging again. */
public final class Needs {

    /** Each pair is a judgement: of forty facts there are 780. */
    private static final int MOST_FACTS_IN_PAIRS = 40;

    private final Rulebook rulebook;
    private final Case given;
    private final Map<String, Violation> violations = new LinkedHashMap<>();
    private final Map<String, List<List<Fact>>> sets = new LinkedHashMap<>();

    private Needs(Rulebook rulebook, Case given) {
        this.rulebook = rulebook;
        this.given = given;
        rulebook.assess(given).violations().forEach(violation -> {
            violations.putIfAbsent(key(violation), violation);
            sets.putIfAbsent(key(violation), new ArrayList<>());
        });
    }

    /**
     * For each violation, in the order of the assessment. Parties and contracts are never left out: without them there
     * is no case to judge. Sets of two are looked for in cases of up to forty other facts.
     */
    public static List<Need> of(Rulebook rulebook, Case given) {
        return new Needs(rulebook, given).all();
    }

    private List<Need> all() {
        List<Fact> facts = given.facts().stream()
                .filter(fact -> !(fact instanceof Party || fact instanceof Contract))
                .distinct()
                .toList();
        boolean pairs = facts.size() <= MOST_FACTS_IN_PAIRS;
        if (!violations.isEmpty()) {
            facts.forEach(fact -> leaveOut(List.of(fact)));
            if (pairs) {
                pairs(facts);
            }
        }
        return violations.entrySet().stream()
                .map(entry -> new Need(entry.getValue(), sets.getOrDefault(entry.getKey(), List.of()), pairs))
                .toList();
    }

    private void pairs(List<Fact> facts) {
        for (int i = 0; i < facts.size(); i++) {
            for (int j = i + 1; j < facts.size(); j++) {
                List<Fact> pair = List.of(facts.get(i), facts.get(j));
                if (sets.values().stream().anyMatch(found -> none(found, pair))) {
                    leaveOut(pair);
                }
            }
        }
    }

    /** No fact of the set is enough by itself. */
    private static boolean none(List<List<Fact>> found, List<Fact> set) {
        return set.stream().map(List::of).noneMatch(found::contains);
    }

    private void leaveOut(List<Fact> set) {
        Set<Fact> gone = withReferring(set);
        List<Fact> rest =
                given.facts().stream().filter(fact -> !gone.contains(fact)).toList();
        try {
            Set<String> standing =
                    rulebook.assess(new Case(given.name(), given.assessedOn(), rest)).violations().stream()
                            .map(Needs::key)
                            .collect(Collectors.toSet());
            sets.forEach((key, found) -> {
                if (!standing.contains(key) && none(found, set)) {
                    found.add(set);
                }
            });
        } catch (BadCaseException e) {
            // Without these facts there is no case to judge.
        }
    }

    /** Nothing but facts left out differs between the assessments: the same fact broke the same obligation. */
    private static String key(Violation violation) {
        return Keys.of(violation) + " " + Kind.of(violation.fact()).describe(violation.fact());
    }

    /** The facts, and all that refer to them. */
    private Set<Fact> withReferring(List<Fact> set) {
        Set<Fact> gone = new HashSet<>(set);
        boolean grew = true;
        while (grew) {
            Set<String> ids = gone.stream()
                    .filter(fact -> fact.id() != null)
                    .map(Fact::id)
                    .collect(Collectors.toSet());
            grew = gone.addAll(
                    given.facts().stream().filter(fact -> refers(fact, ids)).toList());
        }
        return gone;
    }

    private static boolean refers(Fact fact, Set<String> ids) {
        return Kind.of(fact).components().stream()
                .filter(component -> !component.refersTo().isEmpty())
                .anyMatch(component -> ids.contains(String.valueOf(component.get(fact))));
    }
}
