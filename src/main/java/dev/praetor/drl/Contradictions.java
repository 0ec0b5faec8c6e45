package dev.praetor.drl;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BinaryExpr.Operator;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.praetor.problem.Code;
import dev.praetor.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Constraints of one pattern that cannot hold together. */
final class Contradictions {

    private static final Map<Operator, Set<Integer>> SIGNS = Map.of(
            Operator.LESS, Set.of(-1),
            Operator.LESS_EQUALS, Set.of(-1, 0),
            Operator.EQUALS, Set.of(0),
            Operator.GREATER_EQUALS, Set.of(0, 1),
            Operator.GREATER, Set.of(1),
            Operator.NOT_EQUALS, Set.of(-1, 1));
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern DAY = Pattern.compile("Day\\.parse\\(\"(\\d{4}-\\d{2}-\\d{2})\"\\)");
    private static final Pattern CONSTANT = Pattern.compile("true|false|null|\"[^\"]*\"|(?:[A-Z]\\w*\\.)+[A-Z_0-9]+");

    private Contradictions() {}

    /** How a value may stand to another under an operator: below, at, above. */
    private static Set<Integer> signs(Operator operator) {
        return SIGNS.getOrDefault(operator, Set.of(-1, 0, 1));
    }

    /** One comparison, with what is compared on its left. */
    private record Atom(
            String left, Operator operator, String right, Expression whole, Patterns.Constraint constraint) {

        String text() {
            return whole.toString().replaceAll("(\\d)D\\b", "$1B");
        }

        boolean contradicts(Atom other) {
            if (!left.equals(other.left)) {
                return false;
            }
            if (right.equals(other.right)) {
                return disjoint(operator, other.operator, 0);
            }
            if (saysNull() || other.saysNull()) {
                Atom one = saysNull() ? other : this;
                return one.operator != Operator.NOT_EQUALS && !one.isNull() && isConstant(one.right);
            }
            Integer order = order(right, other.right);
            return order != null ? disjoint(operator, other.operator, order) : saysConstant() && other.saysConstant();
        }

        private boolean saysNull() {
            return operator == Operator.EQUALS && isNull();
        }

        private boolean saysConstant() {
            return operator == Operator.EQUALS && isConstant(right);
        }

        private boolean isNull() {
            return right.equals("null");
        }
    }

    private static boolean isConstant(String text) {
        return NUMBER.matcher(text).matches()
                || DAY.matcher(text).matches()
                || CONSTANT.matcher(text).matches();
    }

    private static @Nullable Integer order(String a, String b) {
        if (NUMBER.matcher(a).matches() && NUMBER.matcher(b).matches()) {
            return new BigDecimal(a).compareTo(new BigDecimal(b));
        }
        return DAY.matcher(a).matches() && DAY.matcher(b).matches() ? Integer.signum(a.compareTo(b)) : null;
    }

    /** No value stands so to one constant and so to the other, which are in the given order. */
    private static boolean disjoint(Operator one, Operator other, int order) {
        if (order == 0) {
            return signs(one).stream().noneMatch(signs(other)::contains);
        }
        // Places on a line: below both, at the lower, between, at the higher, above both; each with its two signs.
        int[][] places = {{-1, -1}, {0, -1}, {1, -1}, {1, 0}, {1, 1}};
        for (int[] place : places) {
            int first = order < 0 ? place[0] : place[1];
            int second = order < 0 ? place[1] : place[0];
            if (signs(one).contains(first) && signs(other).contains(second)) {
                return false;
            }
        }
        return true;
    }

    static List<Problem> of(ReadRule rule) {
        List<Problem> problems = new ArrayList<>();
        rule.conditions().patterns().forEach(typed -> {
            List<Atom> atoms = new ArrayList<>();
            for (Patterns.Constraint constraint : Patterns.of(typed.pattern())) {
                constraint.expression().ifPresent(e -> atoms(e, constraint, atoms));
            }
            for (Atom atom : atoms) {
                atoms.subList(0, atoms.indexOf(atom)).stream()
                        .filter(atom::contradicts)
                        .findFirst()
                        .ifPresent(before -> problems.add(rule.fault(
                                Code.NEVER_MATCHES, atom.constraint().spot(atom.whole()), before.text(), atom.text())));
            }
        });
        return problems;
    }

    private static void atoms(Expression e, Patterns.Constraint constraint, List<Atom> atoms) {
        if (e instanceof EnclosedExpr enclosed) {
            atoms(enclosed.getInner(), constraint, atoms);
        } else if (e instanceof BinaryExpr binary && binary.getOperator() == Operator.AND) {
            atoms(binary.getLeft(), constraint, atoms);
            atoms(binary.getRight(), constraint, atoms);
        } else if (e instanceof BinaryExpr binary && Comparisons.isComparison(binary)) {
            atoms.add(new Atom(text(binary.getLeft()), binary.getOperator(), text(binary.getRight()), e, constraint));
        } else if (constraint.binding().isEmpty() && e instanceof NameExpr) {
            atoms.add(new Atom(text(e), Operator.EQUALS, "true", e, constraint));
        } else if (e instanceof UnaryExpr not && not.getExpression() instanceof NameExpr field) {
            atoms.add(new Atom(text(field), Operator.EQUALS, "false", e, constraint));
        }
    }

    private static String text(Expression e) {
        return e.toString().replaceAll("\\s+", "").replaceAll("(\\d)D\\b", "$1");
    }
}
