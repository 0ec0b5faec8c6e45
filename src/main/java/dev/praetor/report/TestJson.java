package dev.praetor.report;

import dev.praetor.finding.RuleCard;
import dev.praetor.trial.Difference;
import dev.praetor.trial.Verdict;
import java.util.List;
import java.util.Locale;

/** What came of trying rules, as JSON for other programs. */
public final class TestJson {

    private final Json json;

    private TestJson(Json json) {
        this.json = json;
    }

    /**
     * {@code rulebook}, {@code tried}, {@code failed} and {@code tests[]}, in the given order.
     *
     * @param rulebook hash of the rules
     */
    public static String of(List<Verdict> verdicts, String rulebook) {
        return Json.document(json -> json.object(() -> {
            json.text("rulebook", rulebook);
            json.number("tried", verdicts.size());
            json.number(
                    "failed",
                    verdicts.stream().filter(verdict -> !verdict.passed()).count());
            json.array("tests", verdicts, new TestJson(json)::verdict);
        }));
    }

    private void verdict(Verdict verdict) {
        json.object(() -> {
            json.text("name", verdict.name());
            json.text("kind", verdict.ruling() ? "ruling" : "scenario");
            json.text("theme", verdict.theme());
            json.text("file", verdict.file());
            json.number("line", verdict.line());
            json.text("origin", verdict.origin());
            json.truth("passed", verdict.passed());
            json.array("differences", verdict.differences(), this::difference);
            json.array("shouldBeSilent", verdict.loud(), this::rule);
            json.array("faults", verdict.faults(), problem -> json.text(problem.toString()));
        });
    }

    private void difference(Difference difference) {
        json.object(() -> {
            json.text("what", difference.sort().name().toLowerCase(Locale.ROOT));
            json.text("section", difference.section());
            json.text("finding", difference.kind());
            json.object("fields", () -> difference.fields().forEach(json::text));
            json.object("changes", () -> difference
                    .changes()
                    .forEach((field, change) -> json.object(field, () -> {
                        json.text("expected", change.expected());
                        json.text("found", change.found());
                    })));
            json.number("line", difference.line());
        });
    }

    private void rule(RuleCard card) {
        json.object(() -> {
            json.text("rule", card.id());
            json.text("title", card.title());
            json.text("file", card.file());
            json.number("line", card.line());
        });
    }
}
