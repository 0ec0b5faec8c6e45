package dev.praetor.drl;

import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
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

        Spot start() {
            return new Spot(line, column);
        }

        /** Where a part of its text stands; its start if the part is not found. */
        Spot spot(String part) {
            int at = Math.max(0, text.indexOf(part));
            int line =
                    (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
            return start().plus(new Position(line + 1, at - text.lastIndexOf('\n', at - 1)));
        }

        Spot spot(Node part) {
            return part.getBegin().map(start()::plus).orElse(start());
        }

        Optional<String> binding() {
            return JavaText.binding(text);
        }

        Optional<Expression> expression() {
            return JavaText.constraint(text);
        }

        /** Its text as it is quoted in messages. */
        String oneLine() {
            return text.strip().replaceAll("\\s+", " ");
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

    /** Those within a {@code not}. */
    static List<PatternDescr> negated(BaseDescr lhs) {
        return all(lhs).filter(NotDescr.class::isInstance)
                .flatMap(not -> patterns(not).stream())
                .toList();
    }

    static List<Constraint> constraints(BaseDescr lhs) {
        return patterns(lhs).stream().flatMap(pattern -> of(pattern).stream()).toList();
    }

    /** The constraints of one pattern, without those of what it is drawn from. */
    static List<Constraint> of(PatternDescr pattern) {
        return pattern.getDescrs().stream()
                .filter(ExprConstraintDescr.class::isInstance)
                .map(ExprConstraintDescr.class::cast)
                .map(expr -> new Constraint(pattern, expr.getExpression(), expr.getLine(), expr.getColumn() + 1))
                .toList();
    }
}
