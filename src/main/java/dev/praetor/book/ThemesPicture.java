package dev.praetor.book;

import static java.util.Objects.requireNonNull;

import dev.praetor.finding.RuleCard;
import dev.praetor.why.RuleGraph.Edge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which theme feeds which: left what found obligations, right what only draws consequences, between them what all have
 * in common. Lengths are in pixels.
 *
 * @param boxes a theme each
 * @param flows from the left to the right
 */
public record ThemesPicture(List<Heading> headings, List<Box> boxes, List<Flow> flows, int width, int height) {

    private static final int BOX = 262;
    private static final int LINE = 34;
    private static final int ROW = 42;
    private static final int GAP = 96;
    private static final int TOP = 40;
    private static final int LONGEST = 28;

    /** What a column is. */
    public record Heading(String text, int x) {}

    /**
     * A theme.
     *
     * @param name short enough for the box
     * @param title the same in full
     */
    public record Box(String name, String title, int rules, String href, int x, int y, boolean own) {

        public int width() {
            return BOX;
        }

        public int height() {
            return LINE;
        }
    }

    /**
     * What feeds what.
     *
     * @param path of a curve
     * @param width the more rules feed others, the wider
     */
    public record Flow(String path, String width, String title) {}

    private record Place(int column, int x, int middle) {}

    static ThemesPicture of(Corpus corpus, Frame page) {
        List<List<String>> columns = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<String, List<RuleCard>> themes = corpus.themes(page);
        themes.forEach((theme, rules) -> columns.get(column(rules, corpus)).add(theme));
        int tallest = columns.stream().mapToInt(List::size).max().orElse(0);
        Map<String, Place> places = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            int y = TOP + (tallest - columns.get(i).size()) * ROW / 2;
            for (String theme : columns.get(i)) {
                places.put(theme, new Place(i, i * (BOX + GAP), y + LINE / 2));
                y += ROW;
            }
        }
        List<Box> boxes = new ArrayList<>();
        places.forEach((theme, place) -> boxes.add(box(theme, requireNonNull(themes.get(theme)), place, corpus, page)));
        return new ThemesPicture(
                headings(page), boxes, flows(corpus, places, page), 3 * BOX + 2 * GAP, TOP + tallest * ROW);
    }

    private static int column(List<RuleCard> rules, Corpus corpus) {
        List<String> drawn = rules.stream()
                .flatMap(card -> corpus.node(card).concludes().stream())
                .map(conclusion -> conclusion.matter().type())
                .toList();
        boolean consequences =
                drawn.stream().anyMatch(type -> corpus.sanctions().containsKey(type));
        return drawn.contains("Obligation") ? 0 : consequences ? 2 : 1;
    }

    private static List<Heading> headings(Frame page) {
        return List.of(
                new Heading(page.say("Ce qui est dû", "What is owed"), 0),
                new Heading(page.say("Ce que toutes ont en commun", "What all have in common"), BOX + GAP),
                new Heading(page.say("Ce qui en résulte", "What comes of it"), 2 * (BOX + GAP)));
    }

    private static Box box(String theme, List<RuleCard> rules, Place place, Corpus corpus, Frame page) {
        String name = page.theme(theme);
        return new Box(
                name.length() > LONGEST ? name.substring(0, LONGEST - 1) + "…" : name,
                name,
                rules.size(),
                page.to(Addresses.theme(theme)),
                place.x(),
                place.middle() - LINE / 2,
                corpus.own().size() < corpus.rules().size()
                        && rules.stream().anyMatch(card -> corpus.own().contains(card.id())));
    }

    private static List<Flow> flows(Corpus corpus, Map<String, Place> places, Frame page) {
        Map<List<String>, Integer> counts = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (Edge edge : corpus.graph().edges()) {
            counts.merge(List.of(edge.from().theme(), edge.to().theme()), 1, Integer::sum);
        }
        List<Flow> flows = new ArrayList<>();
        counts.forEach((ends, count) -> {
            Place from = places.get(ends.get(0));
            Place to = places.get(ends.get(1));
            if (from != null && to != null && from.column() < to.column()) {
                flows.add(flow(from, to, count, page.theme(ends.get(0)) + " → " + page.theme(ends.get(1))));
            }
        });
        return flows;
    }

    private static Flow flow(Place from, Place to, int count, String title) {
        int begin = from.x() + BOX;
        int bend = (to.x() - begin) / 2;
        String path = "M%d %d C%d %d %d %d %d %d"
                .formatted(
                        begin,
                        from.middle(),
                        begin + bend,
                        from.middle(),
                        to.x() - bend,
                        to.middle(),
                        to.x(),
                        to.middle());
        return new Flow(path, String.format(Locale.ROOT, "%.1f", Math.min(8, 0.8 + Math.sqrt(count) / 3)), title);
    }
}
