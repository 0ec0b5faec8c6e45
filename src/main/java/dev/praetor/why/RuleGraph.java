package dev.praetor.why;

import dev.praetor.Rulebook;
import dev.praetor.drl.RuleFile;
import dev.praetor.drl.RuleText;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Finding;
import dev.praetor.finding.RuleCard;
import dev.praetor.why.RuleNode.Read;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Which rule feeds which: what one concludes another reads, or fires only in the absence of. */
public final class RuleGraph {

    /** Findings that are nested in others. */
    private static final String SUM = "dev.praetor.finding.Sanction$Sum";

    /** To look for a class that is not there is slow, and every pattern is held against every conclusion. */
    private static final Map<String, Optional<Class<?>>> CLASSES = new ConcurrentHashMap<>();

    /** More than that beyond a rule that hands on would bury the rule that was asked for. */
    private static final int FEW = 25;

    private final List<RuleNode> rules;
    private final List<RuleNode> own;
    private final List<Edge> edges;

    /**
     * One rule feeds another.
     *
     * @param through what of the conclusion the other sees
     * @param negated it keeps the other from firing
     */
    public record Edge(RuleNode from, RuleNode to, Matter through, boolean negated) {}

    /** That of the law that comes with Praetor. */
    public static RuleGraph builtIn() {
        List<RuleNode> rules = builtInRules();
        return new RuleGraph(rules, rules);
    }

    private static List<RuleNode> builtInRules() {
        return nodes(Rulebook.builtIn().rules().stream()
                .map(RuleCard::file)
                .distinct()
                .map(file -> RuleFile.builtIn(file, RuleGraph.class.getClassLoader())));
    }

    /**
     * That of the rules of some directories as they are written, among those of the built-in law unless they bring the
     * rules that every law needs.
     *
     * @throws dev.praetor.problem.BrokenRulesException if there is no rule, or a file cannot be parsed
     */
    public static RuleGraph in(List<Path> directories) {
        List<RuleFile> files = directories.stream()
                .flatMap(directory -> RuleFile.in(directory).stream())
                .toList();
        List<RuleNode> own = nodes(files.stream());
        List<RuleNode> rules = new ArrayList<>(own);
        if (!RuleFile.bringCore(files)) {
            rules.addAll(builtInRules());
        }
        return new RuleGraph(rules, own);
    }

    private static List<RuleNode> nodes(Stream<RuleFile> files) {
        return files.flatMap(file -> RuleText.in(file).values().stream())
                .map(RuleNode::of)
                .toList();
    }

    private RuleGraph(Collection<RuleNode> rules, Collection<RuleNode> own) {
        this.rules = List.copyOf(rules);
        this.own = List.copyOf(own);
        this.edges = rules.stream()
                .flatMap(from -> from.concludes().stream()
                        .flatMap(conclusion -> readers(conclusion.matter()).map(reader -> edge(from, reader))))
                .distinct()
                .toList();
    }

    private record Reader(RuleNode rule, Read read, Matter seen) {}

    private static Edge edge(RuleNode from, Reader reader) {
        return new Edge(from, reader.rule(), reader.seen(), reader.read().negated());
    }

    private Stream<Reader> readers(Matter concluded) {
        return rules.stream().flatMap(rule -> rule.reads().stream()
                .filter(read -> reads(read.matter().type(), concluded.type()))
                .flatMap(read ->
                        Stream.ofNullable(concluded.within(read.matter())).map(seen -> new Reader(rule, read, seen))));
    }

    /** A pattern of the type matches what is of the other type. */
    static boolean reads(String pattern, String type) {
        if (pattern.equals(type)) {
            return true;
        }
        Optional<Class<?>> wide = CLASSES.computeIfAbsent(pattern, RuleGraph::find);
        Optional<Class<?>> narrow = CLASSES.computeIfAbsent(type, RuleGraph::find);
        return wide.isPresent() && narrow.isPresent() && wide.get().isAssignableFrom(narrow.get());
    }

    private static Optional<Class<?>> find(String type) {
        return Stream.of(
                        Finding.class.getPackageName() + "." + type,
                        Kind.class.getPackageName() + "." + type,
                        type.equals("Sum") ? SUM : type)
                .flatMap(name -> {
                    try {
                        return Stream.<Class<?>>of(Class.forName(name));
                    } catch (ClassNotFoundException e) {
                        return Stream.of();
                    }
                })
                .findFirst();
    }

    public List<RuleNode> rules() {
        return rules;
    }

    /** Those of the directories, which may be few among those of the law; of the built-in law, all. */
    public List<RuleNode> own() {
        return own;
    }

    public List<Edge> edges() {
        return edges;
    }

    /** The part of it that consists of some of its rules. */
    public RuleGraph of(Collection<RuleNode> some) {
        return new RuleGraph(some, some);
    }

    /** The rule of that id. */
    public Optional<RuleNode> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The rules that read facts of a kind, named as in case files. */
    public List<RuleNode> readersOf(Kind kind) {
        return rules.stream()
                .filter(rule -> rule.reads().stream()
                        .anyMatch(
                                read -> reads(read.matter().type(), kind.type().getSimpleName())))
                .toList();
    }

    /** The edges that lead to a rule or from it; past a rule that only hands on, those beyond it where they are few. */
    public List<Edge> around(RuleNode rule) {
        Set<Edge> around = new LinkedHashSet<>();
        Set<Edge> before = new LinkedHashSet<>();
        Set<Edge> beyond = new LinkedHashSet<>();
        for (Edge in : edges) {
            if (in.to().equals(rule)) {
                around.add(in);
                edges.stream()
                        .filter(edge -> in.from().handsOn() && edge.to().equals(in.from()) && !edge.negated())
                        .filter(edge -> edge.through().within(in.through()) != null)
                        .forEach(before::add);
            }
        }
        rule.concludes().forEach(conclusion -> readers(conclusion.matter()).forEach(reader -> {
            around.add(edge(rule, reader));
            beyond.addAll(handedOn(reader));
        }));
        Stream.of(before, beyond).filter(further -> further.size() <= FEW).forEach(around::addAll);
        return new ArrayList<>(around);
    }

    private List<Edge> handedOn(Reader reader) {
        return !reader.rule().handsOn() || reader.read().negated()
                ? List.of()
                : reader.rule().conclusionsFrom(reader.read(), reader.seen()).stream()
                        .flatMap(this::readers)
                        .map(beyond -> edge(reader.rule(), beyond))
                        .toList();
    }

    /** The rules and all that they feed, however far, in the order in which they are reached. */
    public Set<RuleNode> downstream(Collection<RuleNode> from) {
        Set<RuleNode> reached = new LinkedHashSet<>(from);
        Set<Object> seen = new HashSet<>();
        Deque<Matter> open = new ArrayDeque<>();
        from.forEach(rule -> rule.concludes().forEach(conclusion -> open.add(conclusion.matter())));
        while (!open.isEmpty()) {
            Matter concluded = open.removeFirst();
            if (seen.add(concluded)) {
                readers(concluded).forEach(reader -> {
                    reached.add(reader.rule());
                    open.addAll(reader.rule().conclusionsFrom(reader.read(), reader.seen()));
                });
            }
        }
        return reached;
    }
}
