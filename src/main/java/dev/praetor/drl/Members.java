package dev.praetor.drl;

import dev.praetor.fact.Fact;
import dev.praetor.fact.MayBeAbsent;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a rule may ask of a type. */
final class Members {

    private static final Pattern GETTER = Pattern.compile("(?:get|is)([A-Z]\\w*)");
    private static final List<String> OF_EVERY_OBJECT =
            List.of("hashCode", "toString", "compareTo", "class", "equals", "valueOf", "values");

    private Members() {}

    /** Methods of its instances; those of an interface include those of every object. */
    private static Stream<Method> instance(Class<?> type) {
        return Stream.concat(
                        Arrays.stream(type.getMethods()),
                        type.isInterface() ? Arrays.stream(Object.class.getMethods()) : Stream.of())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic());
    }

    /** What a constraint may name: record components, getters and other methods without parameters. */
    static SortedSet<String> properties(Class<?> type) {
        TreeSet<String> names = instance(type)
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> method.getParameterCount() == 0 && method.getReturnType() != void.class)
                .map(method -> property(method.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        names.removeAll(OF_EVERY_OBJECT);
        return names;
    }

    private static String property(String method) {
        Matcher getter = GETTER.matcher(method);
        return getter.matches()
                ? getter.group(1).substring(0, 1).toLowerCase(Locale.ROOT)
                        + getter.group(1).substring(1)
                : method;
    }

    static Optional<Method> property(Class<?> type, String name) {
        return instance(type)
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> method.getName().equals(name)
                        || property(method.getName()).equals(name))
                .min((a, b) ->
                        Boolean.compare(b.getName().equals(name), a.getName().equals(name)));
    }

    static List<Method> methods(Class<?> type, String name, boolean ofTheType) {
        return (ofTheType
                        ? Arrays.stream(type.getMethods()).filter(method -> Modifier.isStatic(method.getModifiers()))
                        : instance(type))
                .filter(method -> method.getName().equals(name))
                .sorted(Comparator.comparing(Method::toString)) // reflection has no order of its own
                .toList();
    }

    /** Names of the methods that a rule may call, for a list of what is known. */
    static SortedSet<String> methods(Class<?> type, boolean ofTheType) {
        TreeSet<String> names = Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) == ofTheType && !method.isSynthetic())
                .filter(method -> method.getDeclaringClass() != Object.class && method.getReturnType() != void.class)
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        names.removeAll(OF_EVERY_OBJECT);
        return names;
    }

    static SortedSet<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .map(Field::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Optional<Class<?>> constant(Class<?> type, String name) {
        return Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers())
                        && field.getName().equals(name))
                .<Class<?>>map(Field::getType)
                .findFirst();
    }

    /**
     * A rule may find nothing there. Of a fact, a component that may be absent; one that is merely unknown never shows,
     * since rules see every value that it might have.
     */
    static boolean mayBeAbsent(Method property) {
        Class<?> owner = property.getDeclaringClass();
        if (owner.isRecord() && Fact.class.isAssignableFrom(owner)) {
            Optional<RecordComponent> component = Arrays.stream(owner.getRecordComponents())
                    .filter(c -> c.getAccessor().equals(property))
                    .findFirst();
            if (component.isPresent()) {
                return component.get().isAnnotationPresent(MayBeAbsent.class);
            }
        }
        // By its name: this annotation is not on every class path.
        return Arrays.stream(property.getAnnotatedReturnType().getAnnotations())
                .anyMatch(a -> a.annotationType().getSimpleName().equals("Nullable"));
    }
}
