package dev.praetor.engine;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.praetor.fact.Case;
import dev.praetor.fact.Fact;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Explanation;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Inference;
import dev.praetor.finding.RuleCard;
import dev.praetor.finding.Sanction;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The steps that led to each finding, as the rules took them. */
final class Inferences {

    private static final Comparator<Support> ORDER = Comparator.comparing(Support::rule)
            .thenComparing(support -> text(support.facts()))
            .thenComparing(support -> support.from().toString());

    private final Law law;
    private final Citations citations;
    private final Map<Finding, List<Support>> supports;
    private final Map<Finding, Finding> shown = new HashMap<>();

    Inferences(Law law, Case given, Weighing weighing) {
        this.law = law;
        this.citations = new Citations(law.sources(), given);
        this.supports = weighing.supports().stream().collect(groupingBy(Support::finding));
        weighing.outcomes().stream()
                .flatMap(outcome -> outcome.keySet().stream())
                .distinct()
                .forEach(key -> shown.put(key, weighing.spanned(key)));
    }

    Explanation explaining(Assessment assessment) {
        Map<Finding, List<Inference>> inferences = new HashMap<>();
        supports.forEach((key, ways) -> inferences.put(
                shown(key),
                ways.stream().sorted(ORDER).map(this::inference).distinct().toList()));
        return new Explanation(
                assessment,
                inferences,
                inferences.values().stream()
                        .flatMap(List::stream)
                        .flatMap(way -> way.articles().stream())
                        .filter(article -> law.sources().articles().containsKey(article.key()))
                        .distinct()
                        .collect(toMap(
                                article -> article.key(),
                                article ->
                                        requireNonNull(law.sources().articles().get(article.key())),
                                (one, same) -> one)));
    }

    /** The finding that the assessment shows for a key; questions of earlier weighings are keys themselves. */
    private Finding shown(Finding key) {
        return shown.getOrDefault(key, key);
    }

    private Inference inference(Support support) {
        RuleCard card = law.card(support.rule());
        Set<Fact> below = new HashSet<>();
        support.from().forEach(finding -> gather(finding, below, new HashSet<>()));
        return new Inference(
                card,
                citations.rulings(card),
                citations.articles(card, support.finding()),
                support.facts().stream()
                        .filter(fact -> !below.contains(fact))
                        .sorted(Comparator.comparing(Descriptions::describe))
                        .toList(),
                from(support));
    }

    /** In the order of the patterns; what one pattern gathered, in an order that depends on nothing else. */
    private List<Finding> from(Support support) {
        List<Class<?>> patterns = support.from().stream()
                .<Class<?>>map(Inferences::pattern)
                .distinct()
                .toList();
        return support.from().stream()
                .map(this::shown)
                .distinct()
                .sorted(Comparator.comparing((Finding finding) -> patterns.indexOf(pattern(finding)))
                        .thenComparing(Finding::toString))
                .toList();
    }

    /** Sanctions of several kinds may be gathered by one pattern. */
    private static Class<?> pattern(Finding finding) {
        return finding instanceof Sanction ? Sanction.class : finding.getClass();
    }

    private void gather(Finding key, Set<Fact> facts, Set<Finding> seen) {
        if (seen.add(key)) {
            for (Support support : supports.getOrDefault(key, List.of())) {
                facts.addAll(support.facts());
                support.from().forEach(finding -> gather(finding, facts, seen));
            }
        }
    }

    private static String text(List<Fact> facts) {
        return String.join(" ", facts.stream().map(Descriptions::describe).toList());
    }
}
