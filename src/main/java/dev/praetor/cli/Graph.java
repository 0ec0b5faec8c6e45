package dev.praetor.cli;

import dev.praetor.Rulebook;
import dev.praetor.authoring.Impact;
import dev.praetor.authoring.RuleSet;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Nearest;
import dev.praetor.finding.RuleCard;
import dev.praetor.report.GraphSvg;
import dev.praetor.report.GraphText;
import dev.praetor.report.ImpactText;
import dev.praetor.report.ThemesSvg;
import dev.praetor.why.RuleGraph;
import dev.praetor.why.RuleGraph.Edge;
import dev.praetor.why.RuleNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code praetor graph [DIR...]} */
@Command(
        name = "graph",
        description = "Shows which rule feeds which, and what a change to a rule may touch.",
        mixinStandardHelpOptions = true)
final class Graph implements Callable<Integer> {

    /** How the graph is written. */
    enum Format {
        TEXT,
        DOT,
        SVG,
        JSON
    }

    @Mixin
    private Output output = new Output();

    @Parameters(
            arity = "0..*",
            paramLabel = "DIR",
            description =
                    "Directories of rules, read as they are written and added to the built-in law, or alone if they"
                            + " bring core.drl. Default: the built-in law.")
    private List<Path> directories = List.of();

    @Option(names = "--rule", paramLabel = "ID", description = "Only this rule, what feeds it and what it feeds.")
    private @Nullable String rule;

    @Option(names = "--fact", paramLabel = "KIND", description = "Only the rules that read this kind of fact.")
    private @Nullable String fact;

    @Option(
            names = "--impact",
            paramLabel = "ID|FILE",
            description = "The rules that a change to this rule, or to the rules of this DRL file, may touch, and the"
                    + " scenarios and rulings in which they fire. Text or JSON.")
    private @Nullable String impact;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "text, dot (for Graphviz), svg or json. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        RuleGraph graph = directories.isEmpty() ? RuleGraph.builtIn() : RuleGraph.in(directories);
        output.print(impact != null ? impact(graph, impact) : written(graph));
        return 0;
    }

    private String written(RuleGraph graph) {
        if (rule != null) {
            RuleNode only = known(rule, graph);
            List<Edge> around = graph.around(only);
            return format == Format.SVG
                    ? GraphSvg.around(graph, only, output.language())
                    : written(format == Format.TEXT ? Set.of(only) : ends(around, Set.of(only)), around);
        }
        List<RuleNode> own = own(graph);
        if (fact == null && !own.isEmpty() && own.size() < graph.rules().size() && format != Format.SVG) {
            List<Edge> around = graph.edges().stream()
                    .filter(edge -> own.contains(edge.from()) || own.contains(edge.to()))
                    .toList();
            return written(format == Format.TEXT ? own : ends(around, own), around);
        }
        Collection<RuleNode> shown = fact == null ? graph.rules() : graph.readersOf(kind(fact));
        List<Edge> between = graph.edges().stream()
                .filter(edge -> shown.contains(edge.from()) && (fact == null || shown.contains(edge.to())))
                .toList();
        return format == Format.SVG
                ? ThemesSvg.of(fact == null ? graph : new RuleGraph(shown), output.language())
                : written(shown, between);
    }

    private String written(Collection<RuleNode> rules, List<Edge> edges) {
        return switch (format) {
            case DOT -> GraphText.dot(rules, edges, output.language());
            case JSON -> GraphText.json(rules, edges);
            case TEXT, SVG -> GraphText.of(rules, edges, output.language());
        };
    }

    /** The rules of the directories, which may be few among those of the law. */
    private List<RuleNode> own(RuleGraph graph) {
        List<String> prefixes = directories.stream()
                .map(directory -> directory.toString().replace('\\', '/') + "/")
                .toList();
        return graph.rules().stream()
                .filter(node -> prefixes.stream().anyMatch(node.card().file()::startsWith))
                .toList();
    }

    private static Set<RuleNode> ends(List<Edge> edges, Collection<RuleNode> rules) {
        Set<RuleNode> ends = new LinkedHashSet<>(rules);
        edges.forEach(edge -> {
            ends.add(edge.from());
            ends.add(edge.to());
        });
        return ends;
    }

    private String impact(RuleGraph graph, String of) {
        List<RuleNode> changed = new ArrayList<>();
        if (of.endsWith(".drl")) {
            graph.rules().stream()
                    .filter(text -> text.card().file().endsWith(of.replace('\\', '/')))
                    .forEach(changed::add);
            if (changed.isEmpty()) {
                throw new ParameterException(
                        output.line(),
                        "no rule of this law is in a file '" + of + "'\n"
                                + Nearest.maybe(
                                        of,
                                        graph.rules().stream()
                                                .map(text -> text.card().file())
                                                .distinct()
                                                .toList()));
            }
        } else {
            changed.add(known(of, graph));
        }
        Impact found = Impact.of(graph, changed, directories.isEmpty() ? RuleSet.builtIn() : RuleSet.of(directories));
        return format == Format.JSON
                ? ImpactText.json(found.changed(), found.downstream(), found.tests(), found.tried())
                : ImpactText.of(found.changed(), found.downstream(), found.tests(), found.tried(), output.language());
    }

    private RuleNode known(String id, RuleGraph graph) {
        List<RuleCard> cards = graph.rules().stream().map(RuleNode::card).toList();
        return graph.rule(RuleId.known(id, cards, output.line())).orElseThrow();
    }

    private Kind kind(String name) {
        List<Kind> kinds = Rulebook.builtIn().kinds();
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        output.line(),
                        "there is no kind of fact '" + name + "'\n"
                                + Nearest.maybe(
                                        name, kinds.stream().map(Kind::name).toList())));
    }
}
