package dev.praetor.book;

import dev.praetor.Trust;
import dev.praetor.finding.Language;
import dev.praetor.html.Pages;
import dev.praetor.problem.Unseen;
import dev.praetor.report.SanctionHelp;
import dev.praetor.report.ThemesSvg;
import dev.praetor.report.Wording;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The law as encoded, as pages: a rule, a ruling, a kind of fact, a kind of sanction each, and lists of them. */
public final class RuleBook {

    private static final String STYLE = "book.css";

    private final Corpus corpus;
    private final Wording say;
    private final Map<String, String> files = Collections.synchronizedMap(new TreeMap<>());

    private RuleBook(Corpus corpus, Language language) {
        this.corpus = corpus;
        this.say = new Wording(language);
    }

    /**
     * The pages, by their path below the directory of the book, and what they need. The same law gives the same pages.
     *
     * @param directories whose rules are added to the built-in law, or stand alone if they bring the rules that every
     *     law needs; if there are none, the built-in law
     * @throws dev.praetor.problem.BadCaseException if a scenario or a ruling cannot be read
     * @throws dev.praetor.problem.BrokenRulesException if a rule cannot be used
     */
    public static Map<String, String> of(List<Path> directories, Trust trust, Language language) {
        RuleBook book = new RuleBook(Corpus.of(directories, trust), language);
        book.lists();
        book.each();
        book.others();
        return book.files;
    }

    private void lists() {
        String brand = say.of("Livre des règles", "Rule book");
        page(Addresses.START, brand, "bookStart.jte", page -> StartView.of(corpus, page));
        page(Addresses.RULINGS, say.of("Décisions", "Rulings"), "bookList.jte", page -> ListView.rulings(corpus, page));
        page(
                Addresses.FACTS,
                say.of("Sortes de faits", "Kinds of facts"),
                "bookList.jte",
                page -> ListView.facts(corpus, page));
        page(Addresses.SANCTIONS, "Sanctions", "bookList.jte", page -> ListView.sanctions(corpus, page));
        page(Addresses.ARTICLES, "Articles", "bookArticles.jte", page -> ArticlesView.of(corpus, page));
        page(
                Addresses.LIMITS,
                say.of("Ce qui n'est pas encodé", "What is not encoded"),
                "bookLimits.jte",
                page -> LimitsView.of(corpus, page));
    }

    private void each() {
        Map<String, String> typePages = typePages();
        Stream<Runnable> rules = corpus.rules().stream()
                .map(card -> () -> page(
                        Addresses.rule(card),
                        card.id() + " · " + card.title().in(say.language()),
                        "bookRule.jte",
                        page -> RuleView.of(card, corpus, typePages, page)));
        Stream<Runnable> rulings = corpus.rulings().values().stream()
                .map(ruling -> () -> page(
                        Addresses.ruling(ruling),
                        ruling.citation(),
                        "bookRuling.jte",
                        page -> RulingView.of(ruling, corpus, page)));
        Stream<Runnable> kinds = corpus.rulebook().kinds().stream()
                .map(kind -> () -> page(
                        Addresses.fact(kind.name()),
                        say.term(kind.name()),
                        "bookFact.jte",
                        page -> FactView.of(kind, corpus, page)));
        Stream<Runnable> sanctions = corpus.sanctions().values().stream()
                .map(help -> () -> page(
                        Addresses.sanction(help.name()),
                        help.term().in(say.language()),
                        "bookSanction.jte",
                        page -> SanctionView.of(help, corpus, page)));
        Stream.of(rules, rulings, kinds, sanctions)
                .flatMap(pages -> pages)
                .parallel()
                .forEach(Runnable::run);
    }

    private void others() {
        files.put(Addresses.GRAPH, Unseen.shown(ThemesSvg.of(corpus.graph(), say.language())));
        files.put(STYLE, Pages.style("book"));
        files.put("search.js", Pages.script("search"));
        files.put("search-index.js", SearchIndex.of(corpus, new Frame(corpus, say, Addresses.START, "")));
    }

    /** Types that a rule names and that have a page. */
    private Map<String, String> typePages() {
        Map<String, String> pages = new TreeMap<>();
        corpus.rulebook().kinds().stream()
                .forEach(kind -> pages.put(kind.type().getSimpleName(), "../" + Addresses.fact(kind.name())));
        corpus.sanctions()
                .values()
                .forEach((SanctionHelp help) -> pages.put(help.type(), "../" + Addresses.sanction(help.name())));
        return pages;
    }

    /** Marks of direction and the like, which rules may hold, are shown and not obeyed. */
    private void page(String address, String title, String template, Function<Frame, Object> view) {
        Frame frame = new Frame(corpus, say, address, title);
        files.put(address, Unseen.shown(Pages.render(template, view.apply(frame))));
    }
}
