package dev.praetor.trace;

import dev.praetor.Rulebook;
import dev.praetor.engine.Law;
import dev.praetor.engine.Memory;
import dev.praetor.fact.Case;
import dev.praetor.finding.Finding;
import dev.praetor.trace.Test.Verdict;
import dev.praetor.why.Matter;
import dev.praetor.why.RuleNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a rule is not applied to a case: its conditions, and where a finding is missing, why that was not found. */
public final class WhyNot {

    /** Conclusions rest on conclusions: from a sanction down to the facts takes five steps. */
    private static final int DEEPEST = 6;

    private static final Comparator<Attempt> NEAREST = Comparator.comparingInt(Attempt::cost)
            .thenComparing(attempt -> attempt.rule().id());

    private final Law law;
    private final Map<String, Conditions> rules;
    private final Map<String, RuleNode> nodes;

    private WhyNot(Law law) {
        this.law = law;
        this.rules = Conditions.of(law);
        this.nodes = rules.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> RuleNode.of(entry.getValue().text())));
    }

    /** May be asked about any number of cases. */
    public static WhyNot of(Rulebook rulebook) {
        return new WhyNot(rulebook.law());
    }

    /**
     * Why something is not so.
     *
     * @param line the failed condition that this explains; empty for the rule that was asked about
     * @param attempt at the rule; for a condition that something blocks, the rule that concluded what blocks it
     */
    public record Reason(Optional<Line> line, Attempt attempt, List<Reason> deeper) {

        /** This and all that it rests on. */
        public Stream<Reason> all() {
            return Stream.concat(Stream.of(this), deeper.stream().flatMap(Reason::all));
        }
    }

    /**
     * Why a rule is not applied to a case.
     *
     * @param reason in the reading of the case in which least is missing
     * @param readings of the case: 1 if it leaves nothing open
     * @param applied in how many of them the rule is applied
     */
    public record Answer(Reason reason, int readings, int applied) {}

    /**
     * Why a rule is not applied to a case, in the reading that comes nearest.
     *
     * @throws dev.praetor.problem.BadCaseException if the case cannot be judged
     */
    public Answer explain(Case given, String rule) {
        return law.spending(() -> explained(given, rule));
    }

    private Answer explained(Case given, String rule) {
        List<Memory> memories = law.memories(given);
        List<Integer> costs = memories.stream()
                .map(memory -> Attempt.of(conditions(rule), memory).cost())
                .toList();
        int least = costs.indexOf(costs.stream().min(Comparator.naturalOrder()).orElseThrow());
        return new Answer(explain(memories.get(least), rule), memories.size(), (int)
                costs.stream().filter(cost -> cost == 0).count());
    }

    /**
     * The rules that come nearest to being applied to a case, nearest first; in its first reading if it has several.
     */
    public List<Attempt> nearest(Case given) {
        return law.spending(() -> nearest(law.memories(given).get(0)));
    }

    /** In one reading of a case. */
    public Reason explain(Memory memory, String rule) {
        Matching matching = new Matching(memory.objects());
        Attempt attempt = new Search(matching).nearest(conditions(rule));
        return new Inquiry(memory, matching).reason(Optional.empty(), attempt, List.of(rule), Wanted.ANY);
    }

    private Conditions conditions(String rule) {
        return Optional.ofNullable(rules.get(rule))
                .orElseThrow(() -> new IllegalArgumentException("there is no rule " + rule));
    }

    /** Goes from what a rule misses to the rules that would conclude it, and from what blocks it to those that did. */
    private final class Inquiry {

        private final Memory memory;
        private final Matching matching;

        Inquiry(Memory memory, Matching matching) {
            this.memory = memory;
            this.matching = matching;
        }

        /** @param wanted duties and pleas that are looked for; none if any will do */
        Reason reason(Optional<Line> line, Attempt attempt, List<String> asked, Wanted wanted) {
            return new Reason(
                    line,
                    attempt,
                    asked.size() > DEEPEST
                            ? List.of()
                            : attempt.lines().stream()
                                    .flatMap(WhyNot::failures)
                                    .flatMap(failure -> deeper(failure, attempt, asked, wanted))
                                    .toList());
        }

        private Stream<Reason> deeper(Line failure, Attempt attempt, List<String> asked, Wanted wanted) {
            if (!failure.blockers().isEmpty()) {
                return failure.blockers().stream()
                        .filter(blocker -> attempt.lines().stream().noneMatch(line -> blocker.equals(line.object())))
                        .flatMap(blocker -> found(failure, blocker, asked));
            }
            Optional<Reason> missing = missing(failure, asked, wanted);
            return missing.isPresent() ? missing.stream() : compared(failure, asked);
        }

        /** Where the findings that a failed constraint compares come from. */
        private Stream<Reason> compared(Line failure, List<String> asked) {
            return failure.checks().stream()
                    .filter(Line.Check::failed)
                    .filter(Line.Check::measures)
                    .flatMap(check -> check.read().stream())
                    .filter(Finding.class::isInstance)
                    .distinct()
                    .flatMap(finding -> found(failure, finding, asked));
        }

        /** The rule that comes nearest to concluding what a condition misses. */
        private Optional<Reason> missing(Line failure, List<String> asked, Wanted wanted) {
            if (failure.looksFor() == null || !Finding.class.isAssignableFrom(failure.type())) {
                return Optional.empty();
            }
            Matter matter = Matter.of(failure.looksFor().text());
            Wanted now = wanted.narrowed(matter);
            Search search = new Search(matching, now);
            return nodes.values().stream()
                    .filter(node -> !asked.contains(node.id()) && node.mayConclude(matter, now::mayBe))
                    .map(node -> search.nearestMiss(conditions(node.id())))
                    .flatMap(Optional::stream)
                    .filter(attempt -> attempt.cost() < most(failure))
                    .min(NEAREST)
                    .map(attempt -> reason(Optional.of(failure), attempt, and(asked, attempt), now));
        }

        /** Further off than this and it explains nothing: of an exception that nobody missed, only the nearest does. */
        private static int most(Line failure) {
            if (failure.word().equals("unless")) {
                return failure.object() == null ? Search.GATHERED : 0;
            }
            return failure.object() == null ? Integer.MAX_VALUE : Search.MISSING;
        }

        /** The rules that concluded what should not be there, and what came nearest to keeping them from it. */
        private Stream<Reason> found(Line failure, Object blocker, List<String> asked) {
            return memory.supports().stream()
                    .filter(support -> support.finding().equals(blocker))
                    .filter(support -> !asked.contains(support.rule()))
                    .flatMap(support -> Search.applied(conditions(support.rule()), matching, support.facts()).stream())
                    .map(attempt -> reason(Optional.of(failure), attempt, and(asked, attempt), Wanted.ANY));
        }

        private List<String> and(List<String> asked, Attempt attempt) {
            return Stream.concat(asked.stream(), Stream.of(attempt.rule().id())).toList();
        }
    }

    private static Stream<Line> failures(Line line) {
        return line.within().isEmpty()
                ? Stream.of(line).filter(Line::failed)
                : Stream.concat(
                        Stream.of(line).filter(one -> !one.blockers().isEmpty()),
                        line.within().stream().flatMap(WhyNot::failures));
    }

    private List<Attempt> nearest(Memory memory) {
        Search search = new Search(new Matching(memory.objects()));
        return rules.values().stream()
                .map(search::nearest)
                .filter(attempt -> !attempt.applies())
                .filter(attempt -> attempt.lines().stream().anyMatch(line -> line.verdict() == Verdict.MET))
                .sorted(NEAREST)
                .toList();
    }
}
