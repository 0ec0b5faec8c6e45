package dev.praetor.engine;

import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;

/** The facts of a case as one line each, written once: their order, and what a receipt is a hash of. */
final class Descriptions {

    private record Described(String line, Fact fact) implements Comparable<Described> {

        @Override
        public int compareTo(Described other) {
            return line.compareTo(other.line);
        }
    }

    private final IdentityHashMap<Fact, String> lines = new IdentityHashMap<>();

    String of(Fact fact) {
        return lines.computeIfAbsent(fact, Descriptions::describe);
    }

    /** In an order that depends on nothing but the facts: by kind, then by what each says. */
    List<Fact> sorted(Collection<? extends Fact> facts) {
        Described[] described = new Described[facts.size()];
        int i = 0;
        for (Fact fact : facts) {
            described[i++] = new Described(of(fact), fact);
        }
        Arrays.sort(described);
        Fact[] sorted = new Fact[i];
        for (int j = 0; j < i; j++) {
            sorted[j] = described[j].fact;
        }
        return List.of(sorted);
    }

    static String describe(Fact fact) {
        return Kind.of(fact).describe(fact);
    }
}
