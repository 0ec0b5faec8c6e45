package dev.praetor.casefile;

import dev.praetor.fact.Case;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.problem.BadCaseException;
import dev.praetor.yaml.Node;
import dev.praetor.yaml.Place;
import dev.praetor.yaml.Yaml;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A case file, or that of a ruling, and the place of each of its facts.
 *
 * @param places of the facts, in their order
 */
public record CaseFile(Case content, List<Place> places) {

    /** The largest case that is read; any real one is far below. */
    public static final int MOST_BYTES = Yaml.MOST_BYTES;

    private static final List<String> FIELDS = List.of("case", "assessed-on", "facts");

    /** The file of a ruling is a case too, whatever the court held. */
    private static final List<String> OF_A_RULING = List.of("case", "assessed-on", "facts", "ruling", "held");

    /**
     * Reads a case file.
     *
     * @param kinds that its facts may be of: {@code rulebook.kinds()}
     * @throws BadCaseException with every fault that was found
     */
    public static CaseFile read(Path file, Collection<Kind> kinds) {
        return read(file, kinds, new Edits(List.of(), List.of(), List.of()));
    }

    /** Reads a case file as if it had been edited; otherwise as {@link #read(Path, Collection)}. */
    public static CaseFile read(Path file, Collection<Kind> kinds, Edits edits) {
        return of(Yaml.read(file), kinds, edits);
    }

    /**
     * Reads a case that is already in memory.
     *
     * @param name what messages call it
     */
    public static CaseFile parse(String name, byte[] bytes, Collection<Kind> kinds) {
        return of(Yaml.parse(name, bytes), kinds, new Edits(List.of(), List.of(), List.of()));
    }

    /**
     * Reads a line of a JSON Lines file: a case in JSON.
     *
     * @param name what messages call the file
     * @param line where it stands in the file, from 1
     */
    public static CaseFile parseLine(String name, int line, byte[] bytes, Collection<Kind> kinds) {
        return of(Yaml.parseLine(name, line, bytes), kinds, new Edits(List.of(), List.of(), List.of()));
    }

    /**
     * Reads what is new in a case that is known elsewhere, such as in a {@code Monitor}: its name, the day and more
     * facts, in JSON on one line. They may refer to facts that are not among them; {@code monitor.record} tells of one
     * that refers to nothing.
     *
     * @param name what messages call the source
     * @param line which of its lines it is, from 1
     */
    public static CaseFile parseAddition(String name, int line, byte[] bytes, Collection<Kind> kinds) {
        return of(Yaml.parseLine(name, line, bytes), kinds, new Edits(List.of(), List.of(), List.of()), false);
    }

    /**
     * A case as the text of a file, which reads back as the same case: to save what {@code monitor.given()} says.
     *
     * @throws IllegalArgumentException if the case has no name
     */
    public static String write(Case given) {
        return Written.of(given);
    }

    /** Where each fact stands, as {@code file:line}. */
    public Map<Fact, String> whereabouts() {
        Map<Fact, String> where = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            where.putIfAbsent(
                    content.facts().get(i),
                    places.get(i).file().replace('\\', '/') + ":"
                            + places.get(i).line());
        }
        return where;
    }

    /** The line on which each fact stands, from 1. */
    public Map<Fact, Integer> lines() {
        Map<Fact, Integer> lines = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            lines.putIfAbsent(content.facts().get(i), places.get(i).line());
        }
        return lines;
    }

    private static boolean ruling(Node root) {
        return root instanceof Node.Mapping mapping && mapping.entry("ruling").isPresent();
    }

    private static CaseFile of(Node root, Collection<Kind> kinds, Edits edits) {
        return of(root, kinds, edits, true);
    }

    private static CaseFile of(Node root, Collection<Kind> kinds, Edits edits, boolean whole) {
        Faults faults = new Faults();
        Fields fields = Fields.of(root, "a case", ruling(root) ? OF_A_RULING : FIELDS, faults);
        String name = fields.line("case");
        LocalDate assessedOn = fields.date("assessed-on");
        Facts facts = Facts.read(edits.applied(fields.list("facts"), faults), kinds, faults, whole);
        faults.throwIfAny();
        return new CaseFile(new Case(name, assessedOn, facts.facts()), facts.places());
    }
}
