package dev.praetor.drl;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BinaryExpr.Operator;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.Set;
import java.util.regex.Pattern;

/** An expression in a rule from a stranger: made of few forms, each of which is looked at down to its names. */
final class SafeExpression {

    /** Takes note of a part of the expression that may not be there. */
    interface Report {
        void form(Node at);

        void name(Node at, String name);
    }

    private static final Set<Operator> OPERATORS = Set.of(
            Operator.EQUALS,
            Operator.NOT_EQUALS,
            Operator.LESS,
            Operator.LESS_EQUALS,
            Operator.GREATER,
            Operator.GREATER_EQUALS,
            Operator.AND,
            Operator.OR);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}|\\d{1,15}(\\.\\d{1,10})?D");
    private static final Pattern SUM = Pattern.compile("\\d{1,15}(\\.\\d{1,2})?");
    private static final Pattern DAY = Pattern.compile("(19|20|21)\\d{2}(-\\d{2}(-\\d{2})?)?");
    private static final Pattern TEXT = Pattern.compile("[\\p{L}\\p{N} _.,:;()€%-]{0,200}");

    private final SafeNames names;
    private final boolean concludes;
    private final Report report;

    private SafeExpression(SafeNames names, boolean concludes, Report report) {
        this.names = names;
        this.concludes = concludes;
        this.report = report;
    }

    static void inCondition(Expression expression, SafeNames names, Report report) {
        new SafeExpression(names, false, report).whole(expression);
    }

    /** An argument of a verb. */
    static void inConclusion(Expression expression, SafeNames names, Report report) {
        new SafeExpression(names, true, report).whole(expression);
    }

    private void whole(Expression expression) {
        if (SafeSize.EXPRESSION.exceededBy(expression.findAll(Node.class).size())
                || !expression.getAllContainedComments().isEmpty()) {
            report.form(expression);
        } else {
            look(expression);
        }
    }

    private void look(Expression e) {
        if (e instanceof NameExpr name) {
            name(name);
        } else if (e instanceof FieldAccessExpr access) {
            access(access);
        } else if (e instanceof MethodCallExpr call) {
            call(call);
        } else if (e instanceof ObjectCreationExpr creation && concludes) {
            creation(creation);
        } else if (e instanceof BinaryExpr binary && OPERATORS.contains(binary.getOperator())) {
            look(binary.getLeft());
            look(binary.getRight());
        } else if (e instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            look(unary.getExpression());
        } else if (e instanceof EnclosedExpr enclosed) {
            look(enclosed.getInner());
        } else if (!literal(e)) {
            report.form(e);
        }
    }

    private static boolean literal(Expression e) {
        if (e instanceof IntegerLiteralExpr || e instanceof DoubleLiteralExpr) {
            return NUMBER.matcher(e.toString()).matches();
        }
        return e instanceof StringLiteralExpr text
                ? TEXT.matcher(text.getValue()).matches()
                : e instanceof BooleanLiteralExpr
                        || e instanceof NullLiteralExpr
                        || (e instanceof ThisExpr self && self.getTypeName().isEmpty());
    }

    private void name(NameExpr expression) {
        String name = expression.getNameAsString();
        boolean known = names.isVariable(name) || (!concludes && names.isMember(name));
        if (!known) {
            report.name(expression, name);
        }
    }

    /** {@code Duty.PAYMENT}, {@code Appraisal.Question.ERROR}, {@code $duty.contract}. */
    private void access(FieldAccessExpr access) {
        String name = access.getNameAsString();
        if (isType(access.getScope())) {
            if (!names.isConstant(name)) {
                report.name(access.getName(), name);
            }
            return;
        }
        if (concludes || !names.isMember(name)) {
            report.name(access.getName(), name);
        }
        look(access.getScope());
    }

    private boolean isType(Expression scope) {
        if (scope instanceof FieldAccessExpr nested) {
            return isType(nested.getScope()) && names.isType(nested.getNameAsString());
        }
        return scope instanceof NameExpr name && names.isType(name.getNameAsString());
    }

    private void call(MethodCallExpr call) {
        SimpleName name = call.getName();
        Expression scope = call.getScope().orElse(null);
        boolean known = (scope != null && isType(scope))
                ? names.makes(lastOf(scope), name.asString())
                : names.isMember(name.asString()) && (scope != null || !concludes);
        if (!known) {
            report.name(name, name.asString());
        }
        if (call.getTypeArguments().isPresent() || !written(name.asString(), call)) {
            report.form(call);
        }
        if (scope != null && !isType(scope)) {
            look(scope);
        }
        call.getArguments().forEach(this::look);
    }

    /**
     * A day and a sum are written out as case files write them: what they are made of is read when rules are applied.
     */
    private static boolean written(String name, MethodCallExpr call) {
        Pattern form = name.equals("eur") ? SUM : name.equals("parse") ? DAY : null;
        return form == null
                || (call.getArguments().size() == 1
                        && call.getArgument(0) instanceof StringLiteralExpr text
                        && form.matcher(text.getValue()).matches());
    }

    private static String lastOf(Expression scope) {
        return scope instanceof FieldAccessExpr nested ? nested.getNameAsString() : scope.toString();
    }

    private void creation(ObjectCreationExpr creation) {
        ClassOrInterfaceType type = creation.getType();
        boolean plain = creation.getAnonymousClassBody().isEmpty()
                && creation.getScope().isEmpty()
                && creation.getTypeArguments().isEmpty()
                && type.getTypeArguments().isEmpty()
                && type.getScope().isEmpty()
                && type.getAnnotations().isEmpty();
        if (!plain) {
            report.form(creation);
        } else if (!names.isSanction(type.getNameAsString())) {
            report.name(type, type.getNameAsString());
        }
        creation.getArguments().forEach(this::look);
    }
}
