package dev.praetor.engine;

import dev.praetor.fact.Fact;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Declaration;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.Variable;

/**
 * The kinds of facts without which a rule cannot fire: those that it matches or says must exist. What it negates or
 * gathers may be missing, and findings may always come.
 *
 * @param kinds names of classes and interfaces
 */
record Requirements(Set<String> kinds) {

    static Requirements of(Rule rule) {
        Set<String> kinds = new TreeSet<>();
        require(List.of(rule.getView()), kinds);
        return new Requirements(Set.copyOf(kinds));
    }

    private static void require(List<? extends Condition> conditions, Set<String> kinds) {
        for (Condition condition : conditions) {
            switch (condition.getType()) {
                case AND, EXISTS -> require(condition.getSubConditions(), kinds);
                case PATTERN -> require((Pattern<?>) condition, kinds);
                default -> {}
            }
        }
    }

    private static void require(Pattern<?> pattern, Set<String> kinds) {
        Variable<?> variable = pattern.getPatternVariable();
        boolean inserted = !(variable instanceof Declaration<?> declared && declared.getSource() != null);
        if (inserted && !(pattern instanceof AccumulatePattern) && Fact.class.isAssignableFrom(variable.getType())) {
            kinds.add(variable.getType().getName());
        }
    }

    /** A case has facts of all those kinds. */
    boolean metBy(Set<String> kindsAtHand) {
        return kindsAtHand.containsAll(kinds);
    }

    /** The names of those classes, and of all that they extend and implement. */
    static Set<String> kinds(Collection<Class<?>> classes) {
        Set<String> names = new TreeSet<>();
        classes.forEach(type -> add(type, names));
        return names;
    }

    private static void add(Class<?> type, Set<String> names) {
        names.add(type.getName());
        if (type.getSuperclass() != null) {
            add(type.getSuperclass(), names);
        }
        for (Class<?> implemented : type.getInterfaces()) {
            add(implemented, names);
        }
    }
}
