package dev.praetor.cli;

import dev.praetor.finding.Assessment;
import dev.praetor.portfolio.Row;
import dev.praetor.report.JsonReport;
import dev.praetor.report.PortfolioCsv;
import java.util.Locale;

/** How the cases of a portfolio are written one below the other. */
enum Form {
    JSONL,
    CSV;

    /** What stands before the first of them. */
    String head() {
        return this == CSV ? PortfolioCsv.head() : "";
    }

    String judged(Row row, Assessment assessment) {
        return this == CSV ? PortfolioCsv.row(row) : JsonReport.line(assessment);
    }

    /** A line of JSON is an assessment, and there is none of a case that is refused. */
    String refused(Row row) {
        return this == CSV ? PortfolioCsv.row(row) : "";
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
