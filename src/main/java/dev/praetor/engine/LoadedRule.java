package dev.praetor.engine;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.function.Supplier;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/** A rule that is loaded when it may fire for the first time: most rules never do in a run of the command line. */
final class LoadedRule {

    private final Requirements requirements;
    private final Set<String> duties;
    private final Supplier<Rule> load;
    private volatile @Nullable Rule rule;

    private LoadedRule(Requirements requirements, Set<String> duties, Supplier<Rule> load) {
        this.requirements = requirements;
        this.duties = duties;
        this.load = load;
    }

    /** @param duties codes of those that its conclusions name */
    static LoadedRule of(Rule rule, Set<String> duties) {
        return new LoadedRule(Requirements.of(rule), duties, () -> rule);
    }

    /** @param maker as the build found it */
    static LoadedRule of(Index.Maker maker, ClassLoader loader) {
        return new LoadedRule(
                maker.requirements(), maker.duties(), () -> Budget.aside(() -> make(maker.method(), loader)));
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

    /**
     * Codes of the duties that its conclusions name. It may conclude about others, which it takes from elsewhere: they
     * are a guess.
     */
    Set<String> duties() {
        return duties;
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
