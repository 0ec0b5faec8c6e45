package dev.praetor.why;

import dev.praetor.fact.Fact;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Explanation;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Grievance;
import dev.praetor.finding.Inference;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why findings of one assessment are not in another: followed down to the rules whose own facts make the difference.
 */
final class Causes {

    private final Explanation here;
    private final Explanation there;
    private final boolean fires;
    private final Set<String> known;

    /** @param fires {@code here} is the later assessment */
    Causes(Explanation here, Explanation there, boolean fires) {
        this.here = here;
        this.there = there;
        this.fires = fires;
        this.known = there.inferences().keySet().stream().map(Keys::of).collect(Collectors.toSet());
    }

    /** Why a finding of this assessment is not in the other, or is there in another way. */
    Set<Cause> of(Finding finding) {
        Set<Cause> causes = new LinkedHashSet<>();
        follow(finding, causes, new HashSet<>());
        return causes;
    }

    private void follow(Finding finding, Set<Cause> causes, Set<Finding> seen) {
        if (!seen.add(finding)) {
            return;
        }
        for (Inference way : here.waysTo(finding)) {
            way.from().forEach(from -> follow(from, causes, seen));
            boolean same = way.from().stream().map(Keys::of).allMatch(known::contains);
            if (same && !takenThere(finding, way)) {
                causes.add(cause(way));
            }
        }
    }

    /** The other assessment has the same step from the same facts. */
    private boolean takenThere(Finding finding, Inference way) {
        return there.inferences().entrySet().stream()
                .filter(entry -> Keys.of(entry.getKey()).equals(Keys.of(finding)))
                .flatMap(entry -> entry.getValue().stream())
                .anyMatch(other ->
                        other.rule().equals(way.rule()) && other.facts().equals(way.facts()));
    }

    private Cause cause(Inference way) {
        List<Fact> own = only(way.facts(), there);
        List<Finding> defences = there.assessment().defences().stream()
                .filter(Defence::liberates)
                .filter(defence -> way.from().stream()
                        .anyMatch(from ->
                                from instanceof Grievance && Keys.of(from).equals(Keys.of(defence.against()))))
                .map(Finding.class::cast)
                .toList();
        boolean kept = own.isEmpty();
        return new Cause(
                way.rule(),
                fires,
                kept && defences.isEmpty() ? only(there.assessment().facts(), here) : own,
                kept,
                kept ? defences : List.of());
    }

    private static List<Fact> only(List<Fact> facts, Explanation notIn) {
        return facts.stream()
                .filter(fact -> !notIn.assessment().facts().contains(fact))
                .toList();
    }
}
