package dev.praetor.cli;

import dev.praetor.fact.Case;
import dev.praetor.html.HtmlReport;
import dev.praetor.html.PortfolioView;
import dev.praetor.portfolio.Checkpoint;
import dev.praetor.portfolio.Ranking;
import dev.praetor.portfolio.ResultDirectory;
import dev.praetor.portfolio.ResultFile;
import dev.praetor.portfolio.Row;
import dev.praetor.portfolio.Totals;
import java.nio.file.Path;
import java.util.Map;

/**
 * A portfolio as a page: the cases with the most at stake, each with its report, and a table of all. The ranking is
 * kept while cases are judged, so that neither memory nor disk holds more reports than the page shows.
 */
final class PortfolioPage {

    private static final int MOST_ROWS = 1_000;

    private final Ranking judged;
    private final Ranking refused;
    private final Pass pass;

    PortfolioPage(Pass pass) {
        this.judged = new Ranking(MOST_ROWS, Ranking.BY_EXPOSURE);
        this.refused = new Ranking(MOST_ROWS, Ranking.BY_NUMBER);
        this.pass = new Pass(pass.sources(), pass.input(), pass.judge().reporting(this::report), pass.output());
    }

    /** On the threads that judge, which see rows that others push out later, but never miss one that stays. */
    private String report(Row row, Case given) {
        return judged.takes(row)
                ? HtmlReport.of(
                        pass.judge().rulebook().explain(given), pass.output().language())
                : "";
    }

    /** What is returned is what all cases come to. */
    Totals write(Path to) {
        try (ResultDirectory directory = ResultDirectory.open(to)) {
            Totals totals = table(directory);
            directory.write(ResultDirectory.PAGE, page(totals));
            directory.done();
            return totals;
        }
    }

    private Totals table(ResultDirectory directory) {
        try (ResultFile table =
                ResultFile.open(directory.table(), null, Checkpoint.start(Map.of()), System::nanoTime)) {
            return Portfolio.lines(pass, table, answer -> keep(answer, directory));
        }
    }

    private void keep(Judge.Answer answer, ResultDirectory directory) {
        Row row = answer.row();
        if (!answer.report().isEmpty()) {
            directory.write(ResultDirectory.report(row.number()), answer.report());
        }
        (row.refused() ? refused : judged)
                .add(row)
                .ifPresent(out -> directory.delete(ResultDirectory.report(out.number())));
    }

    private String page(Totals totals) {
        return PortfolioView.page(
                pass.sources(),
                totals,
                judged.rows(),
                refused.rows(),
                pass.judge().rulebook().hash(),
                pass.judge().rulebook().version(),
                pass.output().language());
    }
}
