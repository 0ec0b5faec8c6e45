package dev.praetor.trace;

import dev.praetor.engine.Law;
import dev.praetor.engine.Memory;
import dev.praetor.fact.Case;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A case with all that the rules had before them, so that further rules can be tried on it without judging it again.
 */
public final class Remembered {

    private final List<Memory> memories;
    private final List<Matching> matchings;

    public Remembered(Law law, Case content) {
        this.memories = law.rounds(content);
        this.matchings =
                memories.stream().map(memory -> new Matching(memory.objects())).toList();
    }

    public List<Memory> memories() {
        return memories;
    }

    /** The rule is applied, in some reading of the case at least. */
    public boolean applies(Conditions rule) {
        return matchings.stream()
                .anyMatch(matching ->
                        matching.all(rule.part(), java.util.Map.of()).findAny().isPresent());
    }

    /** In some reading of the case, one rule concludes from what the other does not. */
    public boolean tellsApart(Conditions one, Conditions other) {
        return matchings.stream().anyMatch(matching -> !Objects.equals(matching.given(one), matching.given(other)));
    }

    Stream<Matching> matchings() {
        return matchings.stream();
    }
}
