package dev.praetor.drl;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BinaryExpr.Operator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.praetor.problem.Code;
import dev.praetor.problem.Problem;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Comparisons with a field that may be missing: Drools then answers yes or no, and nobody has thought of it. */
final class Absences {

    private static final Pattern UNTIL = Pattern.compile("(\\$\\w+)(?:\\.obligation)?\\.until");
    private static final Pattern DUTY = Pattern.compile("\\s*duty\\s*==\\s*(Duty\\.\\w+)\\s*");

    private final ReadRule rule;
    private final Conclusions law;
    private final Set<String> guarded = new HashSet<>();

    private Absences(ReadRule rule, Conclusions law) {
        this.rule = rule;
        this.law = law;
    }

    static List<Problem> of(ReadRule rule, Conclusions law) {
        Absences absences = new Absences(rule, law);
        rule.conditions().patterns().forEach(absences::guards);
        return rule.conditions().patterns().stream()
                .flatMap(pattern -> absences.in(pattern).stream())
                .toList();
    }

    /** What is said not to be missing. Of a pattern that is bound, it is known wherever the name of the pattern is. */
    private void guards(Conditions.Typed pattern) {
        String name = pattern.pattern().getIdentifier();
        for (Patterns.Constraint constraint : Patterns.of(pattern.pattern())) {
            constraint
                    .expression()
                    .ifPresent(e -> e.walk(BinaryExpr.class, binary -> {
                        if (binary.getRight().isNullLiteralExpr()) {
                            String text = text(binary.getLeft());
                            guarded.add(text.startsWith("$") ? text : key(pattern) + text);
                            guarded.add(name == null ? text : name + "." + text);
                        }
                    }));
        }
    }

    private static String key(Conditions.Typed pattern) {
        return System.identityHashCode(pattern.pattern()) + ".";
    }

    private static String text(Expression e) {
        return e.toString().replaceAll("\\s+|\\(\\)", "");
    }

    private List<Problem> in(Conditions.Typed pattern) {
        List<Problem> problems = new ArrayList<>();
        for (Patterns.Constraint constraint : Patterns.of(pattern.pattern())) {
            constraint
                    .expression()
                    .flatMap(e -> Stream.concat(
                                    e.findAll(UnaryExpr.class).stream().flatMap(not -> negated(not, pattern)),
                                    e.findAll(BinaryExpr.class).stream().flatMap(b -> compared(b, pattern)))
                            .findFirst())
                    .ifPresent(trap -> problems.add(rule.fault(
                            Code.MAY_BE_ABSENT,
                            constraint.spot(trap.field()),
                            text(trap.field()),
                            constraint.oneLine(),
                            trap.becomesTrue() ? "vrai" : "faux",
                            trap.becomesTrue() ? "true" : "false")));
        }
        return problems;
    }

    private record Trap(Expression field, boolean becomesTrue) {}

    private Stream<Trap> negated(UnaryExpr not, Conditions.Typed pattern) {
        return not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT
                ? Stream.concat(
                                not.findAll(BinaryExpr.class).stream().flatMap(b -> absent(b, pattern)),
                                Stream.of(not.getExpression()).filter(e -> mayBeAbsent(e, pattern)))
                        .map(field -> new Trap(field, true))
                : Stream.of();
    }

    private Stream<Trap> compared(BinaryExpr binary, Conditions.Typed pattern) {
        Operator operator = binary.getOperator();
        return Comparisons.isComparison(binary) && operator != Operator.EQUALS
                ? absent(binary, pattern).map(field -> new Trap(field, operator == Operator.NOT_EQUALS))
                : Stream.of();
    }

    private Stream<Expression> absent(BinaryExpr binary, Conditions.Typed pattern) {
        boolean withNull =
                binary.getLeft().isNullLiteralExpr() || binary.getRight().isNullLiteralExpr();
        return withNull || !Comparisons.isComparison(binary)
                ? Stream.of()
                : Stream.of(binary.getLeft(), binary.getRight()).filter(e -> mayBeAbsent(e, pattern));
    }

    private boolean mayBeAbsent(Expression e, Conditions.Typed pattern) {
        String text = text(e);
        return !guarded.contains(text.startsWith("$") ? text : key(pattern) + text)
                && property(e, pattern).filter(Members::mayBeAbsent).isPresent()
                && !ends(text);
    }

    /** It is the end of an obligation of a kind to which every rule gives an end. */
    private boolean ends(String text) {
        Matcher until = UNTIL.matcher(text);
        return until.matches()
                && rule.conditions().patterns().stream()
                        .map(Conditions.Typed::pattern)
                        .filter(pattern -> until.group(1).equals(pattern.getIdentifier()))
                        .flatMap(pattern -> Patterns.of(pattern).stream())
                        .map(constraint -> DUTY.matcher(constraint.text()))
                        .anyMatch(duty -> duty.matches() && law.ends(duty.group(1)));
    }

    private Optional<Method> property(Expression e, Conditions.Typed pattern) {
        if (e instanceof NameExpr name && !pattern.scope().has(name.getNameAsString())) {
            return Members.property(pattern.type(), name.getNameAsString());
        }
        Meaning meaning = Meaning.inPattern(rule.types(), pattern.scope(), pattern.type(), (code, at, values) -> {});
        if (e instanceof FieldAccessExpr access) {
            return Optional.<Class<?>>ofNullable(meaning.of(access.getScope()))
                    .flatMap(owner -> Members.property(owner, access.getNameAsString()));
        }
        return e instanceof MethodCallExpr call && call.getScope().isPresent()
                ? Optional.<Class<?>>ofNullable(meaning.of(call.getScope().get()))
                        .flatMap(owner -> Members.methods(owner, call.getNameAsString(), false).stream()
                                .findFirst())
                : Optional.empty();
    }
}
