package dev.praetor.engine;

import dev.praetor.fact.Fact;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Declaration;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.Variable;

/**
 * The kinds of facts without which a rule cannot fire: those that it matches or says must exist. What it negates or
 * gathers may be missing, and findings may always come.
 */
record Requirements(Set<Class<?>> kinds) {

    static Requirements of(Rule rule) {
        Set<Class<?>> kinds = new HashSet<>();
        require(List.of(rule.getView()), kinds);
        return new Requirements(Set.copyOf(kinds));
    }

    private static void require(List<? extends Condition> conditions, Set<Class<?>> kinds) {
        for (Condition condition : conditions) {
            switch (condition.getType()) {
                case AND, EXISTS -> require(condition.getSubConditions(), kinds);
                case PATTERN -> require((Pattern<?>) condition, kinds);
                default -> {}
            }
        }
    }

    private static void require(Pattern<?> pattern, Set<Class<?>> kinds) {
        Variable<?> variable = pattern.getPatternVariable();
        boolean inserted = !(variable instanceof Declaration<?> declared && declared.getSource() != null);
        if (inserted && !(pattern instanceof AccumulatePattern) && Fact.class.isAssignableFrom(variable.getType())) {
            kinds.add(variable.getType());
        }
    }

    /** A case with facts of those classes has one of each kind. */
    boolean metBy(Collection<Class<?>> classes) {
        return kinds.stream().allMatch(kind -> classes.stream().anyMatch(kind::isAssignableFrom));
    }
}
