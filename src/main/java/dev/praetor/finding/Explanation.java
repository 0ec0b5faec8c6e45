package dev.praetor.finding;

import java.util.List;
import java.util.Map;

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

    /** How the finding was drawn; none if it is not one of this assessment. */
    public List<Inference> waysTo(Finding finding) {
        return inferences.getOrDefault(finding, List.of());
    }
}
