package dev.praetor.engine;

import java.lang.reflect.Method;
import java.util.function.Supplier;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/** A rule that is loaded when it may fire for the first time: most rules never do in a run of the command line. */
final class LoadedRule {

    private final Requirements requirements;
    private final Supplier<Rule> load;
    private volatile @Nullable Rule rule;

    private LoadedRule(Requirements requirements, Supplier<Rule> load) {
        this.requirements = requirements;
        this.load = load;
    }

    static LoadedRule of(Rule rule) {
        return new LoadedRule(Requirements.of(rule), () -> rule);
    }

    /** @param method {@code class#method} that makes the rule, as the build found it */
    static LoadedRule of(Requirements requirements, String method, ClassLoader loader) {
        return new LoadedRule(requirements, () -> Budget.aside(() -> make(method, loader)));
    }

    private static Rule make(String method, ClassLoader loader) {
        int hash = method.indexOf('#');
        try {
            Method maker =
                    Class.forName(method.substring(0, hash), true, loader).getMethod(method.substring(hash + 1));
            return (Rule) maker.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compiled rule " + method + " cannot be loaded", e);
        }
    }

    Requirements requirements() {
        return requirements;
    }

    Rule rule() {
        Rule known = rule;
        if (known == null) {
            known = load.get();
            rule = known;
        }
        return known;
    }
}
