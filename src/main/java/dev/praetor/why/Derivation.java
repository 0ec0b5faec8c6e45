package dev.praetor.why;

import dev.praetor.finding.Finding;
import dev.praetor.finding.Inference;
import java.util.List;
import java.util.stream.Stream;

/**
 * A finding with all that it rests on, down to the facts.
 *
 * @param number of the finding, from 1 in the order in which findings are first met
 * @param again its ways stand where it was met first, and are not repeated here
 * @param ways in which it was drawn, by rule id; one is enough for it to stand
 */
public record Derivation(int number, Finding finding, boolean again, List<Way> ways) {

    public Derivation {
        ways = List.copyOf(ways);
    }

    /**
     * One way in which the finding was drawn.
     *
     * @param from the findings that its rule matched, each with what it rests on
     */
    public record Way(Inference by, List<Derivation> from) {
        public Way {
            from = List.copyOf(from);
        }
    }

    /** This derivation and all that are within it. */
    public Stream<Derivation> all() {
        return Stream.concat(
                Stream.of(this),
                ways.stream().flatMap(way -> way.from().stream()).flatMap(Derivation::all));
    }

    /** The rule draws it or something that it rests on. */
    public boolean uses(String rule) {
        return all().flatMap(part -> part.ways().stream())
                .anyMatch(way -> way.by().rule().id().equals(rule));
    }
}
