package dev.praetor.html;

import dev.praetor.finding.Explanation;
import dev.praetor.finding.Language;

/**
 * An assessment as a page: who owes what, a timeline, each violation as a judgment reads, what is open, the sources.
 * One file that needs no network and no script, and prints on A4.
 */
public final class HtmlReport {

    private HtmlReport() {}

    public static String of(Explanation explanation, Language language) {
        return Pages.render("report.jte", new ReportView(explanation, language));
    }
}
