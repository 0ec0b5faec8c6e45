package dev.praetor.report;

import dev.praetor.finding.Assessment;
import dev.praetor.finding.Language;
import dev.praetor.problem.Severity;
import dev.praetor.trial.Round;

/** What a change of rules or of a case brought about. */
public final class WatchText {

    private WatchText() {}

    /**
     * The whole report the first time, later what differs; problems before either.
     *
     * @param colour whether the reader's terminal shows bold type
     */
    public static String of(Round round, Language language, boolean colour) {
        Wording say = new Wording(language);
        return ProblemText.each(round.problems(), language, colour) + outcome(round, say, colour) + "\n";
    }

    private static String outcome(Round round, Wording say, boolean colour) {
        Assessment assessment = round.assessment();
        if (assessment == null) {
            return say.of("En attente d'une correction.", "Waiting for a correction.") + "\n";
        }
        if (round.first()) {
            return TextReport.of(assessment, say.language(), colour);
        }
        if (round.differences().isEmpty()) {
            return round.problems().stream().allMatch(problem -> problem.severity() == Severity.WARNING)
                    ? say.of("Rien ne change.", "Nothing changes.") + "\n"
                    : say.of(
                                    "Les dernières règles valables restent appliquées\u00a0: rien ne change.",
                                    "The last good rules stay in use: nothing changes.")
                            + "\n";
        }
        Page page = new Page(colour, 0);
        page.heading(say.of("- disparu ; + apparu ; ~ changé", "- fell away; + appeared; ~ changed"));
        return page + DiffText.of(round.differences(), say, colour);
    }
}
