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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A ruling as a test: the facts that the court found and what it held.
 *
 * @param key by which rules cite the ruling; several files may report on one
 * @param citation how one cites the ruling
 * @param themes as its file names them
 * @param account where it was read, and what was not
 * @param held what replaying the facts must give
 */
public record RulingFile(
        Path file, String key, String citation, List<String> themes, Account account, Case content, Expected held) {

    /**
     * Where a ruling was read, and how far its file goes.
     *
     * @param reportedBy who reported it so, where others reported it otherwise; empty if nobody did
     * @param sources addresses
     * @param beyond what the court decided besides, which no rule computes
     */
    public record Account(String reportedBy, List<String> sources, List<String> beyond, Remarks remarks) {}

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
        return of(file, Yaml.read(file), Remarks.in(file), kinds);
    }

    /** Reads a ruling file that is already in memory; otherwise as {@link #read}. */
    static RulingFile parse(Path file, byte[] bytes, Collection<Kind> kinds) {
        return of(
                file,
                Yaml.parse(file.toString().replace('\\', '/'), bytes),
                Remarks.in(new String(bytes, StandardCharsets.UTF_8)),
                kinds);
    }

    private static RulingFile of(Path file, Node root, Remarks remarks, Collection<Kind> kinds) {
        Faults faults = new Faults();
        Fields fields = Fields.of(root, "a ruling file", FIELDS, faults);
        Fields ruling = Fields.of(fields.required("ruling").orElse(NONE), "a ruling", OF_THE_RULING, faults);
        String name = fields.text("case");
        LocalDate assessedOn = fields.date("assessed-on");
        Facts facts = Facts.read(fields.list("facts"), kinds, faults);
        Expected held = Expected.read(fields.required("held").orElse(root), "held", faults);
        RulingFile read = new RulingFile(
                file,
                Objects.requireNonNullElse(text(ruling, "id"), ""),
                citation(ruling),
                ruling.texts("themes"),
                new Account(
                        Objects.requireNonNullElse(text(ruling, "as-reported-by"), ""),
                        ruling.texts("sources"),
                        ruling.texts("beyond"),
                        remarks),
                new Case(name, assessedOn, facts.facts()),
                held);
        faults.throwIfAny();
        return read;
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
