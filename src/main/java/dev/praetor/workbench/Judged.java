package dev.praetor.workbench;

import dev.praetor.Rulebook;
import dev.praetor.casefile.CaseFile;
import dev.praetor.finding.Explanation;
import dev.praetor.finding.Language;
import dev.praetor.html.Missed;
import dev.praetor.html.Pages;
import dev.praetor.html.ReportView;
import dev.praetor.html.WhyNotView;
import dev.praetor.report.Wording;
import dev.praetor.trace.WhyNot;
import java.util.List;

/**
 * What came of a case, as parts of the page.
 *
 * @param summary in a few words, which a screen reader says when they change
 * @param whyNot empty if nobody looks at it
 */
record Judged(String summary, String findings, String timeline, String explanation, String whyNot) {

    private static final int NEAREST = 8;

    /** @throws dev.praetor.problem.ProblemException if the case or the rules are at fault, or a limit is reached */
    static Judged of(CaseFile file, Rulebook rulebook, WhyNot why, Question asked) {
        Explanation explanation = rulebook.explain(file.content());
        Wording say = new Wording(asked.language(), explanation.assessment());
        ReportView view = new ReportView(explanation, asked.language());
        return new Judged(
                view.summary(),
                Pages.render("findings.jte", view),
                Pages.render("chronology.jte", view),
                Pages.render("explanation.jte", new DerivedOf(explanation, file, say).derived()),
                asked.whyNot() ? whyNot(file, why, rulebook, asked, say) : "");
    }

    private static String whyNot(CaseFile file, WhyNot why, Rulebook rulebook, Question asked, Wording say) {
        MissedOf missed = new MissedOf(file.content().facts(), say);
        String id = asked.rule();
        if (id.isEmpty()) {
            return page(
                    asked.language(),
                    false,
                    why.nearest(file.content()).stream()
                            .limit(NEAREST)
                            .map(missed::near)
                            .toList());
        }
        boolean known = rulebook.rules().stream().anyMatch(rule -> rule.id().equals(id));
        return page(asked.language(), true, known ? List.of(missed.of(why.explain(file.content(), id))) : List.of());
    }

    private static String page(Language language, boolean asked, List<Missed> rules) {
        return Pages.render("whynot.jte", new WhyNotView(language, asked, rules));
    }
}
