package dev.praetor.book;

import dev.praetor.finding.RuleCard;
import dev.praetor.report.Matters;
import dev.praetor.why.RuleGraph.Edge;
import dev.praetor.why.RuleNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A picture of a rule between those that feed it and those that it feeds. */
public record Neighbours(Side before, Side after) {

    /** Above that they are put together by theme. */
    private static final int SEVERAL = 6;

    /** What stands on one side of the rule. */
    public record Side(List<Card> cards) {

        /** How many there are, of rules. */
        public int rules() {
            return cards.stream().mapToInt(card -> card.rules().size()).sum();
        }
    }

    /**
     * A rule, or those of a theme.
     *
     * @param theme empty if it is one rule
     * @param through what passes between them, of one rule
     * @param bars it keeps from firing what it leads to
     * @param middle of the card, in per cent of the height of its side
     */
    public record Card(String theme, String through, boolean bars, List<Frame.RuleLink> rules, String middle) {}

    private record Passing(RuleNode rule, boolean bars) {}

    static Neighbours of(RuleCard card, Corpus corpus, Frame page) {
        RuleNode rule = corpus.node(card);
        return new Neighbours(
                side(corpus, page, Edge::from, edge -> edge.to().equals(rule), rule),
                side(corpus, page, Edge::to, edge -> edge.from().equals(rule), rule));
    }

    private static Side side(
            Corpus corpus, Frame page, Function<Edge, RuleNode> other, Predicate<Edge> which, RuleNode rule) {
        Map<Passing, List<Edge>> passing = corpus.graph().edges().stream()
                .filter(which)
                .filter(edge -> !other.apply(edge).equals(rule))
                .collect(Collectors.groupingBy(
                        edge -> new Passing(other.apply(edge), edge.negated()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return new Side(placed(passing.size() > SEVERAL ? byTheme(passing, page) : each(passing, page)));
    }

    private static List<Card> each(Map<Passing, List<Edge>> passing, Frame page) {
        Matters matters = new Matters(page.wording());
        Map<String, Card> cards = new TreeMap<>();
        passing.forEach((end, edges) -> cards.put(
                end.bars() + end.rule().id(),
                new Card(
                        "",
                        edges.stream()
                                .map(edge -> matters.of(edge.through()))
                                .distinct()
                                .collect(Collectors.joining(", ")),
                        end.bars(),
                        List.of(page.link(end.rule().card())),
                        "")));
        return List.copyOf(cards.values());
    }

    private static List<Card> byTheme(Map<Passing, List<Edge>> passing, Frame page) {
        Map<String, List<Passing>> themes = passing.keySet().stream()
                .collect(Collectors.groupingBy(
                        end -> end.bars() + page.theme(end.rule().theme()), TreeMap::new, Collectors.toList()));
        return themes.values().stream()
                .map(ends -> new Card(
                        page.theme(ends.get(0).rule().theme()),
                        "",
                        ends.get(0).bars(),
                        ends.stream()
                                .map(end -> page.link(end.rule().card()))
                                .sorted((a, b) -> a.id().compareTo(b.id()))
                                .toList(),
                        ""))
                .toList();
    }

    private static List<Card> placed(List<Card> cards) {
        List<Card> placed = new ArrayList<>();
        for (Card card : cards) {
            String middle = String.format(Locale.ROOT, "%.2f", (placed.size() + 0.5) * 100 / cards.size());
            placed.add(new Card(card.theme(), card.through(), card.bars(), card.rules(), middle));
        }
        return placed;
    }
}
