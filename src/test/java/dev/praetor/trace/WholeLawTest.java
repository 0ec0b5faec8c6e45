package dev.praetor.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.Nightly;
import dev.praetor.authoring.Suite;
import dev.praetor.casefile.CaseFile;
import dev.praetor.engine.Law;
import dev.praetor.engine.Laws;
import dev.praetor.engine.Memory;
import dev.praetor.engine.Support;
import dev.praetor.fact.AssessmentDate;
import dev.praetor.fact.Case;
import dev.praetor.fact.Component;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.fact.ReferenceRate;
import dev.praetor.finding.Finding;
import dev.praetor.problem.BadCaseException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The whole law a second time, without the network that Drools builds of it: each rule is tried by brute force on all
 * that lies before the rules at rest. What it matches is exactly what Drools applied it to, and every finding rests on
 * facts in the end, not on itself. Values are compared by the same compiled constraints; {@code oracle} derives sums
 * apart from them.
 */
class WholeLawTest {

    private static final Law LAW = Laws.builtIn();
    private static final Map<String, Conditions> RULES = Conditions.of(LAW);
    private static final long SEED = Long.getLong("praetor.seed", 1347);
    private static final int CASES = Integer.getInteger("praetor.law.cases", Nightly.times(4_000, 1_000_000));

    /** A rule and what it matches: findings, and facts that are none of the law's own. */
    private record Application(String rule, Set<Finding> findings, Set<Fact> facts) {

        static Application of(String rule, Collection<?> matched) {
            return new Application(
                    rule,
                    only(Finding.class, matched),
                    only(Fact.class, matched).stream()
                            .filter(fact -> !(fact instanceof AssessmentDate || fact instanceof ReferenceRate))
                            .collect(Collectors.toSet()));
        }

        private static <T> Set<T> only(Class<T> type, Collection<?> matched) {
            return matched.stream()
                    .flatMap(one -> one instanceof Collection<?> several ? several.stream() : Stream.of(one))
                    .filter(type::isInstance)
                    .map(type::cast)
                    .collect(Collectors.toSet());
        }

        /** A support names the facts within the findings too. */
        boolean isIn(Support support) {
            return support.rule().equals(rule)
                    && Set.copyOf(support.from()).equals(findings)
                    && support.facts().containsAll(facts);
        }
    }

    private final Set<String> applied = new ConcurrentSkipListSet<>();
    private final Set<String> differences = new ConcurrentSkipListSet<>();
    private final AtomicInteger judged = new AtomicInteger();
    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void each_rule_is_applied_to_what_it_matches_and_to_nothing_else() {
        List<Case> all = Suite.of(Path.of("rules"), Kind.builtIn()).trials().stream()
                .map(trial -> trial.content())
                .filter(given -> open(given) <= 1)
                .toList();
        Mixed mixed = new Mixed(all);
        IntStream.range(0, CASES).parallel().forEach(number -> {
            Case given = mixed.next(new Random(SEED * 1_000_003 + number));
            if (open(given) <= 2) { // each more doubles the readings
                judge(number, given);
            }
        });
        System.out.printf(
                "whole law: %,d cases of seed %d in %,d readings, %d differences; not applied in any: %s%n",
                judged.get(),
                SEED,
                readings.get(),
                differences.size(),
                RULES.keySet().stream().filter(rule -> !applied.contains(rule)).toList());
        assertThat(differences).isEmpty();
        assertThat(judged.get()).isGreaterThan(CASES / 4);
        assertThat(applied.size()).isGreaterThan(Math.min(CASES / 4, RULES.size() * 9 / 10));
    }

