package dev.praetor.finding;

import static java.util.Objects.requireNonNull;

import dev.praetor.fact.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Everything that the rules found for one case at one date. It holds no type of Drools and never changes.
 *
 * <p>Its order depends on nothing but the facts themselves: violations by day, then by code of the duty, then by debtor
 * and fact; sanctions and defences as the violations that they belong to, then by kind; obligations by first day, then
 * by code and subject; grounds by rule id. The maps are for looking up: their own order means nothing.
 *
 * @param name of the case
 * @param risks penalties that a judge may moderate
 * @param states what has become of each obligation
 * @param ids a name for each violation that is unique in this assessment and does not depend on the other facts' order
 * @param grounds for each finding
 * @param later events dated after the assessment, of which no account was taken
 */
public record Assessment(
        String name,
        LocalDate assessedOn,
        List<Violation> violations,
        List<Sanction> sanctions,
        List<Defence> defences,
        List<ModerationRisk> risks,
        List<Obligation> obligations,
        Map<Obligation, Obligation.State> states,
        List<Undetermined> undetermined,
        List<Settlement> settlement,
        Map<Violation, String> ids,
        Map<Finding, List<Ground>> grounds,
        List<Fact> facts,
        List<Fact> later,
        Receipt receipt) {

    public Assessment {
        requireNonNull(name, "name");
        requireNonNull(assessedOn, "assessedOn");
        requireNonNull(receipt, "receipt");
        violations = List.copyOf(violations);
        sanctions = List.copyOf(sanctions);
        defences = List.copyOf(defences);
        risks = List.copyOf(risks);
        obligations = List.copyOf(obligations);
        states = Map.copyOf(states);
        undetermined = List.copyOf(undetermined);
        settlement = List.copyOf(settlement);
        ids = Map.copyOf(ids);
        grounds = Map.copyOf(grounds);
        facts = List.copyOf(facts);
        later = List.copyOf(later);
    }

    /** What the violation brings; empty if nothing. */
    public List<Sanction> sanctionsFor(Violation violation) {
        return sanctions.stream()
                .filter(sanction -> sanction.violation().equals(violation))
                .toList();
    }

    /** The defences that were opposed to the violation, none of which took it away. */
    public List<Defence> defencesAgainst(Violation violation) {
        return defences.stream()
                .filter(defence -> defence.against().equals(violation.grievance()))
                .toList();
    }

    /** Why the finding stands: for a violation, why its grievance does. */
    public List<Ground> groundsFor(Finding finding) {
        Finding drawn = finding instanceof Violation violation ? violation.grievance() : finding;
        return grounds.getOrDefault(drawn, List.of());
    }

    public Obligation.State stateOf(Obligation obligation) {
        return requireNonNull(states.get(obligation), "not an obligation of this assessment");
    }

    public String idOf(Violation violation) {
        return requireNonNull(ids.get(violation), "not a violation of this assessment");
    }
}
