package dev.praetor.report;

import dev.praetor.finding.Language;
import dev.praetor.problem.Unseen;
import dev.praetor.why.RuleGraph.Edge;
import dev.praetor.why.RuleNode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Which rule feeds which, as text, DOT or JSON. */
public final class GraphText {

    private final Wording say;
    private final Matters matters;
    private final Branches out = new Branches();

    private GraphText(Language language) {
        this.say = new Wording(language);
        this.matters = new Matters(say);
    }

    /** For each rule what feeds it (←) and what it feeds (→); lines of at most 80 characters. */
    public static String of(Collection<RuleNode> rules, Collection<Edge> edges, Language language) {
        GraphText text = new GraphText(language);
        rules.forEach(rule -> text.rule(rule, edges));
        return text.out.toString();
    }

    private void rule(RuleNode rule, Collection<Edge> edges) {
        out.line("", "   ", rule.id() + say.colon() + rule.card().title().in(say.language()));
        out.line("   ", "   ", rule.place());
        side("   ← ", edges.stream().filter(edge -> edge.to().equals(rule)).toList(), true);
        side("   → ", edges.stream().filter(edge -> edge.from().equals(rule)).toList(), false);
    }

    private void side(String arrow, List<Edge> edges, boolean from) {
        edges.stream()
                .collect(Collectors.groupingBy(
                        edge -> (edge.negated() ? say.of("empêche : ", "bars: ") : "") + matters.of(edge.through()),
                        java.util.TreeMap::new,
                        Collectors.mapping(
                                edge -> (from ? edge.from() : edge.to()).id(),
                                Collectors.toCollection(java.util.TreeSet::new))))
                .forEach((what, ids) -> out.line(arrow, "     ", what + " (" + String.join(", ", ids) + ")"));
    }

    /** For Graphviz: rules by theme, what keeps a rule from firing dashed and red. */
    public static String dot(Collection<RuleNode> rules, Collection<Edge> edges, Language language) {
        Matters matters = new Matters(new Wording(language));
        StringBuilder dot =
                new StringBuilder("digraph rules {\n  rankdir=LR;\n  node [shape=box, fontname=\"sans-serif\"];\n");
        rules.stream()
                .collect(Collectors.groupingBy(RuleNode::theme, java.util.TreeMap::new, Collectors.toList()))
                .forEach((theme, here) -> {
                    dot.append("  subgraph \"cluster_")
                            .append(quotable(theme))
                            .append("\" {\n    label=\"")
                            .append(quotable(theme))
                            .append("\";\n");
                    here.forEach(rule -> dot.append("    \"")
                            .append(rule.id())
                            .append("\" [tooltip=\"")
                            .append(quotable(rule.card().title().in(language)))
                            .append("\"];\n"));
                    dot.append("  }\n");
                });
        edges.forEach(edge -> dot.append("  \"")
                .append(edge.from().id())
                .append("\" -> \"")
                .append(edge.to().id())
                .append("\" [label=\"")
                .append(matters.of(edge.through()))
                .append(edge.negated() ? "\", style=dashed, color=\"#b00020\"];\n" : "\"];\n"));
        return dot.append("}\n").toString();
    }

    private static String quotable(String text) {
        return Unseen.line(text).replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** {@code rules[]} with {@code id}, {@code title}, {@code theme}, {@code place}; {@code edges[]} between them. */
    public static String json(Collection<RuleNode> rules, Collection<Edge> edges) {
        return Json.document(json -> json.object(() -> {
            json.array("rules", rules, rule -> rule(json, rule));
            json.array("edges", edges, edge -> edge(json, edge));
        }));
    }

    static void rule(Json json, RuleNode rule) {
        json.object(() -> {
            json.text("id", rule.id());
            json.text("title", rule.card().title());
            json.text("theme", rule.theme());
            json.text("place", rule.place());
        });
    }

    private static void edge(Json json, Edge edge) {
        json.object(() -> {
            json.text("from", edge.from().id());
            json.text("to", edge.to().id());
            json.text("type", edge.through().type());
            if (edge.through().duties() != null) {
                json.array("duties", edge.through().duties().stream().sorted().toList(), json::text);
            }
            if (edge.through().pleas() != null) {
                json.array("pleas", edge.through().pleas().stream().sorted().toList(), json::text);
            }
            json.truth("negated", edge.negated());
        });
    }
}
