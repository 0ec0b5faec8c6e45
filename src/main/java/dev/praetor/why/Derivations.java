package dev.praetor.why;

import dev.praetor.finding.Explanation;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Inference;
import dev.praetor.why.Derivation.Way;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Follows findings down to the facts; what several rest on is told once and referred to after. */
final class Derivations {

    private final Explanation explanation;
    private final Map<Finding, Integer> numbers = new HashMap<>();

    Derivations(Explanation explanation) {
        this.explanation = explanation;
    }

    Derivation of(Finding finding) {
        Integer before = numbers.get(finding);
        if (before != null) {
            return new Derivation(before, finding, true, List.of());
        }
        int number = numbers.size() + 1;
        numbers.put(finding, number);
        return new Derivation(
                number,
                finding,
                false,
                explanation.waysTo(finding).stream().map(this::way).toList());
    }

    private Way way(Inference inference) {
        return new Way(inference, inference.from().stream().map(this::of).toList());
    }
}
