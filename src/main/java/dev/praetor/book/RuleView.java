package dev.praetor.book;

import dev.praetor.drl.RuleText;
import dev.praetor.finding.RuleCard;
import dev.praetor.report.Matters;
import dev.praetor.why.RuleNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The page of a rule.
 *
 * @param theme with where its rules are listed
 * @param place its file and line
 * @param draws what it concludes
 * @param unknown keys of rulings and articles that it cites and nobody has told of
 */
public record RuleView(
        Frame page,
        Frame.RuleLink rule,
        Frame.Link theme,
        String place,
        List<String> draws,
        List<DrlText.Token> drl,
        List<RulingCard> rulings,
        List<ArticleRow> articles,
        List<String> unknown,
        Example.Sample fires,
        Example.Sample silent,
        Neighbours neighbours) {

    static RuleView of(RuleCard card, Corpus corpus, Map<String, String> typePages, Frame page) {
        RuleNode node = corpus.node(card);
        RuleText text = corpus.text(card);
        return new RuleView(
                page,
                page.link(card),
                new Frame.Link(page.theme(node.theme()), page.to(Addresses.theme(node.theme()))),
                card.file() + ":" + card.line(),
                draws(node, page),
                DrlText.of(text.source(), typePages),
                rulings(card, corpus, page),
                ArticleRow.of(card, corpus, page),
                unknown(card, corpus),
                Example.firing(card, corpus, page),
                Example.silent(card, corpus, page),
                Neighbours.of(card, corpus, page));
    }

    private static List<String> draws(RuleNode node, Frame page) {
        Matters matters = new Matters(page.wording());
        return node.concludes().stream()
                .map(conclusion -> matters.of(conclusion.matter()))
                .distinct()
                .toList();
    }

    private static List<RulingCard> rulings(RuleCard card, Corpus corpus, Frame page) {
        return card.rulings().stream()
                .flatMap(key -> Stream.ofNullable(corpus.rulings().get(key)))
                .map(ruling -> RulingCard.of(ruling, corpus, page))
                .toList();
    }

    private static List<String> unknown(RuleCard card, Corpus corpus) {
        return Stream.concat(
                        card.rulings().stream().filter(key -> !corpus.rulings().containsKey(key)),
                        card.articles().stream()
                                .filter(key -> !corpus.articles().containsKey(key)))
                .toList();
    }

    /** It rests on rulings, none of which stands. */
    public boolean overtaken() {
        return !rulings.isEmpty() && rulings.stream().noneMatch(RulingCard::standing);
    }
}
