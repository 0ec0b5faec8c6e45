package dev.praetor.casefile;

import dev.praetor.fact.Case;
import dev.praetor.fact.Kind;
import dev.praetor.problem.BadCaseException;
import dev.praetor.yaml.Node;
import dev.praetor.yaml.Place;
import dev.praetor.yaml.Yaml;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * A case file and the place of each of its facts.
 *
 * @param places of the facts, in their order
 */
public record CaseFile(Case content, List<Place> places) {

    private static final List<String> FIELDS = List.of("case", "assessed-on", "facts");

    /**
     * Reads a case file.
     *
     * @param kinds that its facts may be of: {@code rulebook.kinds()}
     * @throws BadCaseException with every fault that was found
     */
    public static CaseFile read(Path file, Collection<Kind> kinds) {
        return of(Yaml.read(file), kinds);
    }

    /**
     * Reads a case that is already in memory.
     *
     * @param name what messages call it
     */
    public static CaseFile parse(String name, byte[] bytes, Collection<Kind> kinds) {
        return of(Yaml.parse(name, bytes), kinds);
    }

    private static CaseFile of(Node root, Collection<Kind> kinds) {
        Faults faults = new Faults();
        Fields fields = Fields.of(root, "a case", FIELDS, faults);
        String name = fields.text("case");
        LocalDate assessedOn = fields.date("assessed-on");
        Facts facts = Facts.read(fields.list("facts"), kinds, faults);
        faults.throwIfAny();
        return new CaseFile(new Case(name, assessedOn, facts.facts()), facts.places());
    }
}
