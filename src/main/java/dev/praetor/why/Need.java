package dev.praetor.why;

import dev.praetor.fact.Fact;
import dev.praetor.finding.Violation;
import java.util.List;

/**
 * What a violation stands or falls with.
 *
 * @param sets smallest sets of facts without which it falls, those of one fact first: no part of a set is enough. With
 *     a fact goes whatever refers to it
 * @param pairsTried sets of two facts were looked for too; larger ones never are
 */
public record Need(Violation violation, List<List<Fact>> sets, boolean pairsTried) {

    public Need {
        sets = sets.stream().map(List::copyOf).toList();
    }
}
