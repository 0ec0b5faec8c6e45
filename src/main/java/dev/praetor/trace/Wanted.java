package dev.praetor.trace;

import dev.praetor.finding.Defence;
import dev.praetor.finding.Duty;
import dev.praetor.finding.Grievance;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Plea;
import dev.praetor.finding.Violation;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Findings of the duties and pleas that are looked for; all facts.
 *
 * @param constants such as {@code Duty.PAYMENT}; none if any will do
 */
record Wanted(Set<String> constants) implements Predicate<Object> {

    static final Wanted ANY = new Wanted(Set.of());

    @Override
    public boolean test(Object object) {
        if (object instanceof Violation violation) {
            return test(violation.grievance());
        }
        if (object instanceof Grievance grievance) {
            return test(grievance.obligation());
        }
        if (object instanceof Obligation obligation) {
            return among(Duty.class, obligation.duty());
        }
        return !(object instanceof Defence defence) || among(Plea.class, defence.plea());
    }

    private boolean among(Class<?> type, Object value) {
        String prefix = type.getSimpleName() + ".";
        return constants.stream().noneMatch(name -> name.startsWith(prefix))
                || constants.stream()
                        .filter(name -> name.startsWith(prefix))
                        .anyMatch(name -> value.equals(constant(type, name.substring(prefix.length()))));
    }

    private static Object constant(Class<?> type, String name) {
        try {
            return type.getField(name).get(null);
        } catch (ReflectiveOperationException e) {
            return name; // one that the rules' own directory defines elsewhere: equal to no duty of the law
        }
    }
}
