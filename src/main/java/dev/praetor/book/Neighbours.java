package dev.praetor.book;

import dev.praetor.finding.RuleCard;
import dev.praetor.report.Matters;
import dev.praetor.why.RuleGraph.Edge;
import dev.praetor.why.RuleNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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

    /** What passes between the rule and another one. */
    private record Passing(RuleNode rule, boolean bars, List<Edge> edges) {}

    static Neighbours of(RuleCard card, Corpus corpus, Frame page) {
        return new Neighbours(
                side(corpus.wiring().into(card.id()), Edge::from, card, page),
                side(corpus.wiring().outOf(card.id()), Edge::to, card, page));
    }

    private static Side side(List<Edge> edges, Function<Edge, RuleNode> other, RuleCard card, Frame page) {
        Map<String, List<Edge>> same = edges.stream()
                .filter(edge -> !other.apply(edge).id().equals(card.id()))
                .collect(Collectors.groupingBy(
                        edge -> edge.negated() + other.apply(edge).id(), TreeMap::new, Collectors.toList()));
        List<Passing> passing = same.values().stream()
                .map(few -> new Passing(other.apply(few.get(0)), few.get(0).negated(), few))
                .toList();
        return new Side(placed(passing.size() > SEVERAL ? byTheme(passing, page) : each(passing, page)));
    }

    private static List<Card> each(List<Passing> passing, Frame page) {
        Matters matters = new Matters(page.wording());
        return passing.stream()
                .map(end -> new Card(
                        "",
                        end.edges().stream()
                                .map(edge -> matters.of(edge.through()))
                                .distinct()
                                .collect(Collectors.joining(", ")),
                        end.bars(),
                        List.of(page.link(end.rule().card())),
                        ""))
                .toList();
    }

    private static List<Card> byTheme(List<Passing> passing, Frame page) {
        Map<String, List<Passing>> themes = passing.stream()
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
