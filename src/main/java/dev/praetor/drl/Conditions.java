package dev.praetor.drl;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Nearest;
import dev.praetor.problem.Code;
import dev.praetor.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Reads the left-hand side of a rule from its first condition to its last, as whoever applies it does. */
public final class Conditions {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");
    private static final Pattern KEBAB = Pattern.compile("(?<![\\w$.])([a-z]+(?:-[a-z]+)+)\\b");
    private static final Pattern FIRST_WORD =
            Pattern.compile("^\\s*(?:\\$\\w+\\s*:=?\\s*)?!*\\s*\\(?\\s*!*\\s*([a-z]\\w*)\\b(?!\\s*[.(])");

    private final RuleFile file;
    private final RuleDescr rule;
    private final Types types;
    private final Scope scope = Scope.empty();
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final List<Typed> patterns = new ArrayList<>();

    /**
     * A pattern whose type is known.
     *
     * @param scope what is bound before its brackets close
     */
    record Typed(PatternDescr pattern, Class<?> type, Scope scope) {}

    private Conditions(RuleFile file, RuleDescr rule, Types types) {
        this.file = file;
        this.rule = rule;
        this.types = types;
    }

    static Conditions of(RuleFile file, RuleDescr rule, Types types) {
        Conditions conditions = new Conditions(file, rule, types);
        if (!rule.isQuery()) {
            conditions.element(rule.getLhs(), conditions.scope);
            Consequence.names(file, rule, types, conditions.scope, conditions::report);
        }
        return conditions;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    List<Typed> patterns() {
        return patterns;
    }

    /** What the right-hand side may name. */
    Scope scope() {
        return scope;
    }

    private void report(Code code, Spot spot, String... values) {
        problems.add(file.fault(code, ParsedFile.id(rule), spot, values));
    }

    private void element(BaseDescr descr, Scope scope) {
        if (descr instanceof PatternDescr pattern) {
            pattern(pattern, scope);
        } else if (descr instanceof ForallDescr forall) {
            Scope within = scope.within();
            forall.getDescrs().forEach(part -> element(part, within));
        } else if (descr instanceof ConditionalElementDescr several) {
            Scope within = descr instanceof AndDescr ? scope : scope.within();
            several.getDescrs().forEach(part -> element((BaseDescr) part, within));
        }
    }

    private void pattern(PatternDescr pattern, Scope scope) {
        if (pattern.getObjectType() == null) {
            return;
        }
        Scope within = scope.within();
        if (pattern.getSource() instanceof CollectDescr collect) {
            element(collect.getInputPattern(), within);
        } else if (pattern.getSource() instanceof AccumulateDescr accumulate) {
            element(accumulate.getInput(), within);
            accumulate.getFunctions().stream()
                    .map(AccumulateDescr.AccumulateFunctionCallDescr::getBind)
                    .filter(Objects::nonNull)
                    .forEach(name -> scope.bind(name, null));
        }
        Class<?> type = types.resolve(pattern.getObjectType()).orElse(null);
        if (type == null) {
            unknown(pattern);
        }
        if (pattern.getIdentifier() != null) {
            if (scope.has(pattern.getIdentifier())) {
                report(
                        Code.BOUND_TWICE,
                        file.find(pattern.getLine(), pattern.getIdentifier()),
                        pattern.getIdentifier());
            } else {
                scope.bind(pattern.getIdentifier(), type);
            }
        }
        for (Patterns.Constraint constraint : Patterns.of(pattern)) {
            if (type == null) {
                constraint.binding().ifPresent(name -> scope.bind(name, null));
            } else {
                constraint(constraint, type, scope);
            }
        }
        if (type != null) {
            patterns.add(new Typed(pattern, type, scope.within()));
        }
    }

    private void unknown(PatternDescr pattern) {
        String name = pattern.getObjectType();
        if (types.unread().contains(name)) {
            return;
        }
        String maybe = Known.types().stream()
                .filter(type -> type.getSimpleName().equals(name))
                .map(type -> "import " + type.getPackageName() + ".*")
                .findFirst()
                .or(() -> Nearest.to(
                        name, Known.types().stream().map(Class::getSimpleName).toList()))
                .orElse("");
        report(Code.UNKNOWN_KIND, file.find(pattern.getLine(), pattern.getEndLine(), name), name, maybe);
    }

    private void constraint(Patterns.Constraint constraint, Class<?> type, Scope scope) {
        int before = problems.size();
        if (kebabCase(constraint, type)) {
            return;
        }
        Meaning.Report report = (code, at, values) -> report(code, constraint.spot(at), values);
        Meaning meaning = Meaning.inPattern(types, scope, type, report);
        Expression expression = constraint.expression().orElse(null);
        Class<?> found = null;
        if (expression == null) {
            loosely(constraint, type, scope);
        } else {
            found = meaning.of(expression);
            if (problems.size() == before) {
                Comparisons.check(expression, meaning::of, report);
                condition(constraint, expression, found, report);
            }
        }
        Class<?> bound = found;
        constraint.binding().ifPresent(name -> {
            if (scope.has(name)) {
                report(Code.BOUND_TWICE, constraint.spot(name), name);
            } else {
                scope.bind(name, expression instanceof BinaryExpr ? null : bound);
            }
        });
    }

    /** A field as case files call it; in a rule it would be a subtraction. */
    private boolean kebabCase(Patterns.Constraint constraint, Class<?> type) {
        Matcher kebab = KEBAB.matcher(JavaText.withoutTexts(constraint.text()));
        while (kebab.find()) {
            String field = kebab.group(1);
            for (String known : Members.properties(type)) {
                if (Kind.kebab(known).equals(field)) {
                    report(
                            Code.UNKNOWN_FIELD,
                            constraint.spot(field),
                            type.getSimpleName(),
                            field,
                            String.join(", ", Members.properties(type)),
                            known);
                    return true;
                }
            }
        }
        return false;
    }

    /** What is bound may be anything; what is not has to be true or false. */
    private static void condition(
            Patterns.Constraint constraint, Expression expression, @Nullable Class<?> found, Meaning.Report report) {
        if (constraint.binding().isEmpty() && found != null && found != boolean.class && found != Boolean.class) {
            report.fault(Code.NOT_A_CONDITION, expression, expression.toString(), Comparisons.name(found));
        }
    }

    /**
     * A constraint in words of DRL that Java does not have: its first word and its variables at least are looked at.
     */
    private void loosely(Patterns.Constraint constraint, Class<?> type, Scope scope) {
        Matcher word = FIRST_WORD.matcher(constraint.text());
        if (word.find()
                && !Set.of("this", "true", "false", "null", "new", "not", "exists")
                        .contains(word.group(1))
                && Members.property(type, word.group(1)).isEmpty()) {
            var known = Members.properties(type);
            report(
                    Code.UNKNOWN_FIELD,
                    constraint.spot(word.group(1)),
                    type.getSimpleName(),
                    word.group(1),
                    String.join(", ", known),
                    Nearest.to(word.group(1), known).orElse(""));
        }
        Matcher variable = VARIABLE.matcher(JavaText.withoutTexts(constraint.text()));
        while (variable.find()) {
            String name = variable.group();
            if (!scope.has(name) && !constraint.binding().equals(Optional.of(name))) {
                report(
                        Code.UNBOUND_NAME,
                        constraint.spot(name),
                        name,
                        scope.names().isEmpty()
                                ? "-"
                                : String.join(", ", scope.names().keySet()),
                        Nearest.to(name, scope.names().keySet()).orElse(""));
            }
        }
    }
}
