package dev.praetor.drl;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BinaryExpr.Operator;
import com.github.javaparser.ast.expr.Expression;
import dev.praetor.fact.Day;
import dev.praetor.fact.Money;
import dev.praetor.problem.Code;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which types go together. */
final class Comparisons {

    private static final Set<Operator> ORDER =
            Set.of(Operator.LESS, Operator.LESS_EQUALS, Operator.GREATER, Operator.GREATER_EQUALS);
    private static final Set<Operator> EQUALITY = Set.of(Operator.EQUALS, Operator.NOT_EQUALS);
    private static final Set<Operator> LOGIC = Set.of(Operator.AND, Operator.OR);
    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            int.class, Integer.class, long.class, Long.class, boolean.class, Boolean.class, double.class, Double.class);

    private Comparisons() {}

    static boolean isComparison(BinaryExpr binary) {
        return ORDER.contains(binary.getOperator()) || EQUALITY.contains(binary.getOperator());
    }

    static boolean isCondition(BinaryExpr binary) {
        return isComparison(binary) || LOGIC.contains(binary.getOperator());
    }

    /** Reports every comparison within the expression whose sides do not go together. */
    static void check(Expression e, Function<Expression, @Nullable Class<?>> typeOf, Meaning.Report report) {
        e.walk(BinaryExpr.class, binary -> {
            Class<?> left = typeOf.apply(binary.getLeft());
            Class<?> right = typeOf.apply(binary.getRight());
            if (isComparison(binary) && left != null && right != null && !together(binary, left, right)) {
                if (Dates.isText(binary.getRight(), left) || Dates.isText(binary.getLeft(), right)) {
                    Expression text = left == Day.class ? binary.getRight() : binary.getLeft();
                    report.fault(Code.DATE_AS_TEXT, text, text.toString(), Dates.iso(text));
                } else {
                    report.fault(
                            Code.WRONG_TYPES,
                            binary.getLeft(),
                            binary.getLeft().toString(),
                            name(left),
                            binary.getRight().toString(),
                            name(right),
                            instead(binary, left, right));
                }
            }
        });
    }

    private static String instead(BinaryExpr binary, Class<?> left, Class<?> right) {
        Expression number =
                box(left) == Integer.class || left == BigDecimal.class ? binary.getLeft() : binary.getRight();
        boolean literal = number.isIntegerLiteralExpr() || number.isDoubleLiteralExpr();
        if (literal && (left == Money.class || right == Money.class)) {
            return "Money.eur( \"" + number.toString().replace("D", "") + "\" )";
        }
        if (binary.getRight().isStringLiteralExpr() && left.isEnum()) {
            return left.getSimpleName() + "."
                    + binary.getRight()
                            .asStringLiteralExpr()
                            .getValue()
                            .toUpperCase(java.util.Locale.ROOT)
                            .replace('-', '_');
        }
        if (binary.getRight().isNameExpr() && !Members.properties(right).isEmpty()) {
            return property(binary.getRight(), right, left);
        }
        boolean quoted = binary.getRight().isStringLiteralExpr()
                && binary.getRight().asStringLiteralExpr().getValue().matches("true|false|\\d+");
        return quoted ? binary.getRight().asStringLiteralExpr().getValue() : "";
    }

    /** What of the fact may have been meant: its id where the other side is a text, else what is of the same type. */
    private static String property(Expression fact, Class<?> type, Class<?> other) {
        return Members.properties(type).stream()
                .filter(name -> Members.property(type, name)
                        .filter(method -> method.getReturnType() == other)
                        .isPresent())
                .min(Comparator.comparing((String name) -> !List.of("id", "on").contains(name)))
                .map(name -> fact + "." + name)
                .orElse("");
    }

    private static boolean together(BinaryExpr binary, Class<?> left, Class<?> right) {
        if (left == void.class || right == void.class) {
            Class<?> other = left == void.class ? right : left;
            return EQUALITY.contains(binary.getOperator()) && (other == void.class || !other.isPrimitive());
        }
        if (ORDER.contains(binary.getOperator()) && !ordered(left)) {
            return false;
        }
        return (number(left) && number(right)) || related(box(left), box(right));
    }

    private static boolean ordered(Class<?> type) {
        return number(type) || (Comparable.class.isAssignableFrom(box(type)) && box(type) != Boolean.class);
    }

    private static boolean related(Class<?> a, Class<?> b) {
        return a.isAssignableFrom(b) || b.isAssignableFrom(a) || open(a, b) || open(b, a);
    }

    /** Some type may be both. */
    private static boolean open(Class<?> a, Class<?> b) {
        return a.isInterface() && !Modifier.isFinal(b.getModifiers());
    }

    /** A parameter of one type takes a value of the other. */
    static boolean accepts(Class<?> wanted, Class<?> found) {
        if (found == void.class) {
            return !wanted.isPrimitive();
        }
        return box(wanted).isAssignableFrom(box(found)) || (wanted.isPrimitive() && number(wanted) && number(found));
    }

    private static Class<?> box(Class<?> type) {
        return BOXES.getOrDefault(type, type);
    }

    private static boolean number(Class<?> type) {
        return Number.class.isAssignableFrom(box(type));
    }

    /** As an author calls it. */
    static String name(Class<?> type) {
        return type == void.class ? "null" : type.getSimpleName();
    }
}
