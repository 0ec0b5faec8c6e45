package dev.praetor.trace;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one side of a comparison: a property of the matched object or of a variable, a constant, a literal. */
final class Values {

    private static final Pattern STEP = Pattern.compile("\\.?\\s*(\\$?\\w+)\\s*(?:\\(\\s*([^()]*?)\\s*\\))?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?[BLIbl]?");

    private final Object matched;
    private final Map<String, Object> known;

    Values(Object matched, Map<String, Object> known) {
        this.matched = matched;
        this.known = known;
    }

    /** The type of a property of a property; {@code Object} if it cannot be told. */
    static Class<?> type(String path, Class<?> of) {
        Class<?> type = of;
        for (String name : path.split("\\.")) {
            String bean = Character.toUpperCase(name.charAt(0)) + name.substring(1);
            Class<?> at = type;
            type = Arrays.stream(at.getMethods())
                    .filter(method -> method.getParameterCount() == 0)
                    .filter(method -> List.of(name, "get" + bean, "is" + bean).contains(method.getName()))
                    .findFirst()
                    .<Class<?>>map(Method::getReturnType)
                    .orElse(Object.class);
        }
        return type;
    }

    @Nullable
    Object of(String text) throws ReflectiveOperationException {
        return of(text, null);
    }

    /** @param like what it is compared with: a constant such as {@code Duty.PAYMENT} is looked up in its type */
    @Nullable
    Object of(String written, @Nullable Object like) throws ReflectiveOperationException {
        String text = written.strip();
        if (text.equals("null")) {
            return null;
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        if (NUMBER.matcher(text).matches()) {
            return new BigDecimal(text.replaceAll("[BLIbl]$", ""));
        }
        if (text.startsWith("\"")) {
            return text.substring(1, text.length() - 1);
        }
        return Character.isUpperCase(text.charAt(0)) ? constant(text, like) : path(text);
    }

    private static Object constant(String text, @Nullable Object like) throws ReflectiveOperationException {
        if (like == null || !text.matches("\\w+(\\.\\w+)+")) {
            throw new IllegalArgumentException(text);
        }
        Class<?> type = like instanceof Enum<?> constant ? constant.getDeclaringClass() : like.getClass();
        return type.getField(text.substring(text.lastIndexOf('.') + 1)).get(null);
    }

    private @Nullable Object path(String text) throws ReflectiveOperationException {
        Matcher step = STEP.matcher(text);
        Object at = null;
        int end = 0;
        for (boolean first = true; step.find(); first = false) {
            if (step.start() != end) {
                throw new IllegalArgumentException(text);
            }
            end = step.end();
            at = first ? start(step) : step(at, step);
            if (at == null) {
                return null;
            }
        }
        if (end != text.length()) {
            throw new IllegalArgumentException(text);
        }
        return at;
    }

    private @Nullable Object start(Matcher step) throws ReflectiveOperationException {
        String name = step.group(1);
        if (name.equals("this")) {
            return matched;
        }
        return name.startsWith("$") ? variable(name) : step(matched, step);
    }

    /** Drools renames a variable that is bound within a group. */
    private Object variable(String name) {
        return known.entrySet().stream()
                .filter(entry -> entry.getKey().equals(name) || entry.getKey().startsWith(name + "_"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    private @Nullable Object step(@Nullable Object on, Matcher step) throws ReflectiveOperationException {
        if (on == null) {
            return null;
        }
        List<Object> arguments = new ArrayList<>();
        if (step.group(2) != null && !step.group(2).isEmpty()) {
            for (String argument : step.group(2).split(",")) {
                arguments.add(of(argument));
            }
        }
        return method(on, step.group(1), arguments.size()).invoke(on, arguments.toArray());
    }

    private static Method method(Object on, String name, int arguments) throws NoSuchMethodException {
        String bean = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        Method method = Arrays.stream(on.getClass().getMethods())
                .filter(one -> !Modifier.isStatic(one.getModifiers()) && one.getParameterCount() == arguments)
                .filter(one -> List.of(name, "get" + bean, "is" + bean).contains(one.getName()))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(name));
        method.trySetAccessible();
        return method;
    }
}
