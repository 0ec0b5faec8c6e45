package dev.praetor.finding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An assessment with every inference that led to it, step by step; {@link Ground}s are their sum.
 *
 * @param inferences for each finding, those that may turn out to be so among them, the ways in which it was drawn, by
 *     rule id
 * @param articles that are cited, in both numberings
 */
public record Explanation(
        Assessment assessment, Map<Finding, List<Inference>> inferences, Map<String, Article> articles) {

    public Explanation {
        inferences = Map.copyOf(inferences);
        articles = Map.copyOf(articles);
    }

    /** What stands between a violation and what it brings, nearest to the violation first. */
    public Set<Premise> premisesOf(Finding finding) {
        Set<Premise> premises = new LinkedHashSet<>();
        for (Inference way : waysTo(finding)) {
            for (Finding from : way.from()) {
                if (from instanceof Premise premise) {
                    premises.addAll(premisesOf(premise));
                    premises.add(premise);
                }
            }
        }
        return premises;
    }

    /** How the finding was drawn; none if it is not one of this assessment. */
    public List<Inference> waysTo(Finding finding) {
        return inferences.getOrDefault(finding, List.of());
    }
}
