package dev.praetor;

import dev.praetor.fact.Case;
import dev.praetor.fact.Component;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Cases that are another in something that should make no difference, or a difference that is known. */
final class Altered {

    private Altered() {}

    static Case facts(Case given, UnaryOperator<List<Fact>> change) {
        return new Case(given.name(), given.assessedOn(), change.apply(new ArrayList<>(given.facts())));
    }

    static Case shuffled(Case given, Random random) {
        return facts(given, facts -> {
            Collections.shuffle(facts, random);
            return facts;
        });
    }

    static Case with(Case given, List<Fact> more) {
        return facts(given, facts -> {
            facts.addAll(more);
            return facts;
        });
    }

    /** Each component of each fact replaced. */
    static Case components(Case given, BiFunction<Component, Object, @Nullable Object> change) {
        return facts(given, facts -> {
            facts.replaceAll(fact -> components(fact, change));
            return facts;
        });
    }

    private static Fact components(Fact fact, BiFunction<Component, Object, @Nullable Object> change) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Component component : Kind.of(fact).components()) {
            Object value = component.get(fact);
            values.add(value == null ? null : change.apply(component, value));
        }
        return Kind.of(fact).create(values);
    }

    /** New names for all ids of a case, in the opposite order of the alphabet. */
    static Map<String, String> names(Case given) {
        TreeSet<String> ids = new TreeSet<>(Collections.reverseOrder());
        given.facts().stream().map(Fact::id).filter(id -> id != null).forEach(ids::add);
        Map<String, String> names = new TreeMap<>();
        ids.forEach(id -> names.put(id, "q%04dz".formatted(names.size())));
        return names;
    }

    static Case renamed(Case given, Map<String, String> names) {
        return components(
                given,
                (component, value) ->
                        component.name().equals("id") || !component.refersTo().isEmpty()
                                ? names.getOrDefault(value, value.toString())
                                : value);
    }
}
