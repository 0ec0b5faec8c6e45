package dev.praetor.engine;

import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What rules from strangers see of all that the application has: the classes that {@code untrusted.txt} names, and not
 * even the rest of the JDK. Whatever else their classes refer to is not there when it is looked for.
 */
final class Hiding extends ClassLoader {

    /** A class name; what follows a member's is cut. */
    private static final Pattern NAME = Pattern.compile("(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:\\$\\w+)*");

    /** Every class has or is linked by these; none of them gives what it was not given. */
    private static final Set<String> LINKED = Set.of(
            "dev.praetor.engine.Budget",
            "java.lang.Object",
            "java.lang.Exception",
            "java.lang.Enum",
            "java.lang.Throwable",
            "java.lang.invoke.LambdaMetafactory",
            "java.lang.invoke.StringConcatFactory",
            "java.lang.invoke.MethodHandles$Lookup",
            "java.lang.invoke.MethodType",
            "java.lang.invoke.MethodHandle",
            "java.lang.invoke.CallSite",
            "org.drools.core.base.accumulators.CollectListAccumulateFunction");

    /** Named by what is permitted, as a class constant is an object of it, and never needed by name. */
    private static final String REFLECTION = "java.lang.Class";

    private static final class Loaded {
        private static final Set<String> LISTED = listed();
    }

    private final ClassLoader all;
    private final Set<String> visible = new HashSet<>(Loaded.LISTED);

    /** @param kinds names of the classes of kinds that the rules beneath declare */
    Hiding(ClassLoader all, Set<String> kinds) {
        super(null);
        this.all = all;
        visible.addAll(kinds);
    }

    private static Set<String> listed() {
        Set<String> names = new HashSet<>(LINKED);
        Permitted permitted = Permitted.listed();
        permitted
                .bySection()
                .values()
                .forEach(lines ->
                        lines.forEach(line -> NAME.matcher(line).results().forEach(name -> names.add(name.group()))));
        permitted.namesOfFactsAndFindings().forEach(names::add);
        names.remove(REFLECTION);
        return Set.copyOf(names);
    }

    /** What is seen of an application that declares no kinds. */
    static Set<String> names() {
        return Loaded.LISTED;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!visible.contains(name)) {
            throw new ClassNotFoundException(name);
        }
        return all.loadClass(name);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return null;
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        return Collections.emptyEnumeration();
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return null;
    }
}
