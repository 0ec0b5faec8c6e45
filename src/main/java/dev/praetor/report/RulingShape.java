package dev.praetor.report;

import dev.praetor.finding.Ruling;
import dev.praetor.finding.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a ruling file says of the ruling itself. */
final class RulingShape {

    private RulingShape() {}

    static Shape of() {
        Map<String, Shape> fields = new LinkedHashMap<>();
        fields.put(
                "id",
                Shape.text()
                        .saying(
                                "juridiction, date et nom court, comme le fichier",
                                "court, date and a short name, as the file"));
        fields.put(
                "court",
                Shape.text()
                        .saying("la juridiction, comme on la cite : CA Paris", "the court as one cites it: CA Paris"));
        fields.put("chamber", Shape.text().saying("la chambre", "the chamber"));
        fields.put("date", Shape.exactDate().saying("la date de la décision", "the day of the ruling"));
        fields.put("number", Shape.text().saying("le numéro de rôle ou de pourvoi", "the number of the case"));
        fields.put("parties", Shape.text().saying("les parties : X c/ Y", "the parties: X c/ Y"));
        fields.put("status", FindingShapes.words(Ruling.Status.class, Ruling.Status::title));
        fields.put(
                "founding",
                Shape.empty()
                        .with("type", "boolean")
                        .saying("une décision dont le projet est parti", "a ruling that the project began with"));
        fields.put("themes", Shape.list(Shape.empty().with("anyOf", List.of(themes(), Shape.text()))));
        fields.put("overtaken", overtaken());
        fields.put(
                "as-reported-by",
                Shape.text()
                        .saying("qui la rapporte, si les sources divergent", "who reports it, where sources differ"));
        fields.put("sources", Shape.list(Shape.text()).saying("où on l'a lue", "where it was read"));
        fields.put(
                "beyond",
                Shape.list(Shape.text())
                        .saying(
                                "ce que le juge a retenu et que les règles ne disent pas",
                                "what the court held that no rule says"));
        return Shape.fields(fields, List.of("id", "status"));
    }

    private static Shape overtaken() {
        Map<String, Shape> fields = new LinkedHashMap<>();
        fields.put("on", Shape.exactDate());
        fields.put(
                "by",
                Shape.text()
                        .saying(
                                "l'identifiant de la décision qui l'a remplacée",
                                "the id of the decision that took its place"));
        return Shape.fields(fields, List.of("on", "by"));
    }

    private static Shape themes() {
        Map<String, Text> themes = new LinkedHashMap<>();
        Glossary.keys("theme.").forEach(key -> themes.put(key.substring("theme.".length()), Glossary.term(key)));
        return Shape.words(themes);
    }
}
