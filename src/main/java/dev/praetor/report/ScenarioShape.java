package dev.praetor.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One scenario. */
final class ScenarioShape {

    private ScenarioShape() {}

    static Shape of() {
        Map<String, Shape> fields = new LinkedHashMap<>();
        fields.put(
                "scenario",
                Shape.text().saying("ce qui est arrivé, en quelques mots", "what happened, in a few words"));
        fields.put(
                "origin",
                Shape.text()
                        .saying(
                                "d'où vient l'attente : décision, texte ou calcul",
                                "where the expectation comes from: a ruling, a text, a formula"));
        fields.put("assessed-on", FileSchema.assessedOn());
        fields.put("facts", FileSchema.facts());
        fields.put(
                "like",
                Shape.text()
                        .saying(
                                "comme ce scénario, plus haut dans le fichier",
                                "like this scenario, above in the file"));
        fields.put("with", Shape.list(Shape.ref("fact")).saying("avec ces faits en plus", "with these facts more"));
        fields.put(
                "without",
                Shape.list(Shape.text())
                        .saying("sans ces faits, par leur id ou leur sorte", "without these facts, by id or kind"));
        fields.put(
                "change",
                Shape.empty()
                        .with("type", "object")
                        .with("additionalProperties", Shape.empty().with("type", "object"))
                        .saying(
                                "avec ces champs changés, par l'id ou la sorte du fait",
                                "with these fields changed, by the id or the kind of the fact"));
        fields.put(
                "near",
                Shape.list(Shape.text("[A-Z]{3}-\\d{3}", "ACC-001"))
                        .saying(
                                "règles qui restent silencieuses, à peu de chose près",
                                "rules that stay silent although little is missing"));
        fields.put(
                "expect",
                Shape.ref("findings")
                        .saying("ce qui doit être trouvé, et rien d'autre", "what must be found, and nothing else"));
        Shape alone = Shape.empty().with("required", List.of("assessed-on", "facts"));
        return Shape.fields(fields, List.of("scenario", "expect"))
                .with("if", Shape.empty().with("not", Shape.empty().with("required", List.of("like"))))
                .with("then", alone);
    }
}
