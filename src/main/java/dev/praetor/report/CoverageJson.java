package dev.praetor.report;

import dev.praetor.finding.RuleCard;
import dev.praetor.trace.Coverage;
import dev.praetor.trace.Coverage.Seen;

/** How much of the rules the examples try, as JSON for other programs. */
public final class CoverageJson {

    private CoverageJson() {}

    /**
     * {@code coverage} in per cent, {@code rules[]} with how often each was applied and considered in vain and how
     * often each constraint was true and false, and {@code defences[]}.
     */
    public static String of(Coverage coverage) {
        return Json.document(json -> json.object(() -> {
            json.number("coverage", coverage.percent());
            json.array("rules", coverage.rules().keySet(), id -> rule(json, coverage, id));
            json.array(
                    "defences",
                    coverage.defences().entrySet().stream()
                            .sorted(java.util.Comparator.comparing(
                                    entry -> entry.getKey().code()))
                            .toList(),
                    entry -> json.object(() -> {
                        json.text("kind", entry.getKey().code());
                        json.number("accepted", entry.getValue().yes());
                        json.number("rejected", entry.getValue().no());
                    }));
        }));
    }

    private static void rule(Json json, Coverage coverage, String id) {
        RuleCard card = coverage.rule(id).text().card();
        Seen applied = coverage.of(id);
        json.object(() -> {
            json.text("rule", id);
            json.text("file", card.file());
            json.number("line", card.line());
            json.number("coverage", coverage.percent(id));
            json.number("applied", applied.yes());
            json.number("silent", applied.no());
            json.array(
                    "constraints",
                    coverage.tests(id).entrySet(),
                    entry -> json.object(() -> {
                        json.text("text", entry.getKey().text().oneLine());
                        json.number("line", entry.getKey().text().line());
                        json.number("column", entry.getKey().text().column());
                        json.number("true", entry.getValue().yes());
                        json.number("false", entry.getValue().no());
                    }));
        });
    }
}
