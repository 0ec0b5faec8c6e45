package dev.praetor.report;

import dev.praetor.finding.Language;
import dev.praetor.finding.Plea;
import dev.praetor.finding.RuleCard;
import dev.praetor.trace.Coverage;
import dev.praetor.trace.Coverage.Seen;
import dev.praetor.trace.Test;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.ToIntFunction;

/** How much of the rules the examples try: what is not tried, then the figures. */
public final class CoverageText {

    private final Coverage coverage;
    private final Wording say;
    private final Page page;

    private CoverageText(Coverage coverage, Language language, boolean colour) {
        this.coverage = coverage;
        this.say = new Wording(language);
        this.page = new Page(colour, 0);
    }

    public static String of(Coverage coverage, Language language, boolean colour) {
        CoverageText text = new CoverageText(coverage, language, colour);
        coverage.rules().keySet().forEach(text::rule);
        text.defences();
        text.figures();
        return text.page.toString();
    }

    private void rule(String id) {
        if (coverage.percent(id) == 100) {
            return;
        }
        RuleCard card = coverage.rule(id).text().card();
        page.heading(id + " " + card.title().in(say.language()) + " — " + percent(coverage.percent(id)));
        Seen applied = coverage.of(id);
        if (applied.yes() == 0) {
            page.at(1, card.file() + ":" + card.line() + "  " + say.of("jamais appliquée", "never applied"));
        }
        if (applied.no() == 0) {
            page.at(
                    1,
                    card.file() + ":" + card.line() + "  "
                            + say.of("jamais considérée sans être appliquée", "never considered and not applied"));
        }
        coverage.tests(id).forEach((test, seen) -> test(card, test, seen));
        page.blank();
    }

    private void test(RuleCard card, Test test, Seen seen) {
        if (seen.points() < 2) {
            page.at(
                    1,
                    card.file() + ":" + test.text().line() + "  " + test.text().oneLine() + " " + unseen(seen));
        }
    }

    private String unseen(Seen seen) {
        if (seen.points() == 0) {
            return say.of("(jamais atteint)", "(never reached)");
        }
        return seen.yes() == 0 ? say.of("(jamais vrai)", "(never true)") : say.of("(jamais faux)", "(never false)");
    }

    private void defences() {
        if (coverage.defences().isEmpty()) {
            return;
        }
        coverage.defences().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().code()))
                .forEach(entry -> defence(entry.getKey(), entry.getValue()));
        page.blank();
    }

    private void defence(Plea plea, Seen seen) {
        page.figure(
                say.of("Défense : ", "Defence: ") + plea.title().in(say.language()),
                seen.yes() + say.of(" fois admise, ", " accepted, ") + seen.no() + say.of(" rejetée", " rejected"));
    }

    private void figures() {
        int rules = coverage.rules().size();
        Collection<Seen> tests = coverage.rules().keySet().stream()
                .flatMap(id -> coverage.tests(id).values().stream())
                .toList();
        page.figure(say.of("Règles appliquées", "Rules applied"), applied(Seen::yes) + "/" + rules);
        page.figure(
                say.of("Règles considérées et non appliquées", "Rules considered and not applied"),
                applied(Seen::no) + "/" + rules);
        page.figure(
                say.of("Conditions vues vraies", "Constraints seen true"),
                count(tests, Seen::yes) + "/" + tests.size());
        page.figure(
                say.of("Conditions vues fausses", "Constraints seen false"),
                count(tests, Seen::no) + "/" + tests.size());
        page.heading(say.of("Couverture : ", "Coverage: ") + percent(coverage.percent()));
    }

    private long applied(ToIntFunction<Seen> way) {
        return count(coverage.rules().keySet().stream().map(coverage::of).toList(), way);
    }

    private static long count(Collection<Seen> seen, ToIntFunction<Seen> way) {
        return seen.stream().filter(one -> way.applyAsInt(one) > 0).count();
    }

    private String percent(int percent) {
        return percent + say.of("\u00a0%", "%");
    }
}
