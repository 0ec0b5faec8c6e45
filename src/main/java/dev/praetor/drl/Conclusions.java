package dev.praetor.drl;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Sanction;
import dev.praetor.problem.Code;
import dev.praetor.problem.Problem;
import dev.praetor.verb.Verbs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the rules of a law conclude: a condition on anything else is never met. */
final class Conclusions {

    private static final Pattern CONSTANT = Pattern.compile("(Duty|Plea)\\.[A-Z_]+");

    private final Set<Class<?>> types = new HashSet<>();
    private final Set<String> constants = new HashSet<>();
    private final Set<String> endless = new HashSet<>();
    private boolean any;

    private Conclusions() {}

    static Conclusions of(List<ReadRule> law) {
        Conclusions conclusions = new Conclusions();
        for (ReadRule rule : law) {
            Consequence.verb(rule.file(), rule.descr()).ifPresent(verb -> conclusions.add(rule, verb));
        }
        return conclusions;
    }

    private void add(ReadRule rule, MethodCallExpr verb) {
        if (verb.getNameAsString().equals("obligation") && verb.getArguments().size() == 9 && endless(rule, verb)) {
            endless.add(verb.getArgument(1).toString());
        }
        Class<?> type = Verbs.conclusion(verb.getNameAsString()).orElse(Sanction.class);
        if (type != Sanction.class) {
            types.add(type);
        } else if (verb.getArguments().size() > 1) {
            Class<?> sanction = Meaning.inConsequence(
                            rule.types(), rule.conditions().scope(), (code, at, values) -> {})
                    .of(verb.getArgument(1));
            any |= sanction == null;
            types.add(sanction == null ? Finding.class : sanction);
        }
        if (verb.getArguments().size() > 1) {
            constants.add(verb.getArgument(1).toString());
        }
    }

    /** The obligation has no end, or may have none. */
    private static boolean endless(ReadRule rule, MethodCallExpr obligation) {
        Expression until = obligation.getArgument(7);
        if (!(until instanceof MethodCallExpr call) || call.getScope().isEmpty()) {
            return true;
        }
        Class<?> owner = Meaning.inConsequence(rule.types(), rule.conditions().scope(), (code, at, values) -> {})
                .of(call.getScope().get());
        return owner == null
                || Members.methods(owner, call.getNameAsString(), false).stream()
                        .anyMatch(Members::mayBeAbsent);
    }

    /** Every rule that concludes this duty gives it an end. */
    boolean ends(String duty) {
        return constants.contains(duty) && !endless.contains(duty);
    }

    List<Problem> missing(List<ReadRule> rules) {
        List<Problem> problems = new ArrayList<>();
        for (ReadRule rule : rules) {
            for (Conditions.Typed pattern : rule.conditions().patterns()) {
                if (Finding.class.isAssignableFrom(pattern.type()) && pattern.type() != Finding.class) {
                    missing(rule, pattern, problems);
                }
            }
        }
        return problems;
    }

    private void missing(ReadRule rule, Conditions.Typed pattern, List<Problem> problems) {
        if (!any && types.stream().noneMatch(pattern.type()::isAssignableFrom)) {
            String name = pattern.pattern().getObjectType();
            problems.add(rule.fault(
                    Code.NEVER_CONCLUDED,
                    rule.file()
                            .find(pattern.pattern().getLine(), pattern.pattern().getEndLine(), name),
                    name));
            return;
        }
        for (Patterns.Constraint constraint : Patterns.of(pattern.pattern())) {
            constraint
                    .expression()
                    .filter(BinaryExpr.class::isInstance)
                    .map(BinaryExpr.class::cast)
                    .filter(binary -> binary.getOperator() == BinaryExpr.Operator.EQUALS)
                    .filter(binary -> binary.getLeft() instanceof NameExpr name
                            && List.of("duty", "plea").contains(name.getNameAsString()))
                    .map(BinaryExpr::getRight)
                    .filter(this::isMissing)
                    .ifPresent(value ->
                            problems.add(rule.fault(Code.NEVER_CONCLUDED, constraint.spot(value), value.toString())));
        }
    }

    private boolean isMissing(Expression value) {
        return CONSTANT.matcher(value.toString()).matches() && !constants.contains(value.toString());
    }
}
