package dev.praetor.report;

import dev.praetor.finding.Language;
import dev.praetor.trial.Verdict;
import java.util.List;

/** What came of trying rules: each failure with its differences, and the count. */
public final class TestText {

    private final Wording say;
    private final boolean colour;

    private TestText(Language language, boolean colour) {
        this.say = new Wording(language);
        this.colour = colour;
    }

    /**
     * The failures and the count, in lines of at most 80 characters where no field is longer.
     *
     * @param colour whether the reader's terminal shows bold type
     */
    public static String of(List<Verdict> verdicts, Language language, boolean colour) {
        TestText text = new TestText(language, colour);
        StringBuilder all = new StringBuilder();
        verdicts.stream().filter(verdict -> !verdict.passed()).forEach(verdict -> all.append(text.failure(verdict)));
        return all.append(text.count(verdicts)).toString();
    }

    /** One failure: its name, its place, its differences. */
    public static String failure(Verdict verdict, Language language) {
        return new TestText(language, false).failure(verdict);
    }

    /** How many expectations were rewritten. */
    public static String rewritten(int number, Language language) {
        Wording say = new Wording(language);
        return say.count(
                        number,
                        "attente réécrite",
                        "attentes réécrites",
                        "expectation rewritten",
                        "expectations rewritten")
                + say.of(
                        "\u00a0: relisez la différence avant de la garder.",
                        ": read the difference before you keep it.");
    }

    private String failure(Verdict verdict) {
        Page page = new Page(colour, 0);
        page.hanging("✗ " + verdict.name() + (verdict.theme().isEmpty() ? "" : " [" + verdict.theme() + "]"));
        page.more(verdict.file() + ":" + verdict.line());
        if (!verdict.ruling() && !verdict.origin().isEmpty()) {
            page.more(say.of("Origine", "Origin") + say.colon() + verdict.origin());
        }
        return page + DiffText.of(verdict, say, colour) + "\n";
    }

    private String count(List<Verdict> verdicts) {
        Page page = new Page(colour, 0);
        long failed = verdicts.stream().filter(verdict -> !verdict.passed()).count();
        long rulings = verdicts.stream().filter(Verdict::ruling).count();
        if (failed > 0) {
            page.paragraph(DiffText.legend(say));
        }
        long scenarios = verdicts.size() - rulings;
        page.heading(say.count(scenarios, "scénario", "scénarios", "scenario", "scenarios")
                + say.of(" et ", " and ")
                + say.count(rulings, "décision", "décisions", "ruling", "rulings")
                + say.of(verdicts.size() > 1 ? " essayés" : " essayé", " tried")
                + say.colon()
                + outcome(failed, verdicts.size()));
        return page.toString();
    }

    private String outcome(long failed, int all) {
        if (failed == 0) {
            return all > 1
                    ? say.of("tous donnent ce qui est attendu", "all give what is expected")
                    : say.of("il donne ce qui est attendu", "it gives what is expected");
        }
        return failed > 1
                ? failed + say.of(" ne donnent pas ce qui est attendu", " do not give what is expected")
                : failed + say.of(" ne donne pas ce qui est attendu", " does not give what is expected");
    }
}
