package dev.praetor.engine;

import static java.util.Objects.requireNonNull;

import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Finding;
import dev.praetor.finding.FixedPenalty;
import dev.praetor.finding.Grievance;
import dev.praetor.finding.Sanction;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where two facts without exact dates compete for being the one that broke an obligation, every reading has a breach
 * and only the fact that carries it changes; likewise a penalty that is due once and only the breach that carries it
 * changes. Such findings are one: left apart, each would stand in some readings only and what is certain would be
 * called open.
 */
final class Carriers {

    private static final Comparator<Finding> ANY_ORDER =
            Comparator.comparing(Carriers::carrier, Kind.BY_CONTENT).thenComparing(Finding::toString);

    private final List<Map<Finding, Finding>> outcomes;
    private final Set<Support> supports;

    Carriers(List<Map<Finding, Finding>> outcomes, Set<Support> supports) {
        this.outcomes = outcomes;
        this.supports = supports;
    }

    void unite() {
        Map<Finding, Finding> grievances = oneForAll(finding -> finding instanceof Grievance g ? g.obligation() : null);
        if (!grievances.isEmpty()) {
            rename((finding, outcome) -> within(
                    finding,
                    part -> part instanceof Grievance grievance
                                    && grievances.get(Rebuild.bare(grievance)) instanceof Grievance one
                            ? new Grievance(grievance.obligation(), one.fact(), grievance.on())
                            : part));
        }
        Map<Finding, Finding> sanctions = oneForAll(Carriers::penaltyDueOnce);
        if (!sanctions.isEmpty()) {
            rename((finding, outcome) -> sanctions.get(Rebuild.bare(finding)) instanceof Sanction one
                    ? Rebuild.parts(finding, part -> outcome.getOrDefault(one.violation(), one.violation()))
                    : finding);
        }
    }

    private static Fact carrier(Finding finding) {
        return finding instanceof Sanction sanction ? sanction.violation().fact() : ((Grievance) finding).fact();
    }

    /** The clause of a penalty that is due once, whatever breach carries it. */
    private static @Nullable Object penaltyDueOnce(Finding finding) {
        return finding instanceof FixedPenalty penalty && penalty.dueOnce() ? penalty.clause() : null;
    }

    /**
     * For each group that has exactly one member in every reading, but not the same: all its members, each with the one
     * to keep.
     */
    private Map<Finding, Finding> oneForAll(Function<Finding, @Nullable Object> group) {
        Map<Object, Set<Finding>> members = new HashMap<>();
        Map<Object, Integer> readings = new HashMap<>();
        for (Map<Finding, Finding> outcome : outcomes) {
            Map<Object, List<Finding>> here = outcome.keySet().stream()
                    .filter(key -> group.apply(key) != null)
                    .collect(Collectors.groupingBy(key -> requireNonNull(group.apply(key))));
            here.forEach((name, found) -> {
                members.computeIfAbsent(name, n -> new TreeSet<>(ANY_ORDER)).addAll(found);
                readings.merge(name, found.size() == 1 ? 1 : outcomes.size() + 1, Integer::sum);
            });
        }
        Map<Finding, Finding> kept = new HashMap<>();
        members.forEach((name, all) -> {
            if (all.size() > 1 && readings.getOrDefault(name, 0) == outcomes.size()) {
                all.forEach(member -> kept.put(member, all.iterator().next()));
            }
        });
        return kept;
    }

    /** @param to the new finding for an old one, in a reading */
    private void rename(BiFunction<Finding, Map<Finding, Finding>, Finding> to) {
        outcomes.replaceAll(outcome -> {
            Map<Finding, Finding> renamed = new HashMap<>();
            outcome.forEach(
                    (key, finding) -> renamed.put(Rebuild.bare(to.apply(key, outcome)), to.apply(finding, outcome)));
            return renamed;
        });
        Set<Support> renamed = new LinkedHashSet<>();
        Map<Finding, Finding> keys = new HashMap<>(); // many supports share their findings, and a key is dear
        UnaryOperator<Finding> key =
                finding -> keys.computeIfAbsent(finding, one -> Rebuild.bare(to.apply(one, Map.of())));
        supports.forEach(support -> renamed.add(new Support(
                key.apply(support.finding()),
                support.rule(),
                support.facts(),
                support.from().stream().map(key).toList())));
        supports.clear();
        supports.addAll(renamed);
    }

    private static Finding within(Finding finding, UnaryOperator<Finding> change) {
        return change.apply(Rebuild.parts(finding, part -> within(part, change)));
    }
}
