package dev.praetor.book;

import dev.praetor.finding.Article;
import dev.praetor.finding.RuleCard;
import java.util.List;
import java.util.stream.Stream;

/**
 * An article in both numberings.
 *
 * @param anchor of its row in the index of articles
 * @param current as one cites it today
 * @param former as one cites it for what came before; empty if its number did not change
 * @param since the first day of its current number; empty if it did not change
 * @param says what it says, in English as in the statutes; empty if they do not tell
 * @param rules that apply it
 */
public record ArticleRow(
        String anchor,
        String href,
        String current,
        String former,
        String since,
        String says,
        List<Frame.RuleLink> rules) {

    static ArticleRow of(Article article, Corpus corpus, Frame page) {
        return new ArticleRow(
                Addresses.articleAnchor(article.key()),
                page.link(article).href(),
                article.current(),
                article.former() == null ? "" : article.former(),
                article.since() == null ? "" : since(article, page),
                corpus.says().getOrDefault(article.key(), ""),
                corpus.rules().stream()
                        .filter(card -> card.articles().contains(article.key()))
                        .map(page::link)
                        .toList());
    }

    /** What decides on the numbering: the day of the contract, or for procedure that of the judgment. */
    private static String since(Article article, Frame page) {
        String day = article.since() == null ? "" : page.wording().date(article.since());
        return article.procedural()
                ? page.say("instances jugées depuis le ", "cases judged since ") + day
                : page.say("contrats conclus depuis le ", "contracts concluded since ") + day;
    }

    /** Those that a rule applies, as far as the statutes know them. */
    static List<ArticleRow> of(RuleCard card, Corpus corpus, Frame page) {
        return card.articles().stream()
                .flatMap(key -> Stream.ofNullable(corpus.articles().get(key)))
                .map(article -> of(article, corpus, page))
                .toList();
    }
}
