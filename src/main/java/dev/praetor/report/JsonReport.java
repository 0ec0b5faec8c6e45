package dev.praetor.report;

import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Money;
import dev.praetor.finding.Amount;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Citation;
import dev.praetor.finding.Claim;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Ground;
import dev.praetor.finding.Injunction;
import dev.praetor.finding.ModerationRisk;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Receipt;
import dev.praetor.finding.Resolution;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Settlement;
import dev.praetor.finding.Step;
import dev.praetor.finding.Undetermined;
import dev.praetor.finding.Violation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as JSON. Its shape is kept from version to version: amounts are texts with two decimals, {@code null}
 * with the bounds that are known ({@code atLeast}, {@code atMost}) where they are open; days are ISO dates or the range
 * that is known; both languages are always there; facts read as in a case file.
 * {@code META-INF/praetor/findings.schema.json} is its JSON Schema, {@code docs/reference/findings-json.md} says it in
 * words.
 */
public final class JsonReport {

    private final Json json;
    private final Assessment assessment;

    private JsonReport(Json json, Assessment assessment) {
        this.json = json;
        this.assessment = assessment;
    }

    /** One object, ended by a line break. */
    public static String of(Assessment assessment) {
        return Json.document(json -> new JsonReport(json, assessment).write());
    }

    /** The same object on one line, ended by a line feed. */
    public static String line(Assessment assessment) {
        return Json.line(json -> new JsonReport(json, assessment).write());
    }

    /** An array of them. */
    public static String of(Collection<Assessment> assessments) {
        return Json.document(json -> json.array(assessments, assessment -> new JsonReport(json, assessment).write()));
    }

    /**
     * The same object as maps, lists, texts, truth values and {@code null}, in the same order: for whatever writes the
     * application's JSON, such as either version of Jackson, which need not know Praetor. It cannot be changed. It
     * needs no library.
     */
    public static Map<String, @Nullable Object> map(Assessment assessment) {
        return Json.map(json -> new JsonReport(json, assessment).write());
    }

    private void write() {
        json.object(() -> {
            json.text("case", assessment.name());
            json.text("assessedOn", assessment.assessedOn().toString());
            json.array("violations", assessment.violations(), this::violation);
            json.array("obligations", assessment.obligations(), this::obligation);
            json.array("defences", assessment.defences(), this::defence);
            json.array("risks", assessment.risks(), this::risk);
            json.array("undetermined", assessment.undetermined(), this::undetermined);
            json.array("settlement", assessment.settlement(), this::settlement);
            json.array("later", assessment.later(), this::fact);
            json.object("receipt", () -> receipt(assessment.receipt()));
        });
    }

    private void violation(Violation violation) {
        json.object(() -> {
            json.text("id", assessment.idOf(violation));
            owed(violation.obligation());
            json.text("occurredOn", violation.occurredOn().toString());
            json.text("title", violation.duty().title());
            json.array("sanctions", assessment.sanctionsFor(violation), this::sanction);
            grounds(assessment.groundsFor(violation));
        });
    }

    private void sanction(Sanction sanction) {
        json.object(() -> {
            json.text("kind", sanction.getClass().getSimpleName());
            json.text("debtor", sanction.debtor());
            json.text("creditor", sanction.creditor());
            if (sanction instanceof Sanction.Sum sum) {
                amount(sum.amount());
            }
            if (sanction instanceof Claim claim) {
                json.array("routes", claim.routes(), route -> json.text(route.name()));
            }
            if (sanction instanceof Injunction injunction) {
                json.text("order", injunction.order().name());
                json.text("basis", injunction.basis().name());
                json.text("condition", injunction.condition().name());
            }
            if (sanction instanceof Resolution resolution) {
                json.text("on", resolution.on().toString());
                json.truth("retroactive", resolution.retroactive());
            }
            grounds(assessment.groundsFor(sanction));
        });
    }

