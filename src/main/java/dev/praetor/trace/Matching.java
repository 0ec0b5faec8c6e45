package dev.praetor.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.Variable;
import org.jspecify.annotations.Nullable;

/** What exactly matches a part of a rule, given what the parts before it have bound. */
final class Matching {

    private final List<Object> objects;
    private final Map<Class<?>, List<Object>> byType;
    private final @Nullable BiConsumer<Test, Boolean> watcher;

    Matching(List<Object> objects) {
        this(objects, new ConcurrentHashMap<>(), null);
    }

    private Matching(
            List<Object> objects, Map<Class<?>, List<Object>> byType, @Nullable BiConsumer<Test, Boolean> watcher) {
        this.objects = objects;
        this.byType = byType;
        this.watcher = watcher;
    }

    /** The same, that tries every object where one would be enough and tells how each constraint fares. */
    Matching watchedBy(BiConsumer<Test, Boolean> watching) {
        return new Matching(objects, byType, watching);
    }

    List<Object> of(Class<?> type) {
        return byType.computeIfAbsent(
                type, t -> objects.stream().filter(t::isInstance).toList());
    }

    /** What a rule concludes from: each set of values that its right-hand side is given. */
    Set<List<Object>> given(Conditions rule) {
        Variable<?>[] variables = rule.rule().getDefaultConsequence().getVariables();
        return all(rule.part(), Map.of())
                .map(bound -> Arrays.stream(variables)
                        .map(variable -> bound.get(variable.getName()))
                        .toList())
                .collect(Collectors.toSet());
    }

    /** Each way to match, as what is then bound. */
    Stream<Map<String, Object>> all(Part part, Map<String, Object> known) {
        if (part instanceof Part.One one) {
            return of(one.type()).stream()
                    .map(object -> bind(one, object, known))
                    .filter(bound -> met(one.tests(), bound));
        }
        if (part instanceof Part.All all) {
            Stream<Map<String, Object>> bound = Stream.of(known);
            for (Part next : all.parts()) {
                bound = bound.flatMap(before -> all(next, before));
            }
            return bound;
        }
        if (part instanceof Part.Gather gather) {
            Map<String, Object> bound = new HashMap<>(known);
            bound.put(gather.variable(), gathered(gather, known));
            return met(gather.tests(), bound) ? Stream.of(bound) : Stream.of();
        }
        if (part instanceof Part.Any any) {
            return any.parts().stream().flatMap(one -> all(one, known));
        }
        boolean found = part instanceof Part.Not not
                ? !any(not.part(), known)
                : part instanceof Part.Exists exists && any(exists.part(), known);
        return found ? Stream.of(known) : Stream.of();
    }

    private boolean any(Part part, Map<String, Object> known) {
        Stream<Map<String, Object>> ways = all(part, known);
        return watcher == null ? ways.findAny().isPresent() : !ways.toList().isEmpty();
    }

    private boolean met(List<Test> tests, Map<String, Object> known) {
        return tests.stream().allMatch(test -> {
            boolean met = test.on(known) == Test.Verdict.MET;
            if (watcher != null) {
                watcher.accept(test, met);
            }
            return met;
        });
    }

    List<Object> gathered(Part.Gather gather, Map<String, Object> known) {
        List<Object> gathered = new ArrayList<>();
        all(gather.of(), known)
                .forEach(bound -> gathered.add(bound.get(gather.of().variable())));
        return gathered;
    }

    static Map<String, Object> bind(Part.One one, Object object, Map<String, Object> known) {
        Map<String, Object> bound = new HashMap<>(known);
        bound.put(one.variable(), object);
        for (Part.Binding binding : one.bindings()) {
            Object value = binding.in(bound);
            if (value != null) {
                bound.put(binding.name(), value);
            }
        }
        return bound;
    }
}
