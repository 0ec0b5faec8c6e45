package dev.praetor.book;

import dev.praetor.why.RuleGraph;
import dev.praetor.why.RuleGraph.Edge;
import dev.praetor.why.RuleNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The graph of the rules, for looking up by id: to compare rules themselves compares all that they read.
 *
 * @param into what feeds a rule
 * @param outOf what it feeds
 */
record Wiring(Map<String, RuleNode> nodes, Map<String, List<Edge>> into, Map<String, List<Edge>> outOf) {

    static Wiring of(RuleGraph graph) {
        Map<String, RuleNode> nodes = new HashMap<>();
        graph.rules().forEach(rule -> nodes.put(rule.id(), rule));
        return new Wiring(nodes, by(graph, Edge::to), by(graph, Edge::from));
    }

    private static Map<String, List<Edge>> by(RuleGraph graph, Function<Edge, RuleNode> end) {
        return graph.edges().stream()
                .collect(Collectors.groupingBy(edge -> end.apply(edge).id()));
    }

    List<Edge> into(String rule) {
        return into.getOrDefault(rule, List.of());
    }

    List<Edge> outOf(String rule) {
        return outOf.getOrDefault(rule, List.of());
    }
}
