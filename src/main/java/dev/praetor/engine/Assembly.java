package dev.praetor.engine;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts findings into the order that an assessment promises, and each with its grounds. */
final class Assembly {

    private static final Comparator<Grievance> BY_ALL = Comparator.comparing(Grievance::on)
            .thenComparing(grievance -> grievance.duty().code())
            .thenComparing(Grievance::debtor)
            .thenComparing(Grievance::subject)
            .thenComparing(grievance -> Descriptions.describe(grievance.fact()));
    /** What several findings rest on is, as a rule, one and the same object. */
    static final Comparator<Grievance> BY_GRIEVANCE = (one, other) -> one == other ? 0 : BY_ALL.compare(one, other);

    static final Comparator<Sanction> BY_SANCTION = Comparator.comparing(
                    (Sanction sanction) -> sanction.violation().grievance(), BY_GRIEVANCE)
            .thenComparing(sanction -> sanction.getClass().getSimpleName())
            .thenComparing(Sanction::toString);
    static final Comparator<Defence> BY_DEFENCE = Comparator.comparing(Defence::against, BY_GRIEVANCE)
            .thenComparing(defence -> defence.plea().code())
            .thenComparing(Defence::accepted);
    static final Comparator<Obligation> BY_OBLIGATION = Comparator.comparing(Obligation::from)
            .thenComparing(obligation -> obligation.duty().code())
            .thenComparing(Obligation::subject)
            .thenComparing(Obligation::debtor);

    private final Law law;
    private final Map<Finding, Finding> certain;
    private final Collection<Support> supports;
    private final Descriptions descriptions;
    private final Citations citations;
    private final List<Violation> violations = new ArrayList<>();
    private final List<Sanction> sanctions = new ArrayList<>();
    private final List<Defence> defences = new ArrayList<>();
    private final List<ModerationRisk> risks = new ArrayList<>();
    private final List<Obligation> obligations = new ArrayList<>();
    private final Set<Obligation> performed = new HashSet<>();

    /** @param certain findings by the key that supports refer to them by */
    Assembly(
            Law law,
            Case given,
            Map<Finding, Finding> certain,
            Collection<Support> supports,
            Descriptions descriptions) {
        this.law = law;
        this.certain = certain;
        this.supports = supports;
        this.descriptions = descriptions;
        this.citations = new Citations(law.sources(), given);
        certain.values().forEach(this::add);
        violations.sort(Comparator.comparing(Violation::grievance, BY_GRIEVANCE));
        sanctions.sort(BY_SANCTION);
        defences.sort(BY_DEFENCE);
        risks.sort(Comparator.comparing(ModerationRisk::penalty, BY_SANCTION));
        obligations.sort(BY_OBLIGATION);
    }

    private void add(Finding finding) {
        if (finding instanceof Violation violation) {
            violations.add(violation);
        } else if (finding instanceof Sanction sanction) {
            sanctions.add(sanction);
        } else if (finding instanceof Defence defence) {
            defences.add(defence);
        } else if (finding instanceof ModerationRisk risk) {
            risks.add(risk);
        } else if (finding instanceof Obligation obligation) {
            obligations.add(obligation);
        } else if (finding instanceof Performance performance) {
            performed.add(performance.obligation());
        }
    }

    List<Violation> violations() {
        return violations;
    }

    List<Sanction> sanctions() {
        return sanctions;
    }

    List<Defence> defences() {
        return defences;
    }

    List<ModerationRisk> risks() {
        return risks;
    }

    List<Obligation> obligations() {
        return obligations;
    }

    Set<Obligation> performed() {
        return performed;
    }

    /** {@code confidentiality:nda:hosting-transferred}, with a number where that would name two violations. */
    Map<Violation, String> ids() {
        Map<Violation, String> ids = new LinkedHashMap<>();
        Map<String, Integer> used = new HashMap<>();
        for (Violation violation : violations) {
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
        Map<Finding, List<Support>> byFinding = new HashMap<>();
        for (Support support : supports) {
            byFinding
                    .computeIfAbsent(support.finding(), f -> new ArrayList<>(2))
                    .add(support);
        }
        Map<Finding, List<Ground>> grounds = new HashMap<>();
        byFinding.forEach((key, own) -> {
            Finding finding = certain.get(key);
            if (finding != null) {
                grounds.put(finding, grounds(finding, all(own, byFinding)));
            }
        });
        return grounds;
    }

    /** The supports of a finding and of the intermediate conclusions that it rests on. */
    private static Collection<Support> all(List<Support> own, Map<Finding, List<Support>> byFinding) {
        if (own.size() == 1 && own.get(0).via().isEmpty()) {
            return own;
        }
        Set<Support> all = new LinkedHashSet<>();
        gather(own, byFinding, all);
        return all;
    }

    private static void gather(List<Support> some, Map<Finding, List<Support>> byFinding, Set<Support> all) {
        for (Support support : some) {
            if (all.add(support)) {
                support.via().forEach(premise -> gather(byFinding.getOrDefault(premise, List.of()), byFinding, all));
            }
        }
    }

    private List<Ground> grounds(Finding finding, Collection<Support> all) {
        TreeMap<String, List<Support>> byRule = new TreeMap<>();
        for (Support support : all) {
            byRule.computeIfAbsent(support.rule(), r -> new ArrayList<>(2)).add(support);
        }
        List<Ground> grounds = new ArrayList<>(byRule.size());
        byRule.forEach((rule, matches) -> grounds.add(ground(finding, law.card(rule), matches)));
        return grounds;
    }

    private Ground ground(Finding finding, RuleCard card, List<Support> matches) {
        Collection<Fact> facts = matches.get(0).facts();
        if (matches.size() > 1) {
            facts = new LinkedHashSet<>(facts);
            for (Support match : matches) {
                facts.addAll(match.facts());
            }
        }
        return new Ground(
                finding, card, citations.rulings(card), citations.articles(card, finding), descriptions.sorted(facts));
    }
}
