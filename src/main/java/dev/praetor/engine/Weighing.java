package dev.praetor.engine;

import dev.praetor.fact.Appraisal;
import dev.praetor.fact.Fact;
import dev.praetor.finding.Amount;
import dev.praetor.finding.Finding;
import dev.praetor.finding.OpenAppraisal;
import dev.praetor.finding.Premise;
import dev.praetor.finding.Sanction;
import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Compares the outcomes of all readings of a case: what is certain, and what decides the rest. */
final class Weighing {

    private final Readings readings;
    private final List<Readings.Reading> read = new ArrayList<>();
    /** For each reading its findings, as given facts put them, by what they are apart from days and amounts. */
    private final List<Map<Finding, Finding>> outcomes = new ArrayList<>();

    private final Set<Support> supports = new LinkedHashSet<>();

    private Weighing(Readings readings) {
        this.readings = readings;
    }

    static Weighing of(Readings readings, Function<List<Fact>, Outcome> rules) {
        Weighing weighing = new Weighing(readings);
        readings.all().forEach(reading -> weighing.add(reading, rules.apply(reading.facts())));
        if (weighing.outcomes.size() > 1) {
            new Carriers(weighing.outcomes, weighing.supports).unite();
        }
        return weighing;
    }

    private void add(Readings.Reading reading, Outcome outcome) {
        Map<Finding, Finding> findings = new HashMap<>();
        if (readings.open().isEmpty()) {
            outcome.findings().forEach(finding -> findings.put(finding, finding));
            supports.addAll(outcome.supports());
        } else {
            // One finding supports many, and its key is dear.
            IdentityHashMap<Finding, Finding> keys = new IdentityHashMap<>();
            UnaryOperator<Finding> key = finding -> keys.computeIfAbsent(finding, f -> key(f, reading));
            outcome.findings().forEach(finding -> put(findings, key.apply(finding), restated(finding, reading)));
            outcome.supports().forEach(support -> supports.add(restated(support, reading, key)));
        }
        read.add(reading);
        outcomes.add(findings);
    }

    private static void put(Map<Finding, Finding> findings, Finding key, Finding finding) {
        Finding before = findings.put(key, finding);
        if (before instanceof Premise) {
            // Nobody sees it but as a step towards another finding: a breach may be cured twice, on two days.
            findings.put(key, Rebuild.span(before, finding));
        } else if (before != null && !before.equals(finding)) {
            throw new BrokenRulesException(
                    new Problem(
                            "rules",
                            0,
                            0,
                            "one fact gives two findings that differ in nothing but days or amounts: " + before
                                    + " and " + finding,
                            "Maybe two rules conclude the same with different days, or two facts without ids fall on the same day: give them ids."));
        }
    }

    private static Finding key(Finding finding, Readings.Reading reading) {
        return Rebuild.bare(restated(finding, reading));
    }

    private static Finding restated(Finding finding, Readings.Reading reading) {
        return Rebuild.map(finding, part -> part instanceof Fact fact ? original(fact, reading) : part);
    }

    private static Support restated(Support support, Readings.Reading reading, UnaryOperator<Finding> key) {
        return new Support(
                key.apply(support.finding()),
                support.rule(),
                support.facts().stream().map(fact -> original(fact, reading)).toList(),
                support.from().stream().map(key).toList());
    }

    private static Fact original(Fact fact, Readings.Reading reading) {
        return reading.originals().getOrDefault(fact, fact);
    }

    /** What the rules asked a human to judge, in any reading: appraisals without a verdict. */
    List<Appraisal> asked() {
        return outcomes.stream()
                .flatMap(outcome -> outcome.keySet().stream())
                .filter(OpenAppraisal.class::isInstance)
                .map(finding -> (OpenAppraisal) finding)
                .map(open -> Appraisal.open(open.question(), open.of()))
                .distinct()
                .sorted(Comparator.comparing(Appraisal::toString))
                .toList();
    }

    /** Why something was asked: of this weighing and of those before it, whose questions are facts by now. */
    Collection<Support> questions() {
        return supports.stream()
                .filter(support -> support.finding() instanceof OpenAppraisal)
                .toList();
    }

    void note(Collection<Support> questions) {
        supports.addAll(questions);
    }

    /** What holds in every reading, by its key; days and amounts span what they are in any. */
    Map<Finding, Finding> certain() {
        Map<Finding, Finding> certain = new LinkedHashMap<>();
        if (outcomes.size() == 1) {
            certain.putAll(outcomes.get(0));
            questions().forEach(question -> certain.put(question.finding(), question.finding()));
            return certain;
        }
        outcomes.get(0).keySet().forEach(key -> {
            if (outcomes.stream().allMatch(outcome -> outcome.containsKey(key))) {
                certain.put(key, spanned(key));
            }
        });
        questions().forEach(question -> certain.put(question.finding(), question.finding()));
        return certain;
    }

    /** The finding over all readings; a sum that grows with something unbounded has no bounds. */
    Finding spanned(Finding key) {
        List<Finding> seen = outcomes.stream()
                .map(outcome -> outcome.get(key))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Finding spanned = seen.stream().reduce(Rebuild::span).orElseThrow();
        boolean unbounded = seen.size() > 1
                && seen.stream().map(Weighing::bounds).distinct().count() > 1
                && deciding(outcome -> bounds(outcome.get(key))).stream().anyMatch(OpenPoint::unbounded);
        return unbounded
                ? Rebuild.map(spanned, part -> part instanceof Amount ? Amount.toBeAssessed() : part)
                : spanned;
    }

    Readings readings() {
        return readings;
    }

    List<Map<Finding, Finding>> outcomes() {
        return outcomes;
    }

    /** Of all readings: where a finding rests on one rule or on another, both are among its grounds. */
    Collection<Support> supports() {
        return supports;
    }

    /** The open points that can change what is seen while all others stay as they are; {@code null} is not seen. */
    List<OpenPoint> deciding(Function<Map<Finding, Finding>, @Nullable Object> seen) {
        List<OpenPoint> deciding = new ArrayList<>();
        for (int point = 0; point < readings.open().size(); point++) {
            Map<List<Integer>, Set<Object>> byOthers = new HashMap<>();
            for (int i = 0; i < read.size(); i++) {
                List<Integer> others = new ArrayList<>(read.get(i).choice());
                others.set(point, 0);
                Object value = seen.apply(outcomes.get(i));
                if (value != null) {
                    byOthers.computeIfAbsent(others, o -> new HashSet<>()).add(value);
                }
            }
            if (byOthers.values().stream().anyMatch(values -> values.size() > 1)) {
                deciding.add(readings.open().get(point));
            }
        }
        return deciding;
    }

    /** What is known of its amount, certain or not. */
    private static @Nullable Object bounds(@Nullable Finding finding) {
        return finding instanceof Sanction.Sum sum
                ? Arrays.asList(sum.amount().least(), sum.amount().most())
                : null;
    }

    static @Nullable Object amount(@Nullable Finding finding) {
        return finding instanceof Sanction.Sum sum ? sum.amount().certain().orElse(null) : null;
    }
}
