package dev.praetor.trace;

import dev.praetor.fact.Case;
import dev.praetor.fact.Component;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Random cases near those that the rules come with: one of them, with facts left out, facts and values of others, and
 * days moved. So facts meet that no example brings together.
 */
final class Mixed {

    private final List<Case> all;
    private final Map<String, List<Object>> values = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    Mixed(List<Case> all) {
        this.all = all;
        all.forEach(given -> given.facts().forEach(fact -> {
            facts.add(fact);
            for (Component component : Kind.of(fact).components()) {
                Object value = component.get(fact);
                if (value != null) {
                    values.computeIfAbsent(name(fact, component), key -> new ArrayList<>())
                            .add(value);
                }
            }
        }));
    }

    private static String name(Fact fact, Component component) {
        return Kind.of(fact).name() + "." + component.name();
    }

    /** May be no case at all: a fact may speak of another that is left out. */
    Case next(Random random) {
        Case given = any(all, random);
        List<Fact> mixed = new ArrayList<>(given.facts());
        for (int changes = 1 + random.nextInt(5); changes > 0 && !mixed.isEmpty(); changes--) {
            switch (random.nextInt(8)) {
                case 0 -> mixed.remove(random.nextInt(mixed.size()));
                case 1, 2, 3 -> mixed.add(another(mixed, random));
                default -> {
                    int at = random.nextInt(mixed.size());
                    mixed.set(at, otherwise(mixed.get(at), mixed, random));
                }
            }
        }
        return new Case(given.name(), given.assessedOn(), mixed);
    }

    private static <T> T any(List<T> several, Random random) {
        return several.get(random.nextInt(several.size()));
    }

    /** A fact of some case, as one of this case. */
    private Fact another(List<Fact> mixed, Random random) {
        Fact fact = any(facts, random);
        List<@Nullable Object> components = new ArrayList<>();
        for (Component component : Kind.of(fact).components()) {
            Object value = component.get(fact);
            components.add(value == null || component.refersTo().isEmpty() ? value : known(component, mixed, random));
        }
        return created(fact, Kind.of(fact), components);
    }

    private static @Nullable Object known(Component component, List<Fact> mixed, Random random) {
        List<String> ids = mixed.stream()
                .filter(fact -> component.refersTo().stream().anyMatch(kind -> kind.isInstance(fact)))
                .map(Fact::id)
                .filter(Objects::nonNull)
                .toList();
        return ids.isEmpty() ? null : any(ids, random);
    }

    /** The same fact with one value that it has elsewhere, or on another day. */
    private Fact otherwise(Fact fact, List<Fact> mixed, Random random) {
        Component component = any(Kind.of(fact).components(), random);
        if (component.name().equals("id")) {
            return fact;
        }
        List<@Nullable Object> components = new ArrayList<>();
        for (Component each : Kind.of(fact).components()) {
            components.add(each.equals(component) ? other(fact, each, mixed, random) : each.get(fact));
        }
        return created(fact, Kind.of(fact), components);
    }

    private @Nullable Object other(Fact fact, Component component, List<Fact> mixed, Random random) {
        Object value = component.get(fact);
        if (value instanceof Day day && day.exact() && random.nextBoolean()) {
            return day.plusDays(random.nextInt(-45, 46));
        }
        return component.refersTo().isEmpty()
                ? any(
                        values.getOrDefault(name(fact, component), List.of(Objects.requireNonNullElse(value, ""))),
                        random)
                : known(component, mixed, random);
    }

    private static Fact created(Fact instead, Kind kind, List<@Nullable Object> components) {
        try {
            return kind.create(components);
        } catch (IllegalArgumentException | NullPointerException | ClassCastException e) {
            return instead; // there is no such fact
        }
    }
}
