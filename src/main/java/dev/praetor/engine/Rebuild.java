package dev.praetor.engine;

import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.finding.Amount;
import dev.praetor.finding.Finding;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Rebuilds findings, which are records within records, with other facts, days or amounts in them. */
final class Rebuild {

    private record Shape(List<RecordComponent> components, Constructor<?> constructor) {}

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Shape(components, type.getDeclaredConstructor(types));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    private Rebuild() {}

    /** The finding with every fact, day and amount in it replaced. */
    static Finding map(Finding finding, UnaryOperator<Object> leaf) {
        return (Finding) rebuild(finding, finding, (a, b) -> leaf.apply(a));
    }

    /** One finding of two that differ in nothing but days and amounts, each of which then spans both. */
    static Finding span(Finding a, Finding b) {
        return (Finding) rebuild(a, b, (x, y) -> {
            if (x instanceof Day day) {
                return day.span((Day) y);
            }
            return x instanceof Amount amount ? amount.span((Amount) y) : x;
        });
    }

    /** The finding with each finding that is directly in it replaced. */
    static Finding parts(Finding finding, UnaryOperator<Finding> replacement) {
        return (Finding)
                copy(finding, (component, value) -> value instanceof Finding part ? replacement.apply(part) : value);
    }

    /** What a finding is apart from days and amounts. */
    static Finding bare(Finding finding) {
        return map(finding, part -> {
            if (part instanceof Day) {
                return Day.UNKNOWN;
            }
            return part instanceof Amount ? Amount.toBeAssessed() : part;
        });
    }

    /** The finding's class and what is directly in it, but for one type. */
    static List<@Nullable Object> without(Class<?> type, Finding finding) {
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(finding.getClass());
        for (RecordComponent component : SHAPES.get(finding.getClass()).components) {
            if (component.getType() != type) {
                parts.add(read(component, finding));
            }
        }
        return parts;
    }

    private static Object rebuild(Object a, Object b, BinaryOperator<Object> leaf) {
        return copy(a, (component, x) -> {
            Object y = read(component, b);
            return y == null ? x : part(x, y, leaf);
        });
    }

    /** A record with each component that is there replaced. */
    private static Object copy(Object original, BiFunction<RecordComponent, Object, Object> replacement) {
        Shape shape = SHAPES.get(original.getClass());
        @Nullable Object[] values = new Object[shape.components.size()];
        for (int i = 0; i < values.length; i++) {
            RecordComponent component = shape.components.get(i);
            Object value = read(component, original);
            values[i] = value == null ? null : replacement.apply(component, value);
        }
        try {
            return shape.constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a finding cannot be rebuilt: " + original, e);
        }
    }

    private static @Nullable Object read(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a finding cannot be read: " + of, e);
        }
    }

    private static Object part(Object x, Object y, BinaryOperator<Object> leaf) {
        if (x instanceof Fact || x instanceof Day || x instanceof Amount) {
            return leaf.apply(x, y);
        }
        return x instanceof Finding ? rebuild(x, y, leaf) : x;
    }
}
