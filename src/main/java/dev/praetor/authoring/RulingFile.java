package dev.praetor.authoring;

import dev.praetor.casefile.Facts;
import dev.praetor.casefile.Faults;
import dev.praetor.casefile.Fields;
import dev.praetor.fact.Case;
import dev.praetor.fact.Kind;
import dev.praetor.yaml.Node;
import dev.praetor.yaml.Yaml;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * A ruling as a test: the facts that the court found and what it held.
 *
 * @param held what replaying the facts must give
 */
public record RulingFile(Path file, Case content, Expected held) {

    private static final List<String> FIELDS = List.of("ruling", "case", "assessed-on", "facts", "held");

    /**
     * Reads a ruling file.
     *
     * @throws dev.praetor.problem.BadCaseException with every fault that was found
     */
    public static RulingFile read(Path file, Collection<Kind> kinds) {
        Faults faults = new Faults();
        Node root = Yaml.read(file);
        Fields fields = Fields.of(root, "a ruling file", FIELDS, faults);
        fields.required("ruling");
        String name = fields.text("case");
        LocalDate assessedOn = fields.date("assessed-on");
        Facts facts = Facts.read(fields.list("facts"), kinds, faults);
        Expected held = Expected.read(fields.required("held").orElse(root), "held", faults);
        faults.throwIfAny();
        return new RulingFile(file, new Case(name, assessedOn, facts.facts()), held);
    }
}
