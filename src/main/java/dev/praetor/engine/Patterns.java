package dev.praetor.engine;

import dev.praetor.problem.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;

/** Walks the left-hand side of a rule. */
final class Patterns {

    private Patterns() {}

    /**
     * One constraint of a pattern.
     *
     * @param column from 1
     */
    record Constraint(PatternDescr pattern, String text, int line, int column) {

        /** A fault at a part of the constraint, or at its start where the text was broken over lines. */
        Problem problem(RuleFile file, String part, String message) {
            int at = file.line(line)
                    .indexOf(
                            part,
                            Math.max(0, Math.min(column - 1, file.line(line).length())));
            return file.problem(line, at < 0 ? column : at + 1, message);
        }
    }

    /** The element and all that is within it. */
    static Stream<BaseDescr> all(BaseDescr descr) {
        return Stream.concat(Stream.of(descr), children(descr).flatMap(Patterns::all));
    }

    private static Stream<? extends BaseDescr> children(BaseDescr descr) {
        if (descr instanceof PatternDescr pattern) {
            return ofNullable(pattern.getSource());
        }
        if (descr instanceof CollectDescr collect) {
            return ofNullable(collect.getInputPattern());
        }
        if (descr instanceof AccumulateDescr accumulate) {
            return ofNullable(accumulate.getInput());
        }
        if (descr instanceof ForallDescr forall) {
            return forall.getDescrs().stream();
        }
        return descr instanceof ConditionalElementDescr several ? several.getDescrs().stream() : Stream.of();
    }

    private static Stream<? extends BaseDescr> ofNullable(@Nullable BaseDescr descr) {
        return Stream.ofNullable(descr);
    }

    static List<PatternDescr> patterns(BaseDescr lhs) {
        return all(lhs).filter(PatternDescr.class::isInstance)
                .map(PatternDescr.class::cast)
                .toList();
    }

    static List<Constraint> constraints(BaseDescr lhs) {
        return patterns(lhs).stream()
                .flatMap(pattern -> pattern.getDescrs().stream()
                        .filter(ExprConstraintDescr.class::isInstance)
                        .map(ExprConstraintDescr.class::cast)
                        .map(expr ->
                                new Constraint(pattern, expr.getExpression(), expr.getLine(), expr.getColumn() + 1)))
                .toList();
    }
}