    /** The comparison itself: whatever is taken away from what the rules drew is missed, and so is what was added. */
    @Test
    void a_finding_too_few_or_too_many_is_a_difference() {
        Memory memory = LAW.memories(CaseFile.read(Path.of("examples", "destock-meubles.yaml"), Kind.builtIn())
                        .content())
                .get(0);
        compare("", memory);
        assertThat(differences).isEmpty();
        for (Support support : memory.supports()) {
            List<Support> less = new ArrayList<>(memory.supports());
            less.remove(support);
            compare("less", new Memory(memory.objects(), less));
            assertThat(differences).as("without %s", support).anyMatch(each -> each.contains("not applied"));
            differences.clear();
            compare("more", new Memory(without(memory.objects(), support.finding()), memory.supports()));
            assertThat(differences).as("without %s", support.finding()).isNotEmpty();
            differences.clear();
        }
        assertThat(memory.supports()).hasSizeGreaterThan(4);
    }

    private static List<Object> without(List<Object> objects, Finding finding) {
        return objects.stream().filter(each -> !each.equals(finding)).toList();
    }

    private static long open(Case given) {
        return given.facts().stream()
                .flatMap(fact -> Kind.of(fact).components().stream().filter(component -> open(component, fact)))
                .count();
    }

    private static boolean open(Component component, Fact fact) {
        Object value = component.get(fact);
        return value instanceof Day day ? !day.exact() : value == null && component.mayBeUnknown();
    }

    private void judge(int number, Case given) {
        List<Memory> memories;
        try {
            memories = LAW.rounds(given); // rules that ask are applied in rounds of their own
        } catch (BadCaseException e) {
            return; // no case
        }
        judged.incrementAndGet();
        memories.forEach(memory -> {
            readings.incrementAndGet();
            compare(number + " near '" + given.name() + "': ", memory);
        });
    }

    private void compare(String where, Memory memory) {
        Map<String, List<Support>> drawn = memory.supports().stream().collect(Collectors.groupingBy(Support::rule));
        Matching matching = new Matching(memory.objects());
        RULES.forEach((id, rule) -> {
            Set<Application> matches = matching.all(rule.part(), Map.of())
                    .map(bound -> Application.of(id, matched(rule.part(), bound).toList()))
                    .collect(Collectors.toSet());
            List<Support> supports = drawn.getOrDefault(id, List.of());
            matches.stream()
                    .filter(match -> supports.stream().noneMatch(match::isIn))
                    .forEach(match -> differences.add(where + "not applied: " + match));
            supports.stream()
                    .filter(support -> matches.stream().noneMatch(match -> match.isIn(support)))
                    .forEach(support -> differences.add(where + "applied: " + support));
        });
        applied.addAll(drawn.keySet());
        Set<Object> there = Set.copyOf(memory.objects());
        memory.supports().stream()
                .filter(support -> !there.contains(support.finding()))
                .forEach(support -> differences.add(where + "not there: " + support.finding()));
        unfounded(memory).forEach(finding -> differences.add(where + "rests on nothing: " + finding));
    }

    /** What patterns match, those under "not" and "exists" apart. */
    private static Stream<Object> matched(Part part, Map<String, Object> bound) {
        if (part instanceof Part.One one) {
            return Stream.ofNullable(bound.get(one.variable()));
        }
        if (part instanceof Part.Gather gather) {
            return Stream.ofNullable(bound.get(gather.variable()));
        }
        List<Part> parts =
                part instanceof Part.All all ? all.parts() : part instanceof Part.Any any ? any.parts() : List.of();
        return parts.stream().flatMap(each -> matched(each, bound));
    }

    private static Set<Finding> unfounded(Memory memory) {
        Set<Finding> open = memory.objects().stream()
                .filter(Finding.class::isInstance)
                .map(Finding.class::cast)
                .collect(Collectors.toCollection(HashSet::new));
        Set<Finding> founded = ConcurrentHashMap.newKeySet();
        boolean more = true;
        while (more) {
            List<Finding> next = memory.supports().stream()
                    .filter(support -> open.contains(support.finding()) && founded.containsAll(support.from()))
                    .map(Support::finding)
                    .toList();
            founded.addAll(next);
            more = open.removeAll(next);
        }
        return open;
    }
}
