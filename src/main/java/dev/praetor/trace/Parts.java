package dev.praetor.trace;

import dev.praetor.drl.RuleText;
import dev.praetor.drl.RuleText.ConstraintText;
import dev.praetor.drl.RuleText.PatternText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.accumulate.AccumulateFunction;

/** Reads a rule as Drools has it beside the rule as it is written: patterns stand in the same order in both. */
final class Parts {

    private final Iterator<PatternText> texts;

    private Parts(RuleText text) {
        this.texts = text.patterns().iterator();
    }

    static Part of(Rule rule, RuleText text) {
        return new Parts(text).part((Condition) rule.getView());
    }

    private Part part(Condition condition) {
        return switch (condition.getType()) {
            case AND -> new Part.All(all(condition.getSubConditions()));
            case OR -> new Part.Any(all(condition.getSubConditions()));
            case NOT -> new Part.Not(part(condition.getSubConditions().get(0)));
            case EXISTS -> new Part.Exists(part(condition.getSubConditions().get(0)));
            case PATTERN -> one((Pattern<?>) condition);
            default -> new Part.Opaque(condition.getType().name().toLowerCase(java.util.Locale.ROOT));
        };
    }

    private List<Part> all(List<Condition> conditions) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            Optional<AccumulatePattern<?>> source =
                    i + 1 < conditions.size() ? source(conditions.get(i), conditions.get(i + 1)) : Optional.empty();
            if (source.isPresent()) {
                parts.add(gather((Pattern<?>) conditions.get(i), source.get()));
                i++;
            } else if (conditions.get(i).getType() != Condition.Type.CONSEQUENCE) {
                parts.add(part(conditions.get(i)));
            }
        }
        return parts;
    }

    /** {@code List() from collect( ... )} is a pattern of a list and, after it, what fills the list. */
    private static Optional<AccumulatePattern<?>> source(Condition list, Condition next) {
        if (list instanceof Pattern<?> pattern
                && next instanceof AccumulatePattern<?> source
                && source.getAccumulateFunctions().length == 1
                && !source.isCompositePatterns()
                && source.getAccumulateFunctions()[0].getResult().equals(pattern.getPatternVariable())) {
            return Optional.of(source);
        }
        return Optional.empty();
    }

    private Part gather(Pattern<?> list, AccumulatePattern<?> source) {
        PatternText text = texts.next();
        AccumulateFunction function = source.getAccumulateFunctions()[0];
        return new Part.Gather(
                function.getResult().getName(), one(source.getPattern()), tests(list.getConstraint(), text), text);
    }

    private Part.One one(Pattern<?> pattern) {
        PatternText text = texts.next();
        return new Part.One(
                pattern.getPatternVariable().getType(),
                pattern.getPatternVariable().getName(),
                tests(pattern.getConstraint(), text),
                pattern.getBindings().stream()
                        .map(binding ->
                                new Part.Binding(binding.getBoundVariable().getName(), binding))
                        .toList(),
                text);
    }

    private static List<Test> tests(Constraint constraint, PatternText text) {
        Iterator<ConstraintText> written =
                text.constraints().stream().filter(one -> !isBinding(one)).iterator();
        return flat(constraint)
                .map(one -> new Test(
                        one, written.hasNext() ? written.next() : new ConstraintText(say(one), text.line(), 1)))
                .toList();
    }

    /** {@code $since : on} binds and constrains nothing. */
    static boolean isBinding(ConstraintText text) {
        return text.text().matches("\\s*\\$?\\w+\\s*:\\s*[\\w.]+\\s*");
    }

    private static String say(Constraint constraint) {
        return constraint.predicateInformation() == null
                ? ""
                : constraint.predicateInformation().getStringConstraint();
    }

    private static Stream<Constraint> flat(Constraint constraint) {
        return switch (constraint.getType()) {
            case SINGLE ->
                ((SingleConstraint) constraint).getVariables().length == 0 ? Stream.of() : Stream.of(constraint);
            case OR -> Stream.of(constraint);
            default -> constraint.getChildren().stream().flatMap(Parts::flat);
        };
    }

    /** Every pattern within it, in the order of the text. */
    static Stream<Part.One> patterns(Part part) {
        if (part instanceof Part.One one) {
            return Stream.of(one);
        }
        if (part instanceof Part.Gather gather) {
            return Stream.of(gather.of());
        }
        return children(part).stream().flatMap(Parts::patterns);
    }

    /** The part and all that is within it. */
    static Stream<Part> all(Part part) {
        return Stream.concat(Stream.of(part), children(part).stream().flatMap(Parts::all));
    }

    static Stream<Part.Gather> gathered(Part part) {
        return all(part).filter(Part.Gather.class::isInstance).map(Part.Gather.class::cast);
    }

    /** Every constraint, in the order of the text. */
    static Stream<Test> tests(Part part) {
        if (part instanceof Part.Gather gather) {
            return Stream.concat(gather.tests().stream(), gather.of().tests().stream());
        }
        return part instanceof Part.One one
                ? one.tests().stream()
                : children(part).stream().flatMap(Parts::tests);
    }

    /** Every pattern as it is written, in the order of the text; a list stands before what fills it. */
    static Stream<PatternText> texts(Part part) {
        if (part instanceof Part.Gather gather) {
            return Stream.of(gather.text(), gather.of().text());
        }
        return part instanceof Part.One one
                ? Stream.of(one.text())
                : children(part).stream().flatMap(Parts::texts);
    }

    static List<Part> children(Part part) {
        if (part instanceof Part.All all) {
            return all.parts();
        }
        if (part instanceof Part.Any any) {
            return any.parts();
        }
        if (part instanceof Part.Not not) {
            return List.of(not.part());
        }
        return part instanceof Part.Exists exists ? List.of(exists.part()) : List.of();
    }
}
