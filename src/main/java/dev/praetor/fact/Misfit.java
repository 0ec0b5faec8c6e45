package dev.praetor.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A fact that does not fit the others: it refers to one that does not exist, or takes an id that is in use.
 *
 * @param component name of the component at fault
 * @param maybe a line that begins with "Maybe"; empty if there is nothing to suggest
 */
public record Misfit(Fact fact, String component, String message, String maybe) {

    /** All misfits of a case, in the order of its facts. */
    public static List<Misfit> among(Collection<? extends Fact> facts) {
        Map<String, Fact> byId = new HashMap<>();
        List<Misfit> misfits = new ArrayList<>();
        for (Fact fact : facts) {
            Fact before = fact.id() == null ? null : byId.putIfAbsent(fact.id(), fact);
            if (before != null) {
                misfits.add(new Misfit(
                        fact,
                        "id",
                        "the id '" + fact.id() + "' is already that of a " + Kind.of(before),
                        "Maybe give one of the two another id."));
            }
        }
        facts.forEach(fact -> Kind.of(fact).components().forEach(component -> {
            if (!component.refersTo().isEmpty() && component.get(fact) instanceof String id) {
                check(fact, component, id, byId, misfits);
            }
        }));
        return misfits;
    }

    private static void check(Fact fact, Component component, String id, Map<String, Fact> byId, List<Misfit> misfits) {
        Fact target = byId.get(id);
        if (target != null && component.refersTo().stream().anyMatch(kind -> kind.isInstance(target))) {
            return;
        }
        String expected = String.join(" or ", component.refersTo().stream().map(kind -> Kind.kebab(kind.getSimpleName())).toList());
        List<String> known = byId.entrySet().stream()
                .filter(entry -> component.refersTo().stream().anyMatch(kind -> kind.isInstance(entry.getValue())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        misfits.add(new Misfit(
                fact,
                component.name(),
                target == null
                        ? "there is no " + expected + " '" + id + "' in this case"
                        : "'" + id + "' is a " + Kind.of(target) + ", not a " + expected,
                known.isEmpty()
                        ? "Maybe add: - " + expected + ": { id: " + id + ", ... }"
                        : Nearest.maybe(id, known)));
    }
}
