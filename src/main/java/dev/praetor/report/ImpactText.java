package dev.praetor.report;

import dev.praetor.finding.Language;
import dev.praetor.trial.Touched;
import dev.praetor.why.RuleNode;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a change to some rules may change, as text or JSON. */
public final class ImpactText {

    private ImpactText() {}

    /** Lines of at most 80 characters where no single word is longer. */
    public static String of(
            Collection<RuleNode> changed,
            Collection<RuleNode> downstream,
            List<Touched> touched,
            int tried,
            Language language) {
        Wording say = new Wording(language);
        Branches out = new Branches();
        out.line(
                "",
                "",
                say.of("Règles touchées par un changement de ", "Rules touched by a change of ")
                        + ids(changed)
                        + say.colon().stripTrailing());
        out.line("   ", "   ", downstream.isEmpty() ? say.of("aucune", "none") : ids(downstream));
        out.blank();
        out.line(
                "",
                "",
                say.count(
                                touched.size(),
                                "scénario ou décision",
                                "scénarios et décisions",
                                "scenario or ruling",
                                "scenarios and rulings")
                        + say.of(" sur ", " of ")
                        + tried
                        + say.of(" où l'une d'elles s'applique", " in which one of them fires")
                        + say.colon().stripTrailing());
        touched.forEach(test -> {
            out.line("   - ", "     ", test.name());
            out.line("     ", "     ", test.where() + " [" + String.join(", ", test.rules()) + "]");
        });
        return out.toString();
    }

    private static String ids(Collection<RuleNode> rules) {
        return rules.stream().map(RuleNode::id).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(", "));
    }

    /** {@code changed[]}, {@code downstream[]}, {@code tests[]}, {@code tried}. */
    public static String json(
            Collection<RuleNode> changed, Collection<RuleNode> downstream, List<Touched> touched, int tried) {
        return Json.document(json -> json.object(() -> {
            json.array("changed", changed, rule -> GraphText.rule(json, rule));
            json.array("downstream", downstream, rule -> GraphText.rule(json, rule));
            json.array(
                    "tests",
                    touched,
                    test -> json.object(() -> {
                        json.text("name", test.name());
                        json.text("where", test.where());
                        json.array("rules", test.rules(), json::text);
                    }));
            json.number("tried", tried);
        }));
    }
}
