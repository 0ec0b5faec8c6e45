package dev.praetor.oracle;

import dev.praetor.Rulebook;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Ground;
import dev.praetor.finding.RuleCard;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How often random cases apply each rule and come to each kind of finding. */
final class Reached {

    private final Map<String, Integer> rules = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> kinds = new ConcurrentSkipListMap<>();

    Assessment note(Assessment assessment) {
        assessment.grounds().values().stream()
                .flatMap(List::stream)
                .map(Ground::rule)
                .map(RuleCard::id)
                .distinct()
                .forEach(rule -> rules.merge(rule, 1, Integer::sum));
        Stream.of(assessment.grounds().keySet(), assessment.violations(), assessment.settlement())
                .flatMap(findings ->
                        findings.stream().map(finding -> finding.getClass().getSimpleName()))
                .distinct()
                .forEach(kind -> kinds.merge(kind, 1, Integer::sum));
        return assessment;
    }

    /** Rules that no case applied. */
    Set<String> never() {
        return Rulebook.builtIn().rules().stream()
                .map(RuleCard::id)
                .filter(rule -> !rules.containsKey(rule))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Kinds of findings that no case came to. */
    Set<String> nothing() {
        return kinds(Finding.class)
                .map(Class::getSimpleName)
                .filter(kind -> !kinds.containsKey(kind))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Reached::kinds) : Stream.of(type);
    }

    @Override
    public String toString() {
        return rules.size() + " rules applied, each as often as this: " + rules + "\nfindings of these kinds: " + kinds
                + "\nrules never applied: " + never();
    }
}