    private void amount(Amount amount) {
        json.text("amount", amount.certain().map(JsonReport::plain).orElse(null));
        if (amount.certain().isEmpty() && amount.least() != null) {
            json.text("atLeast", plain(amount.least()));
        }
        if (amount.certain().isEmpty() && amount.most() != null) {
            json.text("atMost", plain(amount.most()));
        }
        json.text("currency", amount.least() == null ? "EUR" : amount.least().currency());
        json.array("steps", amount.steps(), this::step);
    }

    private void step(Step step) {
        json.object(() -> {
            json.text("label", step.label());
            json.text("formula", step.formula());
            json.text("result", plain(step.result()));
        });
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }

    private void obligation(Obligation obligation) {
        json.object(() -> {
            owed(obligation);
            json.text("from", obligation.from().toString());
            if (obligation.until() != null) {
                json.text("until", obligation.until().toString());
            }
            json.text("state", assessment.stateOf(obligation).name());
            json.text("title", obligation.duty().title());
            grounds(assessment.groundsFor(obligation));
        });
    }

    private void owed(Obligation obligation) {
        json.text("obligation", obligation.duty().code());
        json.text("debtor", obligation.debtor());
        json.text("creditor", obligation.creditor());
        json.text("contract", obligation.contract());
        json.text("subject", obligation.subject());
    }

    private void defence(Defence defence) {
        List<Ground> grounds = assessment.groundsFor(defence);
        json.object(() -> {
            json.text("kind", defence.plea().code());
            json.truth("accepted", defence.accepted());
            json.object("against", () -> {
                owed(defence.against().obligation());
                json.text("occurredOn", defence.against().on().toString());
            });
            json.text("title", defence.plea().title());
            grounds.stream()
                    .limit(1)
                    .forEach(ground -> json.text("reason", ground.rule().title()));
            grounds(grounds);
        });
    }

    private void risk(ModerationRisk risk) {
        json.object(() -> {
            json.text("penalty", risk.penalty().getClass().getSimpleName());
            owed(risk.penalty().violation().obligation());
            json.text("percentOfPrice", risk.percentOfPrice().toPlainString());
            json.text("floor", risk.floor() == null ? null : plain(risk.floor()));
            grounds(assessment.groundsFor(risk));
        });
    }

    private void undetermined(Undetermined open) {
        json.object(() -> {
            json.array("missing", open.missing(), this::missing);
            json.object("decides", () -> {
                json.text("kind", open.decides().getClass().getSimpleName());
                json.text("aspect", open.aspect().name());
                owed(open.violation().obligation());
                json.text(
                        "fact",
                        Kind.of(open.violation().fact())
                                .describe(open.violation().fact()));
            });
            json.text("atStake", open.atStake() == null ? null : plain(open.atStake()));
            json.text(
                    "currency", open.atStake() == null ? "EUR" : open.atStake().currency());
        });
    }

    private void missing(Undetermined.Missing missing) {
        json.object(() -> {
            json.text("component", missing.component());
            json.text("fact", Kind.of(missing.fact()).describe(missing.fact()));
        });
    }

    private void settlement(Settlement settlement) {
        json.object(() -> {
            json.text("from", settlement.from());
            json.text("to", settlement.to());
            amount(settlement.amount());
        });
    }

    private void grounds(List<Ground> grounds) {
        json.array(
                "grounds",
                grounds,
                ground -> json.object(() -> {
                    json.text("rule", ground.rule().id());
                    json.text("title", ground.rule().title());
                    json.text(
                            "place", ground.rule().file() + ":" + ground.rule().line());
                    json.array("rulings", ground.rulings(), this::citation);
                    json.array("articles", ground.articles(), this::citation);
                    json.array("facts", ground.facts(), this::fact);
                }));
    }

    private void citation(Citation citation) {
        json.object(() -> {
            json.text("key", citation.key());
            json.text("citation", citation.text());
        });
    }

    private void fact(Fact fact) {
        json.text(Kind.of(fact).describe(fact));
    }

    private void receipt(Receipt receipt) {
        json.text("rulebook", receipt.rulebook());
        json.text("version", receipt.version());
        json.text("facts", receipt.facts());
        json.text("praetor", receipt.praetor());
    }
}
