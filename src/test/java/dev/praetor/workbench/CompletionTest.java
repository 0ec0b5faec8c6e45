package dev.praetor.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.fact.Component;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Language;
import dev.praetor.report.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be written where the bar stands. */
class CompletionTest {

    private static final String HEAD = """
            case: A
            assessed-on: 2024-01-01
            facts:
              - party: { id: alpha, name: Alpha }
              - party:
                  id: "béta two"
                  name: Beta
              - contract: { id: hosting, client: alpha, provider: "béta two" }
            """;

    private static List<Proposal> at(String text) {
        int bar = text.indexOf('|');
        String written = text.substring(0, bar) + text.substring(bar + 1);
        return new Completion(written, bar, Kind.builtIn(), new Wording(Language.EN)).proposals();
    }

    private static List<String> labels(String text) {
        return at(text).stream().map(Proposal::label).toList();
    }

    private static List<String> fields(String kind) {
        return Kind.builtIn().stream()
                .filter(known -> known.name().equals(kind))
                .flatMap(known -> known.components().stream())
                .map(Component::name)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"  - |", "  - con|", "  -|", "- |"})
    void after_a_dash_come_all_kinds(String line) {
        assertThat(labels(HEAD + line))
                .containsExactlyElementsOf(
                        Kind.builtIn().stream().map(Kind::name).toList());
    }

    @Test
    void a_kind_brings_the_fields_that_it_needs_and_its_day() {
        assertThat(at("facts:\n  - |").stream().filter(kind -> kind.label().equals("consent")))
                .singleElement()
                .extracting(Proposal::snippet)
                .isEqualTo("consent: { contract: ${1}, by: ${2}, to: ${3}, on: ${4} }");
    }

    @Test
    void in_a_fact_come_the_fields_that_are_not_there() {
        List<String> left = fields("consent").stream()
                .filter(name -> !List.of("by", "on").contains(name))
                .toList();
        assertThat(labels(HEAD + "  - consent: { by: alpha, | , on: 2024-01-01 }\n"))
                .isEqualTo(left);
        assertThat(labels(HEAD + "  - consent:\n      by: alpha\n      on: 2024-01-01\n      c|\n"))
                .isEqualTo(left);
    }

    @Test
    void of_facts_that_are_referred_to_come_the_ids_of_the_kinds_that_may_be_meant() {
        assertThat(labels(HEAD + "  - consent: { contract: hosting, by: |")).containsExactly("alpha", "béta two");
        assertThat(labels(HEAD + "  - consent: { contract: |, by: alpha }")).containsExactly("hosting");
        assertThat(labels(HEAD + "  - consent:\n      contract: ho|")).containsExactly("hosting");
    }

    @Test
    void of_words_come_those_of_the_field() {
        assertThat(labels(HEAD + "  - consent: { to: |"))
                .containsExactly("hosting-transfer", "disclosure", "subcontracting", "additional-work");
        assertThat(labels(HEAD + "  - access-refused: { for-payment: t|")).containsExactly("true", "false");
        assertThat(labels(HEAD + "  - payment: { amount: |")).isEmpty();
    }

    @Test
    void at_the_margin_come_the_keys_that_are_not_there() {
        assertThat(labels("|")).containsExactly("case", "assessed-on", "facts");
        assertThat(labels("case: A\n|\nfacts:\n")).containsExactly("assessed-on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  - consent: { by: alpha } |",
                "  - nothing: { |",
                "  - consent: |",
                "  - consent: { nothing: |",
                "assessed-on: |"
            })
    void elsewhere_comes_nothing(String line) {
        assertThat(labels(HEAD + line)).isEmpty();
    }

    @Test
    void what_is_replaced_begins_with_the_word() {
        String answer = Answer.json(
                        new Completion("  - consent: { by: al", 21, Kind.builtIn(), new Wording(Language.EN))::write)
                .body();
        assertThat(answer).startsWith("{\"from\":19,");
    }
}
