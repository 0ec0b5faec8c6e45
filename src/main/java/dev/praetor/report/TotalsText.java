package dev.praetor.report;

import dev.praetor.finding.Language;
import dev.praetor.portfolio.Totals;

/** What a portfolio comes to, in figures. */
public final class TotalsText {

    private TotalsText() {}

    public static String of(Totals totals, Language language) {
        Wording say = new Wording(language);
        Page page = new Page(false);
        page.heading(say.of("Portefeuille", "Portfolio"));
        figure(page, say.of("Dossiers jugés", "Cases judged"), totals.judged());
        figure(page, say.of("Dossiers refusés", "Cases refused"), totals.refused());
        figure(page, say.of("Contrats", "Contracts"), totals.contracts());
        figure(page, say.of("Dossiers avec manquement", "Cases with a violation"), totals.broken());
        figure(page, say.of("Manquements", "Violations"), totals.violations());
        figure(page, say.of("Points indéterminés", "Undetermined findings"), totals.undetermined());
        totals.owed().values().forEach(sum -> page.figure(say.of("Sommes dues", "Sums owed"), say.money(sum)));
        if (totals.open() > 0) {
            figure(page, say.of("Sommes encore ouvertes, en sus", "Sums still open, beside these"), totals.open());
        }
        return page.toString();
    }

    private static void figure(Page page, String label, long count) {
        page.figure(label, Long.toString(count));
    }
}
