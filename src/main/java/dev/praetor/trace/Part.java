package dev.praetor.trace;

import dev.praetor.drl.RuleText.PatternText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a rule's left-hand side, with the very conditions that Drools evaluates and their place in the text. */
public sealed interface Part {

    /** All of several, in turn; what one binds the next may use. */
    record All(List<Part> parts) implements Part {}

    /** At least one of several. */
    record Any(List<Part> parts) implements Part {}

    /** Nothing of the kind. */
    record Not(Part part) implements Part {}

    /** At least one of the kind, whichever. */
    record Exists(Part part) implements Part {}

    /**
     * One fact or finding.
     *
     * @param type of what it matches
     * @param variable under which it is known to the parts that follow
     */
    record One(Class<?> type, String variable, List<Test> tests, List<Binding> bindings, PatternText text)
            implements Part {}

    /** The list of all that match. */
    record Gather(String variable, One of, List<Test> tests, PatternText text) implements Part {}

    /** Something that is not looked into. */
    record Opaque(String what) implements Part {}

    /** A value of the matched object that the parts that follow may use under a name. */
    record Binding(String name, org.drools.model.Binding value) {

        @Nullable
        Object in(Map<String, Object> known) {
            return value.eval(Test.arguments(value.getInputVariables(), known));
        }
    }
}
