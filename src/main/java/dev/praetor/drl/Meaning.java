package dev.praetor.drl;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.praetor.fact.Nearest;
import dev.praetor.problem.Code;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the names in an expression stand for, and so its type. Names that stand for nothing are reported; what comes of
 * them has no known type and is not judged further.
 */
final class Meaning {

    /** Takes note of a fault at a part of the expression. */
    interface Report {
        void fault(Code code, Node at, String... values);
    }

    private final Types types;
    private final Scope scope;
    private final @Nullable Class<?> self;
    private final Report report;

    private Meaning(Types types, Scope scope, @Nullable Class<?> self, Report report) {
        this.types = types;
        this.scope = scope;
        this.self = self;
        this.report = report;
    }

    /** In a constraint of a pattern, whose properties go by their names. */
    static Meaning inPattern(Types types, Scope scope, Class<?> self, Report report) {
        return new Meaning(types, scope, self, report);
    }

    /** On the right-hand side, where properties are methods. */
    static Meaning inConsequence(Types types, Scope scope, Report report) {
        return new Meaning(types, scope, null, report);
    }

    /** {@code null} if it is not known; that of {@code null} is {@code void}. */
    @Nullable
    Class<?> of(Expression e) {
        if (e instanceof NameExpr name) {
            return name(name);
        } else if (e instanceof FieldAccessExpr access) {
            return access(access);
        } else if (e instanceof MethodCallExpr call) {
            call.getArguments().forEach(this::of);
            return call(call);
        } else if (e instanceof ObjectCreationExpr creation) {
            creation.getArguments().forEach(this::of);
            return type(creation.getType().getNameAsString(), creation.getType());
        } else if (e instanceof EnclosedExpr enclosed) {
            return of(enclosed.getInner());
        } else if (e instanceof UnaryExpr unary) {
            return of(unary.getExpression());
        } else if (e instanceof BinaryExpr binary) {
            Class<?> left = of(binary.getLeft());
            of(binary.getRight());
            return Comparisons.isCondition(binary) ? boolean.class : left;
        } else if (e instanceof CastExpr cast) {
            of(cast.getExpression());
            return null;
        }
        return e instanceof ThisExpr ? self : literal(e);
    }

    private static @Nullable Class<?> literal(Expression e) {
        if (e instanceof IntegerLiteralExpr || e instanceof LongLiteralExpr) {
            return int.class;
        } else if (e instanceof DoubleLiteralExpr) {
            return BigDecimal.class;
        } else if (e instanceof StringLiteralExpr) {
            return String.class;
        } else if (e instanceof BooleanLiteralExpr) {
            return boolean.class;
        }
        return e instanceof NullLiteralExpr ? void.class : null;
    }

    private @Nullable Class<?> name(NameExpr expression) {
        String name = expression.getNameAsString();
        if (scope.has(name)) {
            return scope.type(name);
        }
        if (name.startsWith("$") || self == null) {
            return unbound(expression, name);
        }
        return property(self, name, expression);
    }

    private @Nullable Class<?> unbound(NameExpr expression, String name) {
        if (!name.equals("kcontext")) {
            Collection<String> bound = scope.names().keySet();
            report.fault(
                    Code.UNBOUND_NAME,
                    expression,
                    name,
                    bound.isEmpty() ? "-" : String.join(", ", bound),
                    Nearest.to(name, bound).orElse(""));
        }
        return null;
    }

    private @Nullable Class<?> property(Class<?> owner, String name, Node at) {
        Optional<Method> property = Members.property(owner, name);
        if (property.isEmpty()) {
            Collection<String> known = Members.properties(owner);
            report.fault(
                    Code.UNKNOWN_FIELD,
                    at,
                    owner.getSimpleName(),
                    name,
                    String.join(", ", known),
                    Nearest.to(name, known).orElse(""));
        }
        return property.<Class<?>>map(Method::getReturnType).orElse(null);
    }

    /** The type that an expression names, as {@code Duty} in {@code Duty.PAYMENT}. */
    private Optional<Class<?>> named(Expression e) {
        boolean typeName = e instanceof NameExpr name
                && Character.isUpperCase(name.getNameAsString().charAt(0))
                && !scope.has(name.getNameAsString());
        if (typeName) {
            return types.resolve(((NameExpr) e).getNameAsString());
        }
        return e instanceof FieldAccessExpr access
                        && Character.isUpperCase(access.getNameAsString().charAt(0))
                ? named(access.getScope()).flatMap(owner -> nested(owner, access.getNameAsString()))
                : Optional.empty();
    }

    private static Optional<Class<?>> nested(Class<?> owner, String name) {
        return List.of(owner.getClasses()).stream()
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst();
    }

    private static boolean namesType(Expression e) {
        return e instanceof NameExpr name
                && Character.isUpperCase(name.getNameAsString().charAt(0));
    }

    private @Nullable Class<?> access(FieldAccessExpr access) {
        Optional<Class<?>> type = named(access.getScope());
        String name = access.getNameAsString();
        if (type.isPresent()) {
            Optional<Class<?>> constant = Members.constant(type.get(), name);
            if (constant.isEmpty() && named(access).isEmpty()) {
                Collection<String> known = Members.constants(type.get());
                report.fault(
                        Code.UNKNOWN_CONSTANT,
                        access.getName(),
                        type.get().getSimpleName(),
                        name,
                        known.isEmpty() ? "-" : String.join(", ", known),
                        Nearest.to(name, known).orElse(""));
            }
            return constant.orElse(null);
        }
        if (namesType(access.getScope())) {
            return type(access.getScope().toString(), access.getScope());
        }
        Class<?> owner = of(access.getScope());
        if (owner == null || owner.isPrimitive() || owner.isArray()) {
            return null;
        }
        Class<?> found = property(owner, name, access.getName());
        if (self == null && found != null) {
            String method = Members.property(owner, name).orElseThrow().getName();
            report.fault(Code.MISSING_PARENTHESES, access.getName(), name, access.getScope() + "." + method + "()");
        }
        return found;
    }

    private @Nullable Class<?> type(String name, Node at) {
        Optional<Class<?>> type = types.resolve(name);
        if (type.isEmpty() && !types.unread().contains(name)) {
            report.fault(
                    Code.UNKNOWN_TYPE, at, name, Nearest.to(name, Known.names()).orElse(""));
        }
        return type.orElse(null);
    }

    private @Nullable Class<?> call(MethodCallExpr call) {
        Expression on = call.getScope().orElse(null);
        if (on == null) {
            return self == null ? null : method(self, false, call);
        }
        Optional<Class<?>> type = named(on);
        if (type.isEmpty() && namesType(on)) {
            return type(on.toString(), on);
        }
        Class<?> owner = type.orElseGet(() -> of(on));
        return owner == null || owner.isPrimitive() ? null : method(owner, type.isPresent(), call);
    }

    private @Nullable Class<?> method(Class<?> owner, boolean ofTheType, MethodCallExpr call) {
        List<Method> named = Members.methods(owner, call.getNameAsString(), ofTheType);
        if (named.isEmpty()) {
            Collection<String> known = Members.methods(owner, ofTheType);
            report.fault(
                    Code.UNKNOWN_METHOD,
                    call.getName(),
                    owner.getSimpleName(),
                    call.getNameAsString(),
                    String.join(", ", known),
                    Nearest.to(call.getNameAsString(), known).orElse(""));
            return null;
        }
        return Arguments.check(named, call, this::quietly, report);
    }

    /** Its type once more, without a second report. */
    private @Nullable Class<?> quietly(Expression e) {
        return new Meaning(types, scope, self, (code, at, values) -> {}).of(e);
    }
}
