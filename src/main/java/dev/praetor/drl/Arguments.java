package dev.praetor.drl;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.praetor.problem.Code;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether what stands between the brackets of a call is what the call takes. */
final class Arguments {

    private Arguments() {}

    /** The type that the call gives, if it is known. */
    static @Nullable Class<?> check(
            List<Method> forms,
            MethodCallExpr call,
            Function<Expression, @Nullable Class<?>> typeOf,
            Meaning.Report report) {
        List<Expression> given = call.getArguments();
        List<Method> fitting = forms.stream()
                .filter(form -> form.isVarArgs() || form.getParameterCount() == given.size())
                .toList();
        if (fitting.isEmpty()) {
            report.fault(
                    Code.WRONG_ARGUMENTS,
                    call.getName(),
                    call.getNameAsString(),
                    String.valueOf(given.size()),
                    forms.stream().map(Arguments::signature).distinct().sorted().collect(Collectors.joining(" / ")));
            return forms.get(0).getReturnType();
        }
        if (fitting.size() == 1 && !fitting.get(0).isVarArgs()) {
            types(fitting.get(0), given, typeOf, report);
        }
        return fitting.get(0).getReturnType();
    }

    private static void types(
            Method form,
            List<Expression> given,
            Function<Expression, @Nullable Class<?>> typeOf,
            Meaning.Report report) {
        for (int i = 0; i < given.size(); i++) {
            Class<?> wanted = form.getParameterTypes()[i];
            Class<?> found = typeOf.apply(given.get(i));
            if (found != null && !Comparisons.accepts(wanted, found)) {
                report.fault(
                        Code.WRONG_ARGUMENT,
                        given.get(i),
                        form.getName(),
                        wanted.getSimpleName(),
                        given.get(i).toString(),
                        Comparisons.name(found),
                        instead(form, given.get(i), found, wanted));
                return; // two values that changed places are one slip
            }
        }
    }

    /** What leads from what was given to what is wanted: the grievance of a violation. */
    private static String instead(Method form, Expression given, Class<?> found, Class<?> wanted) {
        return Arrays.stream(found.getMethods())
                .filter(method -> method.getParameterCount() == 0 && method.getReturnType() == wanted)
                .map(method -> given + "." + method.getName() + "()")
                .sorted()
                .findFirst()
                .orElse(form.getName() + signature(form));
    }

    private static String signature(Method form) {
        return Arrays.stream(form.getParameters())
                .map(parameter -> parameter.getType().getSimpleName().equals("RuleContext")
                        ? "kcontext"
                        : parameter.getType().getSimpleName() + " " + parameter.getName())
                .collect(Collectors.joining(", ", "( ", " )"));
    }
}
