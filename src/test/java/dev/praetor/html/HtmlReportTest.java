package dev.praetor.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.Rulebook;
import dev.praetor.authoring.RulingFiles;
import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Case;
import dev.praetor.fact.Component;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Explanation;
import dev.praetor.finding.Language;
import dev.praetor.report.TextReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The page is held against the text report of the same case, and read as a browser reads it. */
class HtmlReportTest {

    private static final Rulebook BUILT_IN = Rulebook.builtIn();

    private static final Map<Case, Explanation> EXPLAINED = new HashMap<>();

    /** Ends what it may stand in: an attribute, a title, a style sheet, a comment. */
    private static final String HOSTILE =
            "\"'></title></style></textarea><script>alert(1)</script><img src=x onerror=alert(2)>--><a href=javascript:x>${7*7}";

    private static final Pattern NUMBER = Pattern.compile("\\d+ ?");

    static Stream<Case> rulings() {
        return RulingFiles.builtIn(BUILT_IN.kinds()).rulings().stream().map(ruling -> ruling.content());
    }

    private static Case example(String name) {
        return CaseFile.read(Path.of("examples", name + ".yaml"), BUILT_IN.kinds())
                .content();
    }

    private static Document page(Case given, Language language) {
        return Jsoup.parse(HtmlReport.of(explained(given), language));
    }

    private static Explanation explained(Case given) {
        return EXPLAINED.computeIfAbsent(given, BUILT_IN::explain);
    }

    @ParameterizedTest
    @MethodSource("rulings")
    void it_shows_every_sum_of_the_account_and_leads_only_to_what_is_there(Case given) {
        for (Language language : Language.values()) {
            Document page = page(given, language);
            Explanation explanation = explained(given);
            String text = oneLine(TextReport.of(explanation.assessment(), language, false));
            page.select(".result .figure").forEach(figure -> assertThat(text).contains(oneLine(figure.text())));
            assertThat(page.select(".result .sum"))
                    .hasSameSizeAs(explanation.assessment().settlement());
            assertThat(page.select("main .finding .number"))
                    .hasSameSizeAs(explanation.assessment().violations());
            page.select("[href]").forEach(link -> assertThat(
                            page.getElementById(link.attr("href").substring(1)))
                    .as(link.outerHtml())
                    .isNotNull());
        }
    }

    @ParameterizedTest
    @MethodSource("rulings")
    void its_sanctions_and_their_steps_read_as_in_the_text_report(Case given) {
        Document page = page(given, Language.FR);
        String text = oneLine(TextReport.of(explained(given).assessment(), Language.FR, false));
        page.select(".sanction").forEach(sanction -> {
            String figure = sanction.select("strong").text();
            if (figure.endsWith("€")) {
                assertThat(text).contains(oneLine(sanction.select("span").text() + " : " + figure));
            }
        });
        page.select(".steps tr").forEach(step -> {
            String formula = step.select(".formula").text();
            assertThat(text)
                    .contains(oneLine(step.select("th").text() + " : "
                            + (formula.isEmpty() ? "" : formula + " = ")
                            + step.select(".money").text()));
        });
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }

    @ParameterizedTest
    @MethodSource("rulings")
    void what_a_fact_says_is_never_markup(Case given) {
        Document page = page(given, Language.FR);
        Document hostile = page(with(given, HOSTILE), Language.FR);
        assertThat(skeleton(hostile)).isEqualTo(skeleton(page));
        assertThat(hostile.select("script, img, iframe, object, form, [onerror]"))
                .isEmpty();
        assertThat(hostile.text()).contains("<script>alert(1)</script>");
    }

    /** Elements and their attributes, without what they say. */
    private static List<String> skeleton(Document page) {
        return page.getAllElements().stream()
                .map(element -> element.tagName()
                        + element.attributes().asList().stream()
                                .map(attribute -> attribute.getKey())
                                .toList())
                .toList();
    }

    /** The same case with every text, ids among them, made longer. */
    private static Case with(Case given, String more) {
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : given.facts()) {
            Fact changed = fact;
            for (Component component : Kind.of(fact).components()) {
                if (component.get(fact) instanceof String text) {
                    changed = Kind.of(fact).with(changed, component, text + more);
                }
            }
            facts.add(changed);
        }
        return new Case(given.name() + more, given.assessedOn(), facts);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void it_runs_nothing_and_asks_for_nothing(Language language) {
        String html = HtmlReport.of(explained(example("late-delivery")), language);
        Document page = Jsoup.parse(html);
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'");
        assertThat(page.select("script, link, img, [src]")).isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        assertThat(page.select("html").attr("lang")).isEqualTo(language == Language.FR ? "fr" : "en");
    }

    /** 48 000 × 0.5 % × 21 days = 5 040, of which the cap of 10 % keeps 4 800: reached after 4 800 / 5 040 of them. */
    @Test
    void a_penalty_grows_until_its_cap() {
        Document page = page(example("late-delivery"), Language.EN);
        assertThat(page.select(".timeline polygon").attr("points")).isEqualTo("0,100 95.24,0 100,0 100,100");
        assertThat(page.select(".timeline li.sum").text()).contains("€4,800.00 (cap reached)");
    }

    @ParameterizedTest
    @MethodSource("rulings")
    void what_is_on_the_timeline_lies_on_it_and_has_a_title(Case given) {
        Document page = page(given, Language.FR);
        for (Element drawn : page.select(".timeline li")) {
            assertThat(drawn.select("svg > title").text()).isNotBlank();
            Stream.of("circle", "rect", "svg svg")
                    .flatMap(shape -> drawn.select(shape).stream())
                    .forEach(shape -> assertThat(share(shape, "x") + share(shape, "cx") + share(shape, "width"))
                            .isBetween(0.0, 100.01));
        }
    }

    private static double share(Element shape, String attribute) {
        String value = shape.attr(attribute);
        return value.isEmpty() ? 0 : Double.parseDouble(value.replace("%", ""));
    }

    @Test
    void a_breach_stands_on_the_line_of_the_event_that_shows_it() {
        Document page = page(example("destock-meubles"), Language.EN);
        Element row = page.select(".timeline li.breach").first();
        assertThat(row.text()).startsWith("May 2013 hosting moved to a third party Violation 1: not to give");
        assertThat(row.select("a").attr("href")).isEqualTo("#violation-1");
        // From 20 April 2011 to 15 February 2016 are 1,762 days, with 2 % of margin; 1 May 2013 is 742 days in.
        Matcher at = NUMBER.matcher(row.select("rect").attr("x"));
        assertThat(at.find()).isTrue();
        assertThat(at.group()).isEqualTo("42");
    }
}
