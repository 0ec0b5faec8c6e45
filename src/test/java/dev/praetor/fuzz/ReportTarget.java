package dev.praetor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.Limits;
import dev.praetor.Rulebook;
import dev.praetor.authoring.Suite;
import dev.praetor.fact.Case;
import dev.praetor.fact.Component;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Explanation;
import dev.praetor.finding.Language;
import dev.praetor.finding.Sanction;
import dev.praetor.html.HtmlReport;
import dev.praetor.problem.ProblemException;
import dev.praetor.problem.Unseen;
import dev.praetor.report.JsonReport;
import dev.praetor.report.TextReport;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports of cases whose texts anybody wrote: the first two bytes choose a ruling or a scenario, the others, as UTF-16,
 * are added to its texts. The JSON is read by another version of Jackson than writes it, the page by jsoup.
 */
public final class ReportTarget {

    private static final Rulebook BUILT_IN = Rulebook.builtIn().within(Limits.defaults());
    private static final List<Case> CASES = Suite.builtIn(BUILT_IN.kinds()).trials().stream()
            .map(trial -> trial.content())
            .toList();
    private static final JsonMapper JSON = new JsonMapper();

    private ReportTarget() {}

    /** As Jazzer calls it. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        accepts(bytes);
    }

    /** Whether the case is judged at all: ids that differ may refer to nothing. */
    static boolean accepts(byte[] bytes) {
        Case given = given(bytes);
        Optional<Explanation> explanation = explained(given);
        explanation.ifPresent(found -> {
            reported(found.assessment(), given);
            page(found);
        });
        return explanation.isPresent();
    }

    /** What a judgement may take is bounded by limits of its own, above those of readers. */
    private static Optional<Explanation> explained(Case given) {
        try {
            return Optional.of(BUILT_IN.explain(given));
        } catch (ProblemException e) {
            Held.shown(e.problems());
            return Optional.empty();
        }
    }

    private static Case given(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes.length < 2 ? new byte[2] : bytes);
        Case chosen = CASES.get(in.getChar() % CASES.size());
        StringBuilder text = new StringBuilder();
        while (in.remaining() >= 2 && text.length() < 2_000) {
            text.append(in.getChar());
        }
        return with(chosen, text.toString());
    }

    /** Each text gets the next piece, but the same text always the same: references stay what they were. */
    private static Case with(Case given, String more) {
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : given.facts()) {
            Fact changed = fact;
            for (Component component : Kind.of(fact).components()) {
                if (component.get(fact) instanceof String text) {
                    changed = Kind.of(fact).with(changed, component, text + piece(text, more));
                }
            }
            facts.add(changed);
        }
        return new Case(given.name() + more, given.assessedOn(), facts);
    }

    private static String piece(String text, String more) {
        int from = more.isEmpty() ? 0 : Math.floorMod(text.hashCode(), more.length());
        return more.substring(from, Math.min(more.length(), from + 40));
    }

    private static void reported(Assessment assessment, Case given) {
        String json = Held.to(() -> JsonReport.of(assessment)).orElseThrow();
        String line = Held.to(() -> JsonReport.line(assessment)).orElseThrow();
        JsonNode read = JSON.readTree(json);
        assertThat(JSON.readTree(line)).isEqualTo(read);
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        assertThat(Unseen.in(json)).isEmpty();
        assertThat(read.get("case").stringValue()).isEqualTo(given.name());
        same(assessment, read);
        for (Language language : Language.values()) {
            String text =
                    Held.to(() -> TextReport.of(assessment, language, false)).orElseThrow();
            assertThat(Unseen.in(text)).isEmpty();
            assertThat(text).doesNotContain("\r", "\t");
        }
    }

    /** Every violation with who owes what to whom, and every sum to the cent. */
    private static void same(Assessment assessment, JsonNode read) {
        assertThat(read.get("assessedOn").stringValue())
                .isEqualTo(assessment.assessedOn().toString());
        assertThat(texts(read.get("violations"), "id"))
                .isEqualTo(
                        assessment.violations().stream().map(assessment::idOf).toList());
        Iterator<JsonNode> violations = read.get("violations").iterator();
        assessment.violations().forEach(violation -> {
            JsonNode one = violations.next();
            assertThat(one.get("debtor").stringValue())
                    .isEqualTo(violation.obligation().debtor());
            assertThat(one.get("subject").stringValue())
                    .isEqualTo(violation.obligation().subject());
            assertThat(texts(one.get("sanctions"), "amount"))
                    .isEqualTo(assessment.sanctionsFor(violation).stream()
                            .map(ReportTarget::sum)
                            .toList());
        });
        assertThat(texts(read.get("settlement"), "amount"))
                .isEqualTo(assessment.settlement().stream()
                        .map(settlement -> settlement
                                .amount()
                                .certain()
                                .map(sum -> sum.amount().toPlainString())
                                .orElse("null"))
                        .toList());
    }

    private static String sum(Sanction sanction) {
        return sanction instanceof Sanction.Sum sum
                ? sum.amount()
                        .certain()
                        .map(money -> money.amount().toPlainString())
                        .orElse("null")
                : "none";
    }

    private static List<String> texts(JsonNode array, String field) {
        return IntStream.range(0, array.size())
                .mapToObj(i -> array.get(i).get(field))
                .map(node -> node == null ? "none" : node.isNull() ? "null" : node.stringValue())
                .toList();
    }

    private static void page(Explanation explanation) {
        Document page = Jsoup.parse(
                Held.to(() -> HtmlReport.of(explanation, Language.FR)).orElseThrow());
        assertThat(page.select("script, img, iframe, object, embed, form, base, link, [src], [href^=javascript]"))
                .isEmpty();
        page.getAllElements().forEach(element -> element.attributes()
                .forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on")));
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'");
    }
}
