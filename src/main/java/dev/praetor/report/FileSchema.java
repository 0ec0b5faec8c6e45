package dev.praetor.report;

import dev.praetor.fact.Kind;
import dev.praetor.finding.Text;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files that people write, as JSON Schema (2020-12), so that editors complete and check them. */
public enum FileSchema {
    CASE("Dossier", "Case") {
        @Override
        Shape root() {
            return Shape.fields(given(), List.of("case", "assessed-on", "facts"));
        }
    },
    RULING("Décision", "Ruling") {
        @Override
        Shape root() {
            Map<String, Shape> fields = new LinkedHashMap<>();
            fields.put("ruling", RulingShape.of());
            fields.putAll(given());
            fields.put(
                    "held",
                    Shape.ref("findings")
                            .saying(
                                    "ce que le juge a retenu, et rien d'autre",
                                    "what the court held, and nothing else"));
            return Shape.fields(fields, List.of("ruling", "case", "assessed-on", "facts", "held"));
        }
    },
    SCENARIO("Scénarios", "Scenarios") {
        @Override
        Shape root() {
            return Shape.empty().with("type", "array").with("items", ScenarioShape.of());
        }
    };

    private final Text title;

    FileSchema(String fr, String en) {
        this.title = new Text(fr, en);
    }

    abstract Shape root();

    /** The schema, with a description of each kind of fact and of each field in French and in English. */
    public String of(Collection<Kind> kinds) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("title", "Praetor: " + title.fr() + " / " + title.en());
        document.putAll(root().keywords());
        Map<String, Shape> definitions = new LinkedHashMap<>(FactShapes.of(kinds));
        if (this != CASE) {
            definitions.put("findings", Shape.fields(FindingShapes.of(), List.of()));
        }
        document.put("$defs", definitions);
        return Json.document(json -> json.tree(document));
    }

    static Map<String, Shape> given() {
        Map<String, Shape> fields = new LinkedHashMap<>();
        fields.put("case", Shape.text().saying("le nom de l'affaire", "the name of the case"));
        fields.put("assessed-on", assessedOn());
        fields.put("facts", facts());
        return fields;
    }

    static Shape assessedOn() {
        return Shape.exactDate()
                .saying(
                        "le jour où l'on juge ; ce qui est arrivé plus tard ne compte pas",
                        "the day of the assessment; what happened later does not count");
    }

    static Shape facts() {
        return Shape.empty()
                .with("type", "array")
                .with("items", Shape.ref("fact"))
                .saying(
                        "les faits, chacun avec sa sorte et ses champs",
                        "the facts, each with its kind and its fields");
    }
}
