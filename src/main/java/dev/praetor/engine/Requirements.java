package dev.praetor.engine;

import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Finding;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;

/**
 * That without which a rule cannot fire: what it matches or says must exist. What it negates or gathers may be missing.
 * What is not understood here is not required.
 *
 * @param kinds names of classes and interfaces of facts
 * @param duties codes of duties that findings have to be about
 * @param values what facts have to say
 */
record Requirements(Set<String> kinds, Set<String> duties, Set<Value> values) {

    private static final Pattern DUTY = Pattern.compile(
            "(?:[a-z]\\w*\\.)*duty(?:\\s*==\\s*Duty\\.([A-Z][A-Z0-9_]*)|\\.code\\s*==\\s*\"([^\"\\\\]*)\")");

    private static final Pattern VALUE = Pattern.compile("([a-z]\\w*)\\s*==\\s*\"([^\"\\\\]*)\"");

    /**
     * A text that a fact says.
     *
     * @param kind name of its class
     * @param component as case files name it
     */
    record Value(String kind, String component, String text) {}

    static Requirements of(Rule rule) {
        Set<String> kinds = new HashSet<>();
        Set<String> duties = new HashSet<>();
        Set<Value> values = new HashSet<>();
        matched(List.of(rule.getView()), pattern -> {
            Class<?> type = pattern.getPatternVariable().getType();
            if (Fact.class.isAssignableFrom(type)) {
                kinds.add(type.getName());
                compared(pattern.getConstraint(), VALUE, of -> values.addAll(said(type, of.group(1), of.group(2))));
            } else if (Finding.class.isAssignableFrom(type)) {
                compared(
                        pattern.getConstraint(),
                        DUTY,
                        of -> duties.addAll(
                                of.group(1) == null ? Set.of(of.group(2)) : NamedDuties.called(of.group(1))));
            }
        });
        return new Requirements(Set.copyOf(kinds), Set.copyOf(duties), Set.copyOf(values));
    }

    private static void matched(List<? extends Condition> conditions, Consumer<org.drools.model.Pattern<?>> told) {
        for (Condition condition : conditions) {
            switch (condition.getType()) {
                case AND, EXISTS -> matched(condition.getSubConditions(), told);
                case PATTERN -> {
                    org.drools.model.Pattern<?> pattern = (org.drools.model.Pattern<?>) condition;
                    if (!(pattern instanceof AccumulatePattern) && inserted(pattern.getPatternVariable())) {
                        told.accept(pattern);
                    }
                }
                default -> {}
            }
        }
    }

    private static boolean inserted(Variable<?> variable) {
        return !(variable instanceof Declaration<?> declared && declared.getSource() != null);
    }

    /** All constraints of a pattern hold together. */
    private static void compared(Constraint constraint, Pattern form, Consumer<Matcher> told) {
        if (constraint instanceof SingleConstraint single) {
            if (single.getVariables().length != 1) {
                return; // it is about something else that is bound too
            }
            Matcher matcher = form.matcher(
                    single.predicateInformation().getStringConstraint().strip());
            if (matcher.matches()) {
                told.accept(matcher);
            }
        } else if (constraint.getType() == Constraint.Type.AND || constraint.getType() == Constraint.Type.MULTIPLE) {
            constraint.getChildren().forEach(child -> compared(child, form, told));
        }
    }

    /** Nothing if it is not what all facts of that class say as they are asked. */
    private static Set<Value> said(Class<?> type, String property, String text) {
        boolean plain = type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(one -> one.getName().equals(property) && one.getType() == String.class)
                && Arrays.stream(type.getMethods())
                        .noneMatch(method -> method.getName().equalsIgnoreCase("get" + property));
        return plain ? Set.of(new Value(type.getName(), Kind.kebab(property), text)) : Set.of();
    }

    /** A case has facts of all those kinds. */
    boolean metBy(Set<String> kindsAtHand) {
        return kindsAtHand.containsAll(kinds);
    }

    /** A case has facts of all those kinds, which say all of that; findings are about all those duties. */
    boolean metBy(Set<String> kindsAtHand, Set<Value> said, Set<String> owed) {
        return metBy(kindsAtHand) && said.containsAll(values) && owed.containsAll(duties);
    }

    /** The names of those classes, and of all that they extend and implement. */
    static Set<String> kinds(Collection<Class<?>> classes) {
        Set<String> names = new HashSet<>();
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
