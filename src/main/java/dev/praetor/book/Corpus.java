package dev.praetor.book;

import static java.util.Objects.requireNonNull;

import dev.praetor.Rulebook;
import dev.praetor.Trust;
import dev.praetor.authoring.RuleSet;
import dev.praetor.authoring.RulingFile;
import dev.praetor.authoring.RulingFiles;
import dev.praetor.authoring.Statutes;
import dev.praetor.authoring.Suite;
import dev.praetor.authoring.Trial;
import dev.praetor.drl.RuleFile;
import dev.praetor.drl.RuleText;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Article;
import dev.praetor.finding.RuleCard;
import dev.praetor.finding.Ruling;
import dev.praetor.problem.BadCaseException;
import dev.praetor.report.SanctionHelp;
import dev.praetor.why.RuleGraph;
import dev.praetor.why.RuleNode;
import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rule book is about: the rules, what they are drawn from, what they are tried by.
 *
 * @param own ids of the rules of the directories; of all, if there are no directories
 * @param wiring the graph, for looking up
 * @param texts of the rules, by id
 * @param rulings by key
 * @param reports of each ruling, by its key
 * @param articles by key
 * @param says what articles say, by key
 * @param tried the scenarios, and what fires in them
 * @param trials scenarios and rulings
 */
record Corpus(
        Rulebook rulebook,
        List<String> own,
        RuleGraph graph,
        Wiring wiring,
        Map<String, RuleText> texts,
        Map<String, Ruling> rulings,
        Map<String, List<RulingFile>> reports,
        Map<String, Article> articles,
        Map<String, String> says,
        List<Tried> tried,
        List<Trial> trials) {

    /**
     * The rules of directories with those of the built-in law, unless they bring the rules that every law needs; the
     * built-in law alone if there are none.
     *
     * @throws BadCaseException if a scenario or a ruling cannot be read
     * @throws dev.praetor.problem.BrokenRulesException if a rule cannot be used
     */
    static Corpus of(List<Path> directories, Trust trust) {
        RuleSet rules = directories.isEmpty() ? RuleSet.builtIn() : RuleSet.of(directories, trust);
        RuleGraph graph = directories.isEmpty() ? RuleGraph.builtIn() : RuleGraph.in(directories);
        Rulebook rulebook = rules.rulebook();
        List<Kind> kinds = rulebook.kinds();
        boolean law =
                directories.isEmpty() || rules.own().size() < rulebook.rules().size();
        Suite suite =
                directories.isEmpty() || !law ? rules.suite() : rules.suite().and(Suite.builtIn(kinds));
        refuse(suite);
        return new Corpus(
                rulebook,
                rules.own(),
                graph,
                Wiring.of(graph),
                texts(directories, rulebook),
                by(rulebook.rulings(), Ruling::key),
                reports(directories, law, kinds),
                by(rulebook.articles(), Article::key),
                Statutes.say(directories),
                suite.trials().parallelStream()
                        .filter(trial -> !trial.ruling())
                        .map(trial -> Tried.of(trial, rulebook))
                        .toList(),
                suite.trials());
    }

    private static void refuse(Suite suite) {
        if (!suite.problems().isEmpty()) {
            throw new BadCaseException(suite.problems());
        }
    }

    private static <T> Map<String, T> by(Collection<T> all, Function<T, String> key) {
        Map<String, T> byKey = new TreeMap<>();
        all.forEach(one -> byKey.put(key.apply(one), one));
        return byKey;
    }

    private static Map<String, RuleText> texts(List<Path> directories, Rulebook rulebook) {
        Map<String, RuleText> texts = new TreeMap<>();
        directories.stream()
                .flatMap(directory -> RuleFile.in(directory).stream())
                .forEach(file -> texts.putAll(RuleText.in(file)));
        rulebook.rules().stream()
                .filter(card -> !texts.containsKey(card.id()))
                .map(RuleCard::file)
                .distinct()
                .toList()
                .forEach(file -> texts.putAll(RuleText.in(RuleFile.builtIn(file, Corpus.class.getClassLoader()))));
        return texts;
    }

    private static Map<String, List<RulingFile>> reports(List<Path> directories, boolean law, List<Kind> kinds) {
        return Stream.concat(
                        law ? Stream.of(RulingFiles.builtIn(kinds)) : Stream.of(),
                        directories.stream().map(directory -> RulingFiles.of(directory, kinds)))
                .flatMap(files -> files.rulings().stream())
                .collect(Collectors.groupingBy(RulingFile::key, TreeMap::new, Collectors.toList()));
    }

    /** Kinds of sanctions, by the name of their type. */
    Map<String, SanctionHelp> sanctions() {
        Map<String, SanctionHelp> sanctions = new LinkedHashMap<>();
        SanctionHelp.all().forEach(help -> sanctions.put(help.type(), help));
        return sanctions;
    }

    List<RuleCard> rules() {
        return rulebook.rules();
    }

    RuleNode node(RuleCard card) {
        return requireNonNull(wiring.nodes().get(card.id()), card.id());
    }

    RuleText text(RuleCard card) {
        return requireNonNull(texts.get(card.id()), card.id());
    }

    List<RuleCard> cards(Collection<RuleNode> nodes) {
        List<String> ids = nodes.stream().map(RuleNode::id).toList();
        return rules().stream().filter(card -> ids.contains(card.id())).toList();
    }

    /** The rules drawn from a ruling. */
    List<RuleCard> drawnFrom(Ruling ruling) {
        return rules().stream()
                .filter(card -> card.rulings().contains(ruling.key()))
                .toList();
    }

    List<RulingFile> reportsOf(Ruling ruling) {
        return reports.getOrDefault(ruling.key(), List.of());
    }

    /** By theme: those of the author's own first, then the others, each in the order of their names. */
    Map<String, List<RuleCard>> themes(Frame page) {
        Comparator<String> byName =
                Comparator.comparing(page::theme, Collator.getInstance(Locale.forLanguageTag(page.lang())));
        Map<String, List<RuleCard>> mine = new TreeMap<>(byName.thenComparing(Comparator.naturalOrder()));
        Map<String, List<RuleCard>> others = new TreeMap<>(byName.thenComparing(Comparator.naturalOrder()));
        for (RuleCard card : rules()) {
            (own.contains(card.id()) ? mine : others)
                    .computeIfAbsent(node(card).theme(), name -> new ArrayList<>())
                    .add(card);
        }
        Map<String, List<RuleCard>> themes = new LinkedHashMap<>(mine);
        others.forEach((theme, cards) -> themes.merge(
                theme, cards, (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
        return themes;
    }
}
