package dev.praetor.trace;

import dev.praetor.drl.RuleText.ConstraintText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.model.Constraint;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.jspecify.annotations.Nullable;

/** One constraint of a pattern. */
public record Test(Constraint constraint, ConstraintText text) {

    /** How a constraint fared. */
    public enum Verdict {
        MET,
        FAILED,
        /** It depends on something that was not found. */
        OPEN
    }

    Verdict on(Map<String, Object> known) {
        if (!variables(constraint).allMatch(known::containsKey)) {
            return Verdict.OPEN;
        }
        return holds(constraint, known) ? Verdict.MET : Verdict.FAILED;
    }

    private static Stream<String> variables(Constraint constraint) {
        return constraint instanceof SingleConstraint single
                ? Arrays.stream(single.getVariables()).map(variable -> variable.getName())
                : constraint.getChildren().stream().flatMap(Test::variables);
    }

    private static boolean holds(Constraint constraint, Map<String, Object> known) {
        return switch (constraint.getType()) {
            case SINGLE -> holds((SingleConstraint) constraint, known);
            case OR -> constraint.getChildren().stream().anyMatch(child -> holds(child, known));
            default -> constraint.getChildren().stream().allMatch(child -> holds(child, known));
        };
    }

    private static boolean holds(SingleConstraint constraint, Map<String, Object> known) {
        try {
            return constraint.getPredicate().test(arguments(constraint.getVariables(), known));
        } catch (Exception e) {
            return false; // it reads something that is not there, and so does not hold
        }
    }

    static @Nullable Object[] arguments(Variable<?>[] variables, Map<String, Object> known) {
        return Arrays.stream(variables)
                .map(variable -> known.get(variable.getName()))
                .toArray();
    }

    /** Names of what it reads, beside the matched object. */
    List<String> reads() {
        return variables(constraint).distinct().toList();
    }
}
