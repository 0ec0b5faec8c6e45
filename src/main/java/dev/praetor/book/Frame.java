package dev.praetor.book;

import dev.praetor.finding.Article;
import dev.praetor.finding.RuleCard;
import dev.praetor.finding.Ruling;
import dev.praetor.report.Glossary;
import dev.praetor.report.Wording;

/** What all pages of a book have around what each shows, and how one leads to another. */
public final class Frame {

    private final Corpus corpus;
    private final Wording say;
    private final String address;
    private final String title;

    /** @param address of the page, seen from the start page */
    Frame(Corpus corpus, Wording say, String address, String title) {
        this.corpus = corpus;
        this.say = say;
        this.address = address;
        this.title = title;
    }

    Wording wording() {
        return say;
    }

    public String lang() {
        return say.of("fr", "en");
    }

    /** In the language of the reader. */
    public String say(String fr, String en) {
        return say.of(fr, en);
    }

    /** Of the window. */
    public String title() {
        return title;
    }

    /** The way from this page to another one. */
    public String to(String other) {
        return (address.contains("/") ? "../" : "") + other;
    }

    /** Whether the page is the one at that address, or one of those that it lists. */
    public boolean within(String list) {
        return address.equals(list) || address.startsWith(list.replace(".html", "/"));
    }

    public String version() {
        return corpus.rulebook().version();
    }

    /** Enough of the hash of the rules to tell two books apart. */
    public String hash() {
        return corpus.rulebook().hash().substring(0, 12);
    }

    RuleLink link(RuleCard card) {
        return new RuleLink(card.id(), card.title().fr(), card.title().en(), to(Addresses.rule(card)));
    }

    Link link(Ruling ruling) {
        return new Link(ruling.citation(), to(Addresses.ruling(ruling)));
    }

    Link link(Article article) {
        return new Link(article.current(), to(Addresses.article(article.key())));
    }

    /** The folder of rules in the words of the reader. */
    String theme(String folder) {
        return Glossary.find("theme." + folder)
                .map(term -> term.in(say.language()))
                .orElse(folder.isEmpty() ? say.of("sans thème", "without a theme") : folder);
    }

    /** A link with its text. */
    public record Link(String text, String href) {}

    /** A rule as other pages name it. */
    public record RuleLink(String id, String fr, String en, String href) {}
}
