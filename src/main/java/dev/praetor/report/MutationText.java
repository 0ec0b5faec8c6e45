package dev.praetor.report;

import dev.praetor.finding.Language;
import dev.praetor.trace.Mutant;
import dev.praetor.trace.Tried;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What became of mutants: those that no example shows, with the scenario that would, and a score for each rule. */
public final class MutationText {

    private final Wording say;
    private final Page page;

    private MutationText(Language language, boolean colour) {
        this.say = new Wording(language);
        this.page = new Page(colour, 0);
    }

    public static String of(List<Tried> tried, Language language, boolean colour) {
        MutationText text = new MutationText(language, colour);
        text.byRule(tried).values().forEach(text::rule);
        text.total(tried);
        return text.page.toString();
    }

    /** Shown by an example or justified, among all; in per cent, rounded down. */
    public static int score(Collection<Tried> tried) {
        long answered = tried.stream().filter(MutationText::answered).count();
        return tried.isEmpty() ? 100 : (int) (100 * answered / tried.size());
    }

    private static boolean answered(Tried tried) {
        return tried.killed() || !tried.justified().isEmpty();
    }

    private Map<String, List<Tried>> byRule(List<Tried> tried) {
        return tried.stream()
                .collect(Collectors.groupingBy(
                        one -> one.mutant().rule().id(), LinkedHashMap::new, Collectors.toList()));
    }

    private void rule(List<Tried> tried) {
        List<Tried> survivors = tried.stream().filter(one -> !answered(one)).toList();
        if (survivors.isEmpty()) {
            return;
        }
        Mutant first = survivors.get(0).mutant();
        page.heading(first.rule().id() + " " + first.rule().title().in(say.language()) + " — " + score(tried)
                + say.of("\u00a0%", "%"));
        survivors.forEach(this::survivor);
        page.blank();
    }

    private void survivor(Tried tried) {
        Mutant mutant = tried.mutant();
        page.at(1, mutant.rule().file() + ":" + mutant.line() + "  " + mutant.change());
        page.at(5, advice(tried));
    }

    private String advice(Tried tried) {
        String start = tried.example().isEmpty()
                ? say.of("un scénario où la règle s'applique", "a scenario in which the rule is applied")
                : say.of("un scénario « like: ", "a scenario \"like: ") + tried.example() + say.of(" »", "\"");
        String change = tried.mutant().change();
        if (tried.fate() == Tried.Fate.UNSEEN) {
            return say.of(
                    "La règle décide autrement dans un exemple, sans que rien d'attendu n'en dépende : y ajouter ce"
                            + " qui en résulte.",
                    "The rule decides otherwise in an example, and nothing that is expected there depends on it:"
                            + " add what follows from it.");
        }
        if (change.startsWith("−")) {
            return say.of("Il manque ", "What is missing: ")
                    + start
                    + say.of(
                            ", où cette condition seule n'est pas remplie.",
                            ", in which this condition alone is not met.");
        }
        return say.of("Il manque ", "What is missing: ")
                + start
                + say.of(
                        ", où seule cette différence décide : juste à la limite.",
                        ", in which this difference alone decides: right at the limit.");
    }

    private void total(List<Tried> tried) {
        long killed = tried.stream().filter(Tried::killed).count();
        long justified =
                tried.stream().filter(one -> !one.killed() && answered(one)).count();
        long survivors = tried.size() - killed - justified;
        page.heading(say.count(tried.size(), "faute introduite", "fautes introduites", "fault put in", "faults put in")
                + say.colon()
                + say.count(killed, "montrée", "montrées", "shown", "shown")
                + say.of(" par un exemple, ", " by an example, ")
                + say.count(justified, "justifiée", "justifiées", "justified", "justified")
                + ", "
                + say.count(survivors, "passée inaperçue", "passées inaperçues", "not noticed", "not noticed")
                + " (" + score(tried) + say.of("\u00a0%)", "%)"));
    }
}
