package dev.praetor.drl;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names that are bound at a place in a rule, each with its type where it is known. */
final class Scope {

    private final Map<String, Optional<Class<?>>> names;

    private Scope(Map<String, Optional<Class<?>>> names) {
        this.names = new LinkedHashMap<>(names);
    }

    static Scope empty() {
        return new Scope(Map.of());
    }

    /** What is bound within does not leave it. */
    Scope within() {
        return new Scope(names);
    }

    void bind(String name, @Nullable Class<?> type) {
        names.put(name, Optional.ofNullable(type));
    }

    boolean has(String name) {
        return names.containsKey(name);
    }

    @Nullable
    Class<?> type(String name) {
        return names.getOrDefault(name, Optional.empty()).orElse(null);
    }

    Map<String, Optional<Class<?>>> names() {
        return names;
    }
}
