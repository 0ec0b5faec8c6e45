package dev.praetor.report;

import static java.util.Objects.requireNonNull;

import dev.praetor.finding.Language;
import dev.praetor.finding.Sanction;
import dev.praetor.why.RuleGraph;
import dev.praetor.why.RuleNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A whole law: its rules by theme and by what they conclude, from obligations on the left to sanctions on the right.
 */
public final class ThemesSvg {

    private static final int CHIP = 62;
    private static final int ROW = 22;
    private static final int IN_A_ROW = 3;
    private static final int CELL = CHIP * IN_A_ROW + 14;
    private static final int LEFT = 210;
    private static final int GAP = 46;
    private static final List<String> STAGES =
            List.of("Obligation", "Grievance", "Defence", "Violation", "Premise", "Sanction", "ModerationRisk");

    private final RuleGraph graph;
    private final Wording say;
    private final Svg svg = new Svg();
    private final Map<String, int[]> cells = new HashMap<>();

    private ThemesSvg(RuleGraph graph, Language language) {
        this.graph = graph;
        this.say = new Wording(language);
    }

    /** The law as SVG; a pointer over a rule is told its sentence and what it feeds. */
    public static String of(RuleGraph graph, Language language) {
        ThemesSvg drawing = new ThemesSvg(graph, language);
        drawing.draw();
        return drawing.svg.toString();
    }

    private static String stage(RuleNode rule) {
        String type = rule.concludes().isEmpty()
                ? "ModerationRisk"
                : rule.concludes().get(0).matter().type();
        return switch (type) {
            case "Obligation", "Defence", "Violation" -> type;
            case "Grievance", "Performance" -> "Grievance";
            case "Cured", "Delay", "Harm", "Noticed", "PenaltyDue", "SetOff" -> "Premise";
            case "ModerationRisk", "OpenAppraisal" -> "ModerationRisk";
            default -> Sanction.class.getSimpleName();
        };
    }

    private String heading(String stage) {
        return switch (stage) {
            case "Obligation" -> say.of("Obligations", "Obligations");
            case "Grievance" -> say.of("Griefs, exécutions", "Grievances, performance");
            case "Defence" -> say.of("Défenses", "Defences");
            case "Violation" -> say.of("Manquements", "Violations");
            case "Premise" -> say.of("Prémisses", "Premises");
            case "Sanction" -> "Sanctions";
            default -> say.of("Risques, questions", "Risks, questions");
        };
    }

    private void draw() {
        svg.text(
                20,
                28,
                "head",
                graph.rules().size()
                        + say.of(" règles : qui alimente qui, par thème", " rules: which theme feeds which"));
        for (int i = 0; i < STAGES.size(); i++) {
            svg.text(x(i), 58, "id", heading(STAGES.get(i)));
        }
        TreeMap<String, List<RuleNode>> themes = new TreeMap<>();
        graph.rules().forEach(rule -> themes.computeIfAbsent(rule.theme(), t -> new ArrayList<>())
                .add(rule));
        Map<String, List<RuleNode>> chips = new HashMap<>();
        int y = 70;
        for (Map.Entry<String, List<RuleNode>> theme : themes.entrySet()) {
            y = row(theme.getKey(), theme.getValue(), y, chips);
        }
        flows();
        chips.forEach(this::chips);
    }

    private static int x(int stage) {
        return LEFT + stage * (CELL + GAP);
    }

    private int row(String theme, List<RuleNode> rules, int y, Map<String, List<RuleNode>> chips) {
        int height = 0;
        for (int i = 0; i < STAGES.size(); i++) {
            String stage = STAGES.get(i);
            List<RuleNode> here = rules.stream()
                    .filter(rule -> stage(rule).equals(stage))
                    .sorted(Comparator.comparing(RuleNode::id))
                    .toList();
            if (!here.isEmpty()) {
                int h = 10 + ROW * ((here.size() + IN_A_ROW - 1) / IN_A_ROW);
                cells.put(theme + "/" + stage, new int[] {x(i), y, CELL, h});
                chips.put(theme + "/" + stage, here);
                height = Math.max(height, h);
            }
        }
        svg.text(
                20,
                y + 22,
                "id",
                Glossary.find("theme." + theme).map(t -> t.in(say.language())).orElse(theme));
        return y + height + 16;
    }

    private void chips(String cell, List<RuleNode> rules) {
        int[] place = requireNonNull(cells.get(cell));
        svg.box(place[0], place[1], place[2], place[3], "cell", "");
        for (int i = 0; i < rules.size(); i++) {
            int x = place[0] + 8 + CHIP * (i % IN_A_ROW);
            int y = place[1] + 5 + ROW * (i / IN_A_ROW);
            svg.box(x, y, CHIP - 5, ROW - 4, "card", told(rules.get(i)));
            svg.text(x + 4, y + 13, "small", rules.get(i).id());
        }
    }

    private String told(RuleNode rule) {
        List<String> fed = graph.edges().stream()
                .filter(edge -> edge.from().equals(rule))
                .map(edge -> edge.to().id())
                .distinct()
                .toList();
        return rule.card().title().in(say.language()) + (fed.isEmpty() ? "" : " → " + String.join(", ", fed));
    }

    /** One line between two cells, whatever the number of rules. */
    private void flows() {
        Set<String> drawn = new HashSet<>();
        for (RuleGraph.Edge edge : graph.edges()) {
            String from = edge.from().theme() + "/" + stage(edge.from());
            String to = edge.to().theme() + "/" + stage(edge.to());
            int[] a = cells.get(from);
            int[] b = cells.get(to);
            if (a != null && b != null && a[0] < b[0] && drawn.add(from + " " + to + " " + edge.negated())) {
                svg.curve(
                        a[0] + a[2],
                        a[1] + a[3] / 2,
                        b[0],
                        b[1] + b[3] / 2 + (edge.negated() ? 4 : 0),
                        edge.negated() ? "bars faint" : "feeds faint");
            }
        }
    }
}
