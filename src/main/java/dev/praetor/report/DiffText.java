package dev.praetor.report;

import dev.praetor.finding.RuleCard;
import dev.praetor.finding.Text;
import dev.praetor.problem.Problem;
import dev.praetor.trial.Difference;
import dev.praetor.trial.Difference.Change;
import dev.praetor.trial.Difference.Sort;
import dev.praetor.trial.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Differences in columns: a sign, the section and the kind of finding, then its fields. */
final class DiffText {

    private static final int WIDEST_LABEL = 38;

    /** Stands for the space after a field's name, where no line is broken. */
    private static final char GLUE = '\uE000';

    private final Wording say;
    private final Page page;

    /** What a field held, and what it holds. */
    private final Text was;

    private final Text is;

    private DiffText(Wording say, Page page, Text was, Text is) {
        this.was = was;
        this.is = is;
        this.say = say;
        this.page = page;
    }

    /** The lines below a heading that names what was tried. */
    static String of(Verdict verdict, Wording say, boolean colour) {
        DiffText text = new DiffText(
                say,
                new Page(colour, width(verdict.differences(), verdict.loud()) + 2),
                new Text("attendu", "expected"),
                new Text("trouvé ", "found   "));
        text.differences(verdict.differences());
        verdict.loud().forEach(text::loud);
        verdict.faults().forEach(text::fault);
        return text.page.toString().replace(GLUE, ' ').replaceAll("(?m) +$", "");
    }

    /** Findings that appeared, fell away or changed, as a difference from those of before. */
    static String of(List<Difference> differences, Wording say, boolean colour) {
        DiffText text = new DiffText(
                say,
                new Page(colour, width(differences, List.of()) + 2),
                new Text("avant", "before"),
                new Text("après", "after "));
        text.differences(differences);
        return text.page.toString().replace(GLUE, ' ').replaceAll("(?m) +$", "");
    }

    private static int width(Collection<Difference> differences, Collection<RuleCard> loud) {
        int widest = Stream.concat(
                        differences.stream().map(difference -> label(difference, section(differences))),
                        loud.stream().map(card -> "! " + card.id()))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return Math.min(widest, WIDEST_LABEL);
    }

    private static int section(Collection<Difference> differences) {
        return differences.stream()
                .mapToInt(difference -> difference.section().length())
                .max()
                .orElse(0);
    }

    private static String label(Difference difference, int section) {
        String sign = difference.sort() == Sort.MISSING ? "-" : difference.sort() == Sort.UNEXPECTED ? "+" : "~";
        String padded = difference.section()
                + " ".repeat(Math.max(0, section - difference.section().length()));
        return (sign + " " + padded + "  " + difference.kind()).stripTrailing();
    }

    private void differences(List<Difference> differences) {
        int section = section(differences);
        differences.forEach(difference -> difference(difference, section));
    }

    private void difference(Difference difference, int section) {
        page.row(label(difference, section), fields(difference.fields()));
        int name = difference.changes().keySet().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        difference.changes().forEach((field, change) -> change(field + " ".repeat(name - field.length()), change));
    }

    private void change(String field, Change change) {
        page.more(field + "  " + was.in(say.language()) + "  " + change.expected());
        String found = change.found().isEmpty() ? say.of("(rien)", "(nothing)") : change.found();
        page.more(" ".repeat(field.length()) + "  " + is.in(say.language()) + "  " + found);
    }

    private static String fields(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + ":" + GLUE + field.getValue())
                .collect(Collectors.joining(", "));
    }

    private void loud(RuleCard card) {
        page.row(
                "! " + card.id(),
                say.of("s'est déclenchée", "fired") + say.colon() + card.title().in(say.language()) + " (" + card.file()
                        + ":" + card.line() + ")");
    }

    private void fault(Problem problem) {
        page.item(problem.toString().replace("\n", " "));
    }

    /** What the signs mean. */
    static String legend(Wording say) {
        return say.of(
                "- attendu, non trouvé ; + trouvé, non attendu ; ~ trouvé autrement ; ! règle qui devait rester silencieuse",
                "- expected, not found; + found, not expected; ~ found otherwise; ! rule that should have stayed silent");
    }
}
