package dev.praetor.report;

import dev.praetor.finding.Language;
import dev.praetor.why.RuleGraph;
import dev.praetor.why.RuleGraph.Edge;
import dev.praetor.why.RuleNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One rule with those that feed it on its left and those that it feeds on its right. */
public final class GraphSvg {

    private static final int CARD = 270;
    private static final int GAP = 220;
    private static final int LINE = 16;
    private static final int TOP = 56;
    /** What bars a rule is drawn below what feeds it, where one rule does both. */
    private static final int BESIDE = 8;

    private final Wording say;
    private final Matters matters;
    private final Svg svg = new Svg();
    private final Map<RuleNode, int[]> places = new HashMap<>();

    private GraphSvg(Language language) {
        this.say = new Wording(language);
        this.matters = new Matters(say);
    }

    /** The neighbourhood of a rule in full, as SVG. */
    public static String around(RuleGraph graph, RuleNode rule, Language language) {
        GraphSvg drawing = new GraphSvg(language);
        drawing.draw(columns(graph.around(rule), rule), graph.around(rule), rule);
        return drawing.svg.toString();
    }

    /** Those before it left of it, those after it right of it; further ones further out. */
    private static Map<Integer, List<RuleNode>> columns(List<Edge> edges, RuleNode rule) {
        Map<RuleNode, Integer> column = new LinkedHashMap<>();
        column.put(rule, 0);
        for (int step = 1; step <= 2; step++) {
            Map<RuleNode, Integer> next = new LinkedHashMap<>();
            for (Edge edge : edges) {
                Integer from = column.get(edge.from());
                Integer to = column.get(edge.to());
                if (from != null && from >= 0 && to == null) {
                    next.putIfAbsent(edge.to(), from + 1);
                } else if (to != null && to <= 0 && from == null) {
                    next.putIfAbsent(edge.from(), to - 1);
                }
            }
            next.forEach(column::putIfAbsent);
        }
        return column.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().id()))
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, TreeMap::new, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    private void draw(Map<Integer, List<RuleNode>> columns, List<Edge> edges, RuleNode focus) {
        svg.text(20, 28, "head", focus.id() + " — " + focus.card().title().in(say.language()));
        svg.text(
                20,
                46,
                "small",
                say.of(
                        "à gauche, ce qui l'alimente ; à droite, ce qu'elle alimente ; en rouge, ce qui empêche",
                        "left, what feeds it; right, what it feeds; red, what keeps a rule from firing"));
        int tallest = columns.values().stream().mapToInt(this::height).max().orElse(0);
        int x = 20;
        for (List<RuleNode> column : columns.values()) {
            int y = TOP + 10 + (tallest - height(column)) / 2;
            for (RuleNode rule : column) {
                places.put(rule, new int[] {x, y, cardHeight(rule)});
                y += cardHeight(rule) + 14;
            }
            x += CARD + GAP;
        }
        edges(edges);
        places.forEach((rule, place) -> card(rule, place, rule.equals(focus)));
    }

    private int height(List<RuleNode> column) {
        return column.stream().mapToInt(rule -> cardHeight(rule) + 14).sum();
    }

    private int cardHeight(RuleNode rule) {
        return 12 + LINE * (1 + sentence(rule).size());
    }

    private List<String> sentence(RuleNode rule) {
        return Svg.lines(rule.card().title().in(say.language()), 40);
    }

    private void card(RuleNode rule, int[] place, boolean focus) {
        svg.box(place[0], place[1], CARD, place[2], focus ? "focus" : "card", rule.place());
        svg.text(place[0] + 10, place[1] + 18, "id", rule.id());
        int y = place[1] + 18;
        for (String line : sentence(rule)) {
            y += LINE;
            svg.text(place[0] + 10, y, "", line);
        }
    }

    /** Edges between the same two rules are drawn once, with all that passes. */
    private void edges(List<Edge> edges) {
        Map<List<Object>, List<Edge>> between = edges.stream()
                .filter(edge -> !edge.from().equals(edge.to()))
                .collect(Collectors.groupingBy(
                        edge -> List.of(edge.from(), edge.to(), edge.negated()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Map<RuleNode, Long> outgoing = between.keySet().stream()
                .collect(Collectors.groupingBy(ends -> (RuleNode) ends.get(0), Collectors.counting()));
        Map<RuleNode, Long> incoming = between.keySet().stream()
                .collect(Collectors.groupingBy(ends -> (RuleNode) ends.get(1), Collectors.counting()));
        between.values().forEach(same -> edge(same, outgoing, incoming));
    }

    private void edge(List<Edge> same, Map<RuleNode, Long> outgoing, Map<RuleNode, Long> incoming) {
        Edge edge = same.get(0);
        int[] from = places.get(edge.from());
        int[] to = places.get(edge.to());
        if (from == null || to == null || from[0] >= to[0]) {
            return;
        }
        int beside = edge.negated() ? BESIDE : 0;
        int y1 = from[1] + from[2] / 2 + beside;
        int y2 = to[1] + to[2] / 2 + beside;
        svg.curve(from[0] + CARD, y1, to[0], y2, edge.negated() ? "bars" : "feeds");
        String label =
                same.stream().map(one -> matters.of(one.through())).distinct().collect(Collectors.joining(", "));
        // The label stands at the end that has the fewer edges.
        boolean atStart = outgoing.getOrDefault(edge.from(), 0L) <= incoming.getOrDefault(edge.to(), 0L);
        label(from, to, label, edge.negated(), atStart);
    }

    private void label(int[] from, int[] to, String label, boolean negated, boolean atStart) {
        int x = atStart ? from[0] + CARD + 6 : to[0] - 6;
        int middle = atStart ? from[1] + from[2] / 2 : to[1] + to[2] / 2;
        List<String> lines = Svg.lines((negated ? say.of("sauf ", "unless ") : "") + label, 26);
        int shown = Math.min(2, lines.size());
        int y = negated ? middle + BESIDE + 13 : middle - 5 - 12 * (shown - 1);
        for (int i = 0; i < shown; i++) {
            svg.text(x, y + 12 * i, (negated ? "not over" : "small over") + (atStart ? "" : " end"), lines.get(i));
        }
    }
}
