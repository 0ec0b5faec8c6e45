package dev.praetor.fact;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One component of a {@link Kind} of fact.
 *
 * @param name as case files spell it: {@code formal-notice}
 * @param mayBeAbsent leaving it out says "none"
 * @param refersTo the kinds whose ids it may hold; empty if it is not a reference
 */
public record Component(
        String name,
        Class<?> type,
        boolean mayBeAbsent,
        List<Class<? extends Fact>> refersTo,
        Method getter,
        @Nullable Method setter) {

    private static final Object[] NO_ARGUMENTS = {};

    /** It is what the fact is called, or what another is. */
    boolean names() {
        return name.equals("id") || !refersTo.isEmpty();
    }

    static List<Component> ofRecord(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(Component::of).toList();
    }

    private static Component of(RecordComponent component) {
        Method getter = component.getAccessor();
        getter.trySetAccessible();
        Refers refers = component.getAnnotation(Refers.class);
        return new Component(
                Kind.kebab(component.getName()),
                component.getType(),
                component.isAnnotationPresent(MayBeAbsent.class),
                refers == null ? List.of() : List.of(refers.value()),
                getter,
                null);
    }

    static List<Component> ofDeclared(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .map(field -> of(type, field))
                .toList();
    }

    private static Component of(Class<?> type, Field field) {
        String bean = field.getName().substring(0, 1).toUpperCase(Locale.ROOT)
                + field.getName().substring(1);
        try {
            Method getter = type.getMethod("get" + bean); // of a boolean as well: so Drools calls it
            Method setter = type.getMethod("set" + bean, field.getType());
            return new Component(
                    Kind.kebab(field.getName()),
                    field.getType(),
                    field.getName().equals("id"),
                    // DRL cannot annotate a field for us, so its name speaks: every fact calls its contract so.
                    field.getName().equals("contract") ? List.of(Contract.class) : List.of(),
                    getter,
                    setter);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " has a field without getter or setter: " + field.getName(), e);
        }
    }

    /** Leaving it out says "not known". */
    public boolean mayBeUnknown() {
        return !mayBeAbsent
                && (type == Day.class
                        || type == Money.class
                        || type == Boolean.class
                        || Number.class.isAssignableFrom(type));
    }

    public boolean required() {
        return !mayBeAbsent && !mayBeUnknown() && type != boolean.class;
    }

    public @Nullable Object get(Fact fact) {
        return read(getter, fact);
    }

    /** A case file would not mention it: nothing is stated, a remark is not made, a day is unknown. */
    public boolean leftOut(@Nullable Object value) {
        boolean unsaid =
                (type == boolean.class && Boolean.FALSE.equals(value)) || (!mayBeAbsent && Day.UNKNOWN.equals(value));
        return value == null || unsaid;
    }

    void set(Fact fact, @Nullable Object value) throws ReflectiveOperationException {
        if (setter == null) {
            throw new IllegalStateException(name + " of a record cannot be set");
        }
        setter.invoke(fact, value);
    }

    /** The words that it may hold, as case files spell them; none if it holds anything else. */
    public List<String> constants() {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(Component::text).toList()
                : List.of();
    }

    /** As case files spell it. */
    public static String text(@Nullable Object value) {
        return value instanceof Enum<?> constant ? Kind.kebab(constant.name()) : String.valueOf(value);
    }

    static @Nullable Object read(Method method, Fact fact) {
        try {
            return method.invoke(fact, NO_ARGUMENTS);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + method.getName() + " of " + fact, e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + method.getName() + " of " + fact, e);
        }
    }
}
