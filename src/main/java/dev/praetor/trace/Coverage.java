package dev.praetor.trace;

import dev.praetor.engine.Law;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Plea;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How much of the rules some examples try: whether each rule was applied and, elsewhere, considered and not applied;
 * whether each constraint was seen to hold and to fail; whether each defence was seen accepted and rejected.
 *
 * <p>A constraint is seen where everything before it holds. Not for several threads at once.
 */
public final class Coverage {

    /** Seen one way, and the other. */
    public static final class Seen {

        private int yes;
        private int no;

        private void add(boolean held) {
            if (held) {
                yes++;
            } else {
                no++;
            }
        }

        /** How often it held, or was applied, or accepted. */
        public int yes() {
            return yes;
        }

        public int no() {
            return no;
        }

        /** Points of coverage: one for each way in which it was seen. */
        public int points() {
            return (yes > 0 ? 1 : 0) + (no > 0 ? 1 : 0);
        }
    }

    private final Map<String, Conditions> rules;
    private final Map<String, Seen> applied = new TreeMap<>();
    private final Map<String, Map<Test, Seen>> tests = new HashMap<>();
    private final Map<Plea, Seen> pleas = new HashMap<>();

    /**
     * Of nothing yet.
     *
     * @param ids of the rules to look at
     */
    public Coverage(Law law, Collection<String> ids) {
        this.rules = Conditions.of(law);
        rules.keySet().retainAll(Set.copyOf(ids));
        rules.forEach((id, rule) -> {
            applied.put(id, new Seen());
            Map<Test, Seen> seen = new LinkedHashMap<>();
            Parts.tests(rule.part()).forEach(test -> seen.put(test, new Seen()));
            tests.put(id, seen);
        });
    }

    /** Adds what one example tries. */
    public void add(Remembered example) {
        rules.forEach((id, rule) -> example.matchings().forEach(matching -> {
            Map<Test, Seen> seen = tests.getOrDefault(id, Map.of());
            boolean matched = !matching.watchedBy((test, held) ->
                            Objects.requireNonNull(seen.get(test)).add(held))
                    .all(rule.part(), Map.of())
                    .toList()
                    .isEmpty();
            if (matched || considered(rule, matching)) {
                Objects.requireNonNull(applied.get(id)).add(matched);
            }
        }));
        example.memories().stream()
                .flatMap(memory -> memory.objects().stream())
                .filter(Defence.class::isInstance)
                .map(Defence.class::cast)
                .forEach(defence -> pleas.computeIfAbsent(defence.plea(), plea -> new Seen())
                        .add(defence.accepted()));
    }

    /** Something of the first kind that it asks for is there. */
    private static boolean considered(Conditions rule, Matching matching) {
        return Parts.patterns(rule.part())
                .findFirst()
                .map(first -> !matching.of(first.type()).isEmpty())
                .orElse(false);
    }

    /** The rules, by id. */
    public Map<String, Conditions> rules() {
        return rules;
    }

    /** One of them. */
    public Conditions rule(String id) {
        return Objects.requireNonNull(rules.get(id), id);
    }

    /** Whether a rule was applied, or considered and not applied. */
    public Seen of(String rule) {
        return applied.getOrDefault(rule, new Seen());
    }

    /** The constraints of a rule, in the order of the text. */
    public Map<Test, Seen> tests(String rule) {
        return tests.getOrDefault(rule, Map.of());
    }

    /** Defences that the examples bring up; accepted or rejected. */
    public Map<Plea, Seen> defences() {
        return pleas;
    }

    /** Of a rule: the share of what could be seen that was seen, in per cent, rounded down. */
    public int percent(String rule) {
        return percent(List.of(rule));
    }

    /** Of all rules. */
    public int percent() {
        return percent(List.copyOf(rules.keySet()));
    }

    private int percent(List<String> ids) {
        long seen = ids.stream().flatMap(this::points).mapToInt(Seen::points).sum();
        long all = 2 * ids.stream().flatMap(this::points).count();
        return all == 0 ? 100 : (int) (100 * seen / all);
    }

    private Stream<Seen> points(String rule) {
        return Stream.concat(Stream.of(of(rule)), tests(rule).values().stream());
    }
}
