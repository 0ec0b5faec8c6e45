package dev.praetor.casefile;

import static java.util.Objects.requireNonNull;

import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Misfit;
import dev.praetor.yaml.Node;
import dev.praetor.yaml.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * A list of facts as files write it: each item has one key, the kind, with its fields.
 *
 * @param places of the facts, in their order
 */
public record Facts(List<Fact> facts, List<Place> places) {

    /** Reads a list; faults, those of references between the facts among them, are added to those given. */
    public static Facts read(List<Node> items, Collection<Kind> kinds, Faults faults) {
        return read(items, kinds, faults, true);
    }

    /** @param whole what they refer to has to be among them */
    static Facts read(List<Node> items, Collection<Kind> kinds, Faults faults, boolean whole) {
        List<Fact> facts = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        IdentityHashMap<Fact, Node.Mapping> written = new IdentityHashMap<>();
        Faults own = new Faults();
        for (Node item : items) {
            FactReader.read(item, kinds, faults, own).ifPresent(fact -> {
                facts.add(fact.fact());
                places.add(item.place());
                written.put(fact.fact(), fact.fields());
            });
        }
        // A fact that could not be read would make every reference to it a fault of its own: noise.
        if (whole && own.none()) {
            Misfit.among(facts)
                    .forEach(misfit -> faults.add(place(written, misfit), misfit.message() + "\n" + misfit.maybe()));
        }
        return new Facts(List.copyOf(facts), List.copyOf(places));
    }

    private static Place place(IdentityHashMap<Fact, Node.Mapping> written, Misfit misfit) {
        Node.Mapping fields = requireNonNull(written.get(misfit.fact()));
        return fields.entry(misfit.component())
                .map(entry -> entry.value().place())
                .orElse(fields.place());
    }
}
