package dev.praetor.engine;

import static java.util.stream.Collectors.groupingBy;

import dev.praetor.fact.Case;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Grievance;
import dev.praetor.finding.Ground;
import dev.praetor.finding.ModerationRisk;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Performance;
import dev.praetor.finding.RuleCard;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Violation;
import dev.praetor.verb.Support;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts findings into the order that an assessment promises, and each with its grounds. */
final class Assembly {

    static final Comparator<Grievance> BY_GRIEVANCE = Comparator.comparing(Grievance::on)
            .thenComparing(grievance -> grievance.duty().code())
            .thenComparing(Grievance::debtor)
            .thenComparing(Grievance::subject)
            .thenComparing(grievance -> describe(grievance.fact()));
    static final Comparator<Sanction> BY_SANCTION = Comparator.comparing(
                    (Sanction sanction) -> sanction.violation().grievance(), BY_GRIEVANCE)
            .thenComparing(sanction -> sanction.getClass().getSimpleName())
            .thenComparing(Sanction::toString);
    private static final Comparator<Defence> BY_DEFENCE = Comparator.comparing(Defence::against, BY_GRIEVANCE)
            .thenComparing(defence -> defence.plea().code())
            .thenComparing(Defence::accepted);
    private static final Comparator<Obligation> BY_OBLIGATION = Comparator.comparing(Obligation::from)
            .thenComparing(obligation -> obligation.duty().code())
            .thenComparing(Obligation::subject)
            .thenComparing(Obligation::debtor);

    private final Law law;
    private final Map<Finding, Finding> certain;
    private final Collection<Support> supports;
    private final Citations citations;

    /** @param certain findings by the key that supports refer to them by */
    Assembly(Law law, Case given, Map<Finding, Finding> certain, Collection<Support> supports) {
        this.law = law;
        this.certain = certain;
        this.supports = supports;
        this.citations = new Citations(law.sources(), given);
    }

    private <T extends Finding> List<T> sorted(Class<T> type, Comparator<T> order) {
        return certain.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .sorted(order)
                .toList();
    }

    List<Violation> violations() {
        return sorted(Violation.class, Comparator.comparing(Violation::grievance, BY_GRIEVANCE));
    }

    List<Sanction> sanctions() {
        return sorted(Sanction.class, BY_SANCTION);
    }

    List<Defence> defences() {
        return sorted(Defence.class, BY_DEFENCE);
    }

    List<ModerationRisk> risks() {
        return sorted(ModerationRisk.class, Comparator.comparing(ModerationRisk::penalty, BY_SANCTION));
    }

    List<Obligation> obligations() {
        return sorted(Obligation.class, BY_OBLIGATION);
    }

    Set<Obligation> performed() {
        Set<Obligation> performed = new LinkedHashSet<>();
        sorted(Performance.class, Comparator.comparing(Performance::obligation, BY_OBLIGATION))
                .forEach(performance -> performed.add(performance.obligation()));
        return performed;
    }

    /** {@code confidentiality:nda:hosting-transferred}, with a number where that would name two violations. */
    Map<Violation, String> ids() {
        Map<Violation, String> ids = new LinkedHashMap<>();
        Map<String, Integer> used = new HashMap<>();
        for (Violation violation : violations()) {
            String fact = violation.fact().id() == null
                    ? Kind.of(violation.fact()).name()
                    : violation.fact().id();
            String id = Kind.kebab(violation.duty().code()) + ":" + violation.subject() + ":" + fact;
            int count = used.merge(id, 1, Integer::sum);
            ids.put(violation, count == 1 ? id : id + ":" + count);
        }
        return ids;
    }

    /** By rule id; what several matches of one rule rest on is put together. */
    Map<Finding, List<Ground>> grounds() {
        Map<Finding, List<Support>> byFinding = supports.stream().collect(groupingBy(Support::finding));
        Map<Finding, List<Ground>> grounds = new HashMap<>();
        byFinding.keySet().forEach(key -> {
            Finding finding = certain.get(key);
            if (finding != null) {
                Set<Support> all = new LinkedHashSet<>();
                gather(key, byFinding, all);
                grounds.put(finding, grounds(finding, all));
            }
        });
        return grounds;
    }

    /** The supports of a finding and of the intermediate conclusions that it rests on. */
    private static void gather(Finding key, Map<Finding, List<Support>> byFinding, Set<Support> all) {
        for (Support support : byFinding.getOrDefault(key, List.of())) {
            if (all.add(support)) {
                support.via().forEach(premise -> gather(premise, byFinding, all));
            }
        }
    }

    private List<Ground> grounds(Finding finding, Set<Support> all) {
        return all.stream().collect(groupingBy(Support::rule)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> ground(finding, law.card(entry.getKey()), entry.getValue()))
                .toList();
    }

    private Ground ground(Finding finding, RuleCard card, List<Support> matches) {
        List<Fact> facts = matches.stream()
                .flatMap(support -> support.facts().stream())
                .distinct()
                .sorted(Comparator.comparing(Assembly::describe))
                .toList();
        return new Ground(finding, card, citations.rulings(card), citations.articles(card, finding), facts);
    }

    static String describe(Fact fact) {
        return Kind.of(fact).describe(fact);
    }
}
