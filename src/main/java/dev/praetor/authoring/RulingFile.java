package dev.praetor.authoring;

import dev.praetor.casefile.Facts;
import dev.praetor.casefile.Faults;
import dev.praetor.casefile.Fields;
import dev.praetor.fact.Case;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Ruling;
import dev.praetor.yaml.Node;
import dev.praetor.yaml.Place;
import dev.praetor.yaml.Yaml;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ruling as a test: the facts that the court found and what it held.
 *
 * @param citation how one cites the ruling
 * @param themes as its file names them
 * @param held what replaying the facts must give
 */
public record RulingFile(Path file, String citation, List<String> themes, Case content, Expected held) {

    private static final List<String> FIELDS = List.of("ruling", "case", "assessed-on", "facts", "held");

    private static final List<String> OF_THE_RULING = List.of(
            "id",
            "court",
            "chamber",
            "date",
            "number",
            "parties",
            "status",
            "founding",
            "themes",
            "overtaken",
            "as-reported-by",
            "sources",
            "beyond");

    private static final Node NONE = new Node.Mapping(new Place("", 1, 1), List.of());

    /**
     * Reads a ruling file.
     *
     * @throws dev.praetor.problem.BadCaseException with every fault that was found
     */
    public static RulingFile read(Path file, Collection<Kind> kinds) {
        return of(file, Yaml.read(file), kinds);
    }

    /** Reads a ruling file that is already in memory; otherwise as {@link #read}. */
    static RulingFile parse(Path file, byte[] bytes, Collection<Kind> kinds) {
        return of(file, Yaml.parse(file.toString().replace('\\', '/'), bytes), kinds);
    }

    private static RulingFile of(Path file, Node root, Collection<Kind> kinds) {
        Faults faults = new Faults();
        Fields fields = Fields.of(root, "a ruling file", FIELDS, faults);
        Fields ruling = Fields.of(fields.required("ruling").orElse(NONE), "a ruling", OF_THE_RULING, faults);
        String name = fields.text("case");
        LocalDate assessedOn = fields.date("assessed-on");
        Facts facts = Facts.read(fields.list("facts"), kinds, faults);
        Expected held = Expected.read(fields.required("held").orElse(root), "held", faults);
        String citation = citation(ruling);
        List<String> themes = ruling.texts("themes");
        faults.throwIfAny();
        return new RulingFile(file, citation, themes, new Case(name, assessedOn, facts.facts()), held);
    }

    private static String citation(Fields ruling) {
        return Ruling.cite(
                text(ruling, "court"),
                text(ruling, "chamber"),
                ruling.has("date") ? ruling.date("date") : null,
                text(ruling, "number"),
                text(ruling, "parties"));
    }

    private static @Nullable String text(Fields ruling, String field) {
        return ruling.has(field) ? ruling.text(field) : null;
    }
}
