package dev.praetor.fact;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What every kind of fact that is declared in DRL extends; the compiler sees to it. As with records, two of one kind
 * are equal if they say the same.
 */
public abstract class DeclaredFact implements Fact {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeclaredFact fact && getClass() == fact.getClass() && said().equals(fact.said());
    }

    @Override
    public int hashCode() {
        return said().hashCode();
    }

    private List<String> said() {
        return Kind.of(this).components().stream()
                .map(component -> Objects.toString(component.get(this)))
                .toList();
    }
}
