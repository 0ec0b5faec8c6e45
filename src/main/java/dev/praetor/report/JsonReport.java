package dev.praetor.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
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
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Settlement;
import dev.praetor.finding.Step;
import dev.praetor.finding.Text;
import dev.praetor.finding.Undetermined;
import dev.praetor.finding.Violation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as JSON. Its shape is documented in the README and is kept: amounts are texts with two decimals, dates
 * are ISO dates or the range that is known, both languages are always there.
 */
public final class JsonReport {

    private final JsonGenerator json;
    private final Assessment assessment;

    private JsonReport(JsonGenerator json, Assessment assessment) {
        this.json = json;
        this.assessment = assessment;
    }

    /** One object, ended by a line break. */
    public static String of(Assessment assessment) {
        return write(json -> new JsonReport(json, assessment).write());
    }

    /** An array of them. */
    public static String of(Collection<Assessment> assessments) {
        return write(json -> {
            json.writeStartArray();
            for (Assessment assessment : assessments) {
                new JsonReport(json, assessment).write();
            }
            json.writeEndArray();
        });
    }

    private interface Content {
        void to(JsonGenerator json) throws IOException;
    }

    private static String write(Content content) {
        StringWriter text = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            Separators separators =
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
            json.setPrettyPrinter(new DefaultPrettyPrinter(separators)
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter));
            content.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("case", assessment.name());
        json.writeStringField("assessedOn", assessment.assessedOn().toString());
        array("violations", assessment.violations(), this::violation);
        array("obligations", assessment.obligations(), this::obligation);
        array("defences", assessment.defences(), this::defence);
        array("undetermined", assessment.undetermined(), this::undetermined);
        array("settlement", assessment.settlement(), this::settlement);
        array("later", assessment.later(), this::fact);
        json.writeObjectFieldStart("receipt");
        json.writeStringField("rulebook", assessment.receipt().rulebook());
        json.writeStringField("version", assessment.receipt().version());
        json.writeStringField("facts", assessment.receipt().facts());
        json.writeStringField("praetor", assessment.receipt().praetor());
        json.writeEndObject();
        json.writeEndObject();
    }

    private interface Element<T> {
        void write(T element) throws IOException;
    }

    private <T> void array(String name, Collection<T> elements, Element<T> writer) throws IOException {
        json.writeArrayFieldStart(name);
        for (T element : elements) {
            writer.write(element);
        }
        json.writeEndArray();
    }

    private void violation(Violation violation) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", assessment.idOf(violation));
        json.writeStringField("obligation", violation.duty().code());
        parties(violation.debtor(), violation.creditor());
        json.writeStringField("contract", violation.contract());
        json.writeStringField("subject", violation.subject());
        json.writeStringField("occurredOn", violation.occurredOn().toString());
        text("title", violation.duty().title());
        array("sanctions", assessment.sanctionsFor(violation), this::sanction);
        grounds(assessment.groundsFor(violation));
        json.writeEndObject();
    }

    private void sanction(Sanction sanction) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", sanction.getClass().getSimpleName());
        parties(sanction.debtor(), sanction.creditor());
        if (sanction instanceof Sanction.Sum sum) {
            amount(sum.amount());
        }
        if (sanction instanceof Claim claim) {
            array("routes", claim.routes(), route -> json.writeString(route.name()));
        }
        if (sanction instanceof Injunction injunction) {
            json.writeStringField("order", injunction.order().name());
            json.writeStringField("basis", injunction.basis().name());
        }
        grounds(assessment.groundsFor(sanction));
        json.writeEndObject();
    }

    /** A certain amount, or {@code null} with the bounds that are known. */
    private void amount(Amount amount) throws IOException {
        if (amount.certain().isPresent()) {
            json.writeStringField("amount", amount.certain().get().amount().toPlainString());
        } else {
            json.writeNullField("amount");
            bound("atLeast", amount.least());
            bound("atMost", amount.most());
        }
        json.writeStringField(
                "currency", amount.least() == null ? "EUR" : amount.least().currency());
        array("steps", amount.steps(), this::step);
    }

    private void bound(String name, @Nullable Money money) throws IOException {
        if (money != null) {
            json.writeStringField(name, money.amount().toPlainString());
        }
    }

    private void step(Step step) throws IOException {
        json.writeStartObject();
        text("label", step.label());
        json.writeStringField("formula", step.formula());
        json.writeStringField("result", step.result().amount().toPlainString());
        json.writeEndObject();
    }

    private void obligation(Obligation obligation) throws IOException {
        json.writeStartObject();
        json.writeStringField("obligation", obligation.duty().code());
        parties(obligation.debtor(), obligation.creditor());
        json.writeStringField("contract", obligation.contract());
        json.writeStringField("subject", obligation.subject());
        json.writeStringField("from", obligation.from().toString());
        if (obligation.until() != null) {
            json.writeStringField("until", obligation.until().toString());
        }
        json.writeStringField("state", assessment.stateOf(obligation).name());
        text("title", obligation.duty().title());
        grounds(assessment.groundsFor(obligation));
        json.writeEndObject();
    }

    private void defence(Defence defence) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", defence.plea().code());
        json.writeBooleanField("accepted", defence.accepted());
        json.writeObjectFieldStart("against");
        json.writeStringField("obligation", defence.against().duty().code());
        json.writeStringField("subject", defence.against().subject());
        json.writeStringField("occurredOn", defence.against().on().toString());
        json.writeEndObject();
        text("title", defence.plea().title());
        List<Ground> grounds = assessment.groundsFor(defence);
        if (!grounds.isEmpty()) {
            text("reason", grounds.get(0).rule().title());
        }
        grounds(grounds);
        json.writeEndObject();
    }

    private void undetermined(Undetermined open) throws IOException {
        json.writeStartObject();
        array("missing", open.missing(), missing -> {
            json.writeStartObject();
            json.writeStringField("component", missing.component());
            json.writeFieldName("fact");
            fact(missing.fact());
            json.writeEndObject();
        });
        Violation violation =
                open.decides() instanceof Sanction sanction ? sanction.violation() : (Violation) open.decides();
        json.writeObjectFieldStart("decides");
        json.writeStringField("kind", open.decides().getClass().getSimpleName());
        json.writeStringField("aspect", open.aspect().name());
        json.writeStringField("obligation", violation.duty().code());
        parties(violation.debtor(), violation.creditor());
        json.writeStringField("subject", violation.subject());
        json.writeEndObject();
        if (open.atStake() == null) {
            json.writeNullField("atStake");
        } else {
            json.writeStringField("atStake", open.atStake().amount().toPlainString());
            json.writeStringField("currency", open.atStake().currency());
        }
        json.writeEndObject();
    }

    private void settlement(Settlement settlement) throws IOException {
        json.writeStartObject();
        json.writeStringField("from", settlement.from());
        json.writeStringField("to", settlement.to());
        amount(settlement.amount());
        json.writeEndObject();
    }

    private void grounds(List<Ground> grounds) throws IOException {
        array("grounds", grounds, ground -> {
            json.writeStartObject();
            json.writeStringField("rule", ground.rule().id());
            text("title", ground.rule().title());
            json.writeStringField(
                    "place", ground.rule().file() + ":" + ground.rule().line());
            array("rulings", ground.rulings(), this::citation);
            array("articles", ground.articles(), this::citation);
            array("facts", ground.facts(), this::fact);
            json.writeEndObject();
        });
    }

    private void citation(Citation citation) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", citation.key());
        json.writeStringField("citation", citation.text());
        json.writeEndObject();
    }

    private void fact(Fact fact) throws IOException {
        json.writeString(Kind.of(fact).describe(fact));
    }

    private void parties(String debtor, String creditor) throws IOException {
        json.writeStringField("debtor", debtor);
        json.writeStringField("creditor", creditor);
    }

    private void text(String name, Text text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("fr", text.fr());
        json.writeStringField("en", text.en());
        json.writeEndObject();
    }
}
