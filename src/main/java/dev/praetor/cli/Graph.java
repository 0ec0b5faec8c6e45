package dev.praetor.cli;

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
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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

    @ArgGroup
    private Only only = new Only();

    /** Which part of the graph. */
    static final class Only {

        @Option(names = "--rule", paramLabel = "ID", description = "Only this rule, what feeds it and what it feeds.")
        private @Nullable String rule;

        @Option(names = "--fact", paramLabel = "KIND", description = "Only the rules that read this kind of fact.")
        private @Nullable String fact;

        @Option(
                names = "--impact",
                paramLabel = "ID|FILE",
                description = "The rules that a change to this rule, or to the rules of this DRL file, may touch, and"
                        + " the scenarios and rulings in which they fire. Text or JSON.")
        private @Nullable String impact;
    }

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "text, dot (for Graphviz), svg or json. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        RuleGraph graph = directories.isEmpty() ? RuleGraph.builtIn() : RuleGraph.in(directories);
        if (only.impact != null) {
            output.print(impact(graph, only.impact));
        } else if (only.rule != null) {
            output.print(around(graph, known(only.rule, graph)));
        } else {
            output.print(only.fact != null ? readers(graph, only.fact) : law(graph));
        }
        return 0;
    }

    private String around(RuleGraph graph, RuleNode rule) {
        List<Edge> around = graph.around(rule);
        return format == Format.SVG
                ? GraphSvg.around(graph, rule, output.language())
                : written(format == Format.TEXT ? Set.of(rule) : ends(around, Set.of(rule)), around);
    }

    private String readers(RuleGraph graph, String kind) {
        List<Kind> kinds = directories.isEmpty()
                ? Kind.builtIn()
                : RuleSet.of(directories).rulebook().kinds();
        RuleGraph readers = graph.of(graph.readersOf(KindName.known(kind, kinds, output.line())));
        return format == Format.SVG
                ? ThemesSvg.of(readers, output.language())
                : written(readers.rules(), readers.edges());
    }

    /** The rules of the directories with what they have to do with others, which may be the whole law. */
    private String law(RuleGraph graph) {
        List<Edge> edges = graph.edges().stream()
                .filter(edge -> graph.own().contains(edge.from()) || graph.own().contains(edge.to()))
                .toList();
        Set<RuleNode> ends = ends(edges, graph.own());
        return format == Format.SVG
                ? ThemesSvg.of(graph.of(ends), output.language())
                : written(format == Format.TEXT ? graph.own() : ends, edges);
    }

    private String written(Collection<RuleNode> rules, List<Edge> edges) {
        return switch (format) {
            case DOT -> GraphText.dot(rules, edges, output.language());
            case JSON -> GraphText.json(rules, edges);
            case TEXT, SVG -> GraphText.of(rules, edges, output.language());
        };
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
        if (format == Format.DOT || format == Format.SVG) {
            throw new ParameterException(output.line(), "--impact is written as text or json");
        }
        List<RuleNode> changed = of.endsWith(".drl") ? inFile(graph, of) : List.of(known(of, graph));
        Impact found = Impact.of(graph, changed, directories.isEmpty() ? RuleSet.builtIn() : RuleSet.of(directories));
        return format == Format.JSON
                ? ImpactText.json(found.changed(), found.downstream(), found.tests(), found.tried())
                : ImpactText.of(found.changed(), found.downstream(), found.tests(), found.tried(), output.language());
    }

    private List<RuleNode> inFile(RuleGraph graph, String file) {
        List<RuleNode> rules = graph.rules().stream()
                .filter(rule -> rule.card().file().endsWith(file.replace('\\', '/')))
                .toList();
        if (rules.isEmpty()) {
            List<String> files = graph.rules().stream()
                    .map(rule -> rule.card().file())
                    .distinct()
                    .toList();
            throw new ParameterException(
                    output.line(), "no rule of this law is in a file '" + file + "'\n" + Nearest.maybe(file, files));
        }
        return rules;
    }

    private RuleNode known(String id, RuleGraph graph) {
        List<RuleCard> cards = graph.rules().stream().map(RuleNode::card).toList();
        return graph.rule(RuleId.known(id, cards, output.line())).orElseThrow();
    }
}
