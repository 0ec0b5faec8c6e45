package dev.praetor.book;

import dev.praetor.finding.RuleCard;
import java.util.List;

/**
 * The first page: the rules, by theme.
 *
 * @param counts how many there are of what
 */
public record StartView(Frame page, List<Count> counts, ThemesPicture picture, List<Theme> themes) {

    /** How many there are; {@code href} leads to them. */
    public record Count(int number, String what, String href) {}

    /**
     * A theme.
     *
     * @param french what its file says that it is about; empty if it says nothing
     * @param english the same
     * @param own it holds rules of the author's own, among those of the built-in law
     */
    public record Theme(
            String anchor,
            String name,
            String french,
            String english,
            boolean own,
            int scenarios,
            List<Frame.RuleLink> rules) {}

    static StartView of(Corpus corpus, Frame page) {
        return new StartView(
                page,
                counts(corpus, page),
                ThemesPicture.of(corpus, page),
                corpus.themes(page).entrySet().stream()
                        .map(theme -> theme(theme.getKey(), theme.getValue(), corpus, page))
                        .toList());
    }

    private static List<Count> counts(Corpus corpus, Frame page) {
        int scenarios = corpus.tried().size();
        return List.of(
                new Count(corpus.rules().size(), page.say("règles", "rules"), "#rules"),
                new Count(corpus.rulings().size(), page.say("décisions", "rulings"), page.to(Addresses.RULINGS)),
                new Count(corpus.articles().size(), page.say("articles", "articles"), page.to(Addresses.ARTICLES)),
                new Count(
                        corpus.rulebook().kinds().size(),
                        page.say("sortes de faits", "kinds of facts"),
                        page.to(Addresses.FACTS)),
                new Count(corpus.sanctions().size(), page.say("sanctions", "sanctions"), page.to(Addresses.SANCTIONS)),
                new Count(scenarios, page.say("exemples", "examples"), "#rules"));
    }

    private static Theme theme(String name, List<RuleCard> rules, Corpus corpus, Frame page) {
        List<String> about = about(corpus.text(rules.get(0)).text());
        int half = (about.size() + 1) / 2;
        return new Theme(
                Addresses.themeAnchor(name),
                page.theme(name),
                String.join(" ", about.subList(0, half)),
                String.join(" ", about.subList(half, about.size())),
                corpus.own().size() < corpus.rules().size()
                        && corpus.own().contains(rules.get(0).id()),
                (int) corpus.tried().stream()
                        .filter(tried ->
                                !tried.trial().ruling() && tried.trial().theme().equals(name))
                        .count(),
                rules.stream().map(page::link).toList());
    }

    /** The comment at the head of a file: what it is about in French, then in English. */
    private static List<String> about(String file) {
        int end = file.indexOf("*/");
        return file.stripLeading().startsWith("/*") && end > 0
                ? file.substring(0, end)
                        .lines()
                        .map(line -> line.replaceFirst("^\\s*/?\\*+", "").strip())
                        .filter(line -> !line.isEmpty())
                        .toList()
                : List.of();
    }
}
