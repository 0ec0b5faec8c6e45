package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Case;
import dev.praetor.fact.Component;
import dev.praetor.fact.ConfidentialityClause;
import dev.praetor.fact.Contract;
import dev.praetor.fact.Day;
import dev.praetor.fact.FixedPenaltyClause;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Money;
import dev.praetor.fact.Party;
import dev.praetor.fact.Payment;
import dev.praetor.problem.BadCaseException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Case files are read right or refused with the place, the value and what was expected. */
class CaseFileTest {

    private static final String HEAD = """
            case: X
            assessed-on: 2024-01-31
            facts:
              - party:    { id: client, name: A }
              - party:    { id: provider, name: B }
              - contract: { id: c, client: client, provider: provider, concluded-on: 2020-01-01 }
            """;

    /** A second contract, with a price that can be reduced. */
    private static final String PRICED = """
              - contract: { id: priced, client: client, provider: provider, concluded-on: 2020-01-01, price: 10.00 EUR }
              - conformity-clause: { id: s, contract: priced }
              - delivery-clause:   { id: t, contract: priced, due: 2023-01-01 }
            """;

    private static CaseFile read(String text) {
        return CaseFile.parse(
                "case.yaml",
                text.getBytes(StandardCharsets.UTF_8),
                Rulebook.builtIn().kinds());
    }

    private static String problems(String text) {
        return catchThrowableOfType(BadCaseException.class, () -> read(text)).getMessage();
    }

    @Test
    void facts_are_read_as_written() {
        CaseFile file = read(HEAD + """
              - confidentiality-clause: { id: nda, contract: c, bound: provider, from: 2020-01, months: 36 }
              - fixed-penalty-clause:   { contract: c, sanctions: nda, amount: 0.10 EUR, per-breach: true }
            """);

        assertThat(file.content().assessedOn()).isEqualTo(LocalDate.of(2024, 1, 31));
        assertThat(file.content().facts())
                .containsExactly(
                        new Party("client", "A"),
                        new Party("provider", "B"),
                        new Contract("c", "client", "provider", LocalDate.of(2020, 1, 1)),
                        new ConfidentialityClause("nda", "c", "provider", Day.parse("2020-01"), 36),
                        new FixedPenaltyClause(null, "c", "nda", Money.eur("0.10"), true, false, false));
        assertThat(file.places()).extracting(place -> place.line()).containsExactly(4, 5, 6, 7, 8);
    }

    @Test
    void json_and_yaml_are_the_same_case() {
        String json =
                "{\"case\": \"X\",\n\t\"assessed-on\": \"2024-01-31\", \"facts\": [\n\t{\"party\": {\"id\": \"client\", \"name\": \"A \\u00e9\"}}]}";
        String yaml = "case: X\nassessed-on: 2024-01-31\nfacts:\n  - party:\n      id: client\n      name: A é\n";

        assertThat(read(json).content()).isEqualTo(read(yaml).content());
    }

    @Test
    void what_is_left_out_is_unknown_none_or_a_fault_by_its_kind() {
        CaseFile file = read(HEAD + "  - confidentiality-clause: { id: nda, contract: c, bound: provider }\n");

        assertThat(file.content().facts())
                .contains(new ConfidentialityClause("nda", "c", "provider", Day.UNKNOWN, null));
        assertThat(problems(HEAD + "  - confidentiality-clause: { id: nda, bound: provider }\n"))
                .isEqualTo(
                        "case.yaml:7:29: the field 'contract' of confidentiality-clause is missing\nMaybe add: contract: ...");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            - contrat: { id: d }                             | 7:5   | there is no kind of fact 'contrat' | Maybe 'contract' was meant.
            - hosting-clause: { id: h, contrat: c }          | 7:30  | hosting-clause has no field 'contrat'; it has id, contract | Maybe 'contract' was meant.
            - hosting-clause: { id: h, contract: d }         | 7:40  | there is no contract 'd' in this case | Maybe 'c' was meant.
            - hosting-clause: { id: h, contract: client }    | 7:40  | 'client' is a party, not a contract | Maybe one of these: c.
            - hosting-clause: { id: c, contract: c }         | 7:27  | the id 'c' is already that of a contract | Maybe give one of the two another id.
            - hosting-clause: { id: h, id: h, contract: c }  | 7:30  | the field 'id' stands here for the second time, first at line 7 | Maybe one of the two was meant
            - termination: { contract: c, on: 2024-02-30 }   | 7:37  | the field 'on' of termination: '2024-02-30' is not a date of the calendar | Maybe 2024-02-29 was meant.
            - termination: { contract: c, on: 30/01/2024 }   | 7:37  | '30/01/2024' is not a date; expected 2013-05-15 | Maybe 2024-01-30 was meant.
            - termination: { contract: c, on: 2024-13-01 }   | 7:37  | '2024-13-01' has no month between 01 and 12 | Maybe day and month are swapped
            - termination: { contract: c, on: 0024-01-01 }   | 7:37  | the day (0024-01-01) is outside the years 1900 to 2199 | Maybe the year is mistyped.
            - termination: { contract: c, on: [2024] }       | 7:37  | the field 'on' is to be a date, found a list |
            - invoice: { id: f, contract: c, amount: "1.000,50" }  | 7:44 | '1.000,50' is not an amount; expected 1000.50 EUR | Maybe 1000.50 EUR was meant.
            - invoice: { id: f, contract: c, amount: 1.000,50 EUR } | 7:44 | '1.000,50 EUR' is not an amount; expected 1000.50 EUR | Maybe 1000.50 EUR was meant.
            - invoice: { id: f, contract: c, amount: 1000.50 } | 7:44 | '1000.50' is not an amount; expected 1000.50 EUR | Maybe 1000.50 EUR was meant.
            - invoice: { id: f, contract: c, amount: 1e3 EUR } | 7:44 | '1e3 EUR' is not an amount |
            - invoice: { id: f, contract: c, amount: 0.00 EUR } | 7:14 | invoice: amount (0.00 EUR) is not above zero |
            - confidentiality-clause: { id: n, contract: c, bound: client, months: 036 } | 7:74 | '036' is not a whole number | Maybe 36 was meant.
            - payment: { contract: c, reserved: no }         | 7:39  | 'no' is neither true nor false | Maybe false was meant.
            - consent: { contract: c, by: client, to: hosting } | 7:45 | 'hosting' is not one of hosting-transfer, disclosure |
            - set-off-invoked: { contract: c, by: third }    | 7:41  | there is no party 'third' in this case | Maybe one of these: client, provider.
            - hosting-clause: c                              | 7:21  | the fields of hosting-clause are expected here, found 'c' | Maybe indent them below
            - hosting-clause                                 | 7:5   | a fact is expected here with one kind, found 'hosting-clause' | Maybe write it so
            - party: &a { id: x, name: y }                   | 7:12  | the anchor '&a' is not allowed | Maybe put the value in quotes.
            - party: !x { id: x, name: y }                   | 7:12  | the tag '!x' is not allowed | Maybe put the value in quotes.
            """)
    void each_fault_has_its_place_and_a_suggestion(String fact, String place, String message, String maybe) {
        assertThat(problems(HEAD + "  " + fact + "\n").lines())
                .hasSize(maybe == null ? 1 : 2)
                .first()
                .asString()
                .startsWith("case.yaml:" + place + ": ")
                .contains(message);
        if (maybe != null) {
            assertThat(problems(HEAD + "  " + fact + "\n")
                            .lines()
                            .skip(1)
                            .findFirst()
                            .orElseThrow())
                    .startsWith(maybe);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            late-rate-clause: { contract: c, percent: 12 } | late-rate-clause: { contract: c, percent: 15 } | 7:35, 8:35 | two late rates are agreed in the contract 'c' | Maybe keep the one that holds
            interest-claimed: { contract: c, by: client, rate: legal } | interest-claimed: { contract: c, by: client, rate: legal, from: 2024-01-01 } | 7:56, 8:56 | 'client' claims interest twice at one rate under the contract 'c' | Maybe keep one of them
            price-reduction-notified: { of: s, percent: 60, on: 2024-01-01 } | price-reduction-notified: { of: t, percent: 40.5, on: 2024-01-02 } | 7:49, 8:49 | the price of the contract 'priced' is reduced by 100.5 % in all | Maybe one takes the place of another
            delivery: { of: s, on: 2024-01-01 } | delivery: { id: d, of: s, on: 2024-01-01 } | 7:28, 8:35 | 's' is delivered in full twice on one day | Maybe add: partial: true
            """)
    void two_answers_to_one_question_are_a_fault(
            String one, String other, String places, String message, String maybe) {
        String facts = "  - " + one + "\n  - " + other + "\n";

        List<String> problems = problems(HEAD + facts + PRICED).lines().toList();

        assertThat(problems).hasSize(4);
        String[] at = places.split(", ");
        assertThat(problems.get(0)).startsWith("case.yaml:" + at[0] + ": ").contains(message);
        assertThat(problems.get(2)).startsWith("case.yaml:" + at[1] + ": ").contains(message);
        assertThat(List.of(problems.get(1), problems.get(3)))
                .allSatisfy(line -> assertThat(line).startsWith(maybe));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            late-rate-clause: { contract: c, percent: 12 } | late-rate-clause: { contract: priced, percent: 15 }
            late-rate-clause: { contract: c, percent: 12 } | late-rate-clause: { contract: c, percent: 12 }
            interest-claimed: { contract: c, by: client, rate: legal } | interest-claimed: { contract: c, by: client, rate: late-payment }
            interest-claimed: { contract: c, by: client, rate: legal } | interest-claimed: { contract: c, by: provider, rate: legal }
            price-reduction-notified: { of: s, percent: 60, on: 2024-01-01 } | price-reduction-notified: { of: t, percent: 40, on: 2024-01-02 }
            price-reduction-notified: { of: s, percent: 60, on: 2024-01-01 } | price-reduction-notified: { of: s, percent: 60, on: 2024-01-01 }
            """)
    void answers_to_two_questions_are_none(String one, String other) {
        assertThat(read(HEAD + "  - " + one + "\n  - " + other + "\n" + PRICED)
                        .content()
                        .facts())
                .hasSizeGreaterThan(5);
    }

    @Test
    void several_faults_are_reported_together_in_the_order_of_the_file() {
        assertThat(problems(
                                "case: X\nassessed-on: 2024-02-30\nfacts:\n  - contrat: { id: c }\n  - party: { id: p, nam: P }\n")
                        .lines()
                        .filter(line -> line.startsWith("case.yaml"))
                        .map(line -> line.split(": ")[0]))
                .containsExactly("case.yaml:2:14", "case.yaml:4:5", "case.yaml:5:21");
    }

    @Test
    void an_empty_file_a_second_document_and_a_missing_brace_are_told() {
        assertThat(problems(" \n")).startsWith("case.yaml: the file is empty\nMaybe");
        assertThat(problems(HEAD + "---\ncase: Y\n")).startsWith("case.yaml:7:1: a second document begins here");
        assertThat(problems(HEAD + "  - party: { id: x\n"))
                .contains("is not well-formed YAML")
                .contains("\nMaybe");
        assertThat(problems("# nothing\n")).startsWith("case.yaml:1:1: the file holds nothing but comments");
        assertThat(problems(HEAD + "  - party: { id: d, name: D }\n  - loss: { contract: c, by: d, nature: x }\n"))
                .isEqualTo(
                        "case.yaml:8:30: 'd' is not a party to the contract 'c'\nMaybe 'client' or 'provider' was meant.");
        assertThat(problems("- a\n")).startsWith("case.yaml:1:1: a case is expected here");
        assertThat(problems("case: X\n"))
                .contains("the field 'assessed-on' of a case is missing", "the field 'facts' of a case is missing");
    }

    @Test
    void a_file_that_is_not_utf_8_is_told_with_the_byte() {
        assertThatThrownBy(() -> CaseFile.parse(
                        "case.yaml",
                        "case: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1),
                        Rulebook.builtIn().kinds()))
                .hasMessage("case.yaml:1:10: the byte 0xE9 here is not UTF-8\n"
                        + "Maybe the file was saved as Windows-1252 or UTF-16: save it again as UTF-8.");
    }

    @Test
    void every_kind_has_a_name_and_a_glossary_entry() {
        String glossary = Cases.read(java.nio.file.Path.of("src/main/resources/META-INF/praetor/glossary.properties"));
        String readme = Cases.read(java.nio.file.Path.of("rules/README.md"));

        assertThat(Kind.builtIn()).allSatisfy(kind -> {
            assertThat(glossary).contains("\n" + kind.name() + "=");
            assertThat(readme).contains("`" + kind.name() + "`");
            assertThat(kind.components()).extracting(Component::name).doesNotHaveDuplicates();
        });
    }

    @Test
    void what_is_written_reads_back_as_the_same_case() {
        assertThat(RulesTest.cases()).allSatisfy(given -> assertThat(CaseFile.parse(
                                "written",
                                CaseFile.write(given).getBytes(StandardCharsets.UTF_8),
                                RulesTest.BUILT_IN.kinds())
                        .content())
                .isEqualTo(given));
    }

    @Test
    void a_case_is_written_with_one_fact_a_line() {
        Case given = new Case(
                "A c/ B: \"no\"",
                LocalDate.of(2024, 1, 31),
                List.of(new Party("client", "yes"), new Contract("c", "client", "provider", LocalDate.of(2020, 1, 1))));

        assertThat(CaseFile.write(given)).isEqualTo("""
                case: 'A c/ B: "no"'
                assessed-on: 2024-01-31
                facts:
                  - party: {id: client, name: yes}
                  - contract: {id: c, client: client, provider: provider, concluded-on: 2020-01-01}
                """);
    }

    @Test
    void a_case_without_a_name_is_not_written() {
        assertThatThrownBy(() -> CaseFile.write(new Case("", LocalDate.of(2024, 1, 31), List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a case without a name cannot be written to a file\nMaybe ");
    }

    @Test
    void what_is_new_may_refer_to_what_is_known_elsewhere_and_is_held_to_it_there() {
        String news = """
                {"case": "c", "assessed-on": "2024-03-01", "facts": [{"payment": {"contract": "hosting", "invoice": "i",\
                 "amount": "10.00 EUR", "on": "2024-02-01"}}]}""";
        byte[] bytes = news.getBytes(StandardCharsets.UTF_8);
        List<Kind> kinds = Rulebook.builtIn().kinds();

        Case addition = CaseFile.parseAddition("events", 7, bytes, kinds).content();

        assertThat(addition.facts())
                .containsExactly(new Payment("hosting", "i", Money.eur("10.00"), LocalDate.of(2024, 2, 1)));
        assertThatThrownBy(() -> CaseFile.parseLine("events", 7, bytes, kinds))
                .isInstanceOf(BadCaseException.class)
                .hasMessageStartingWith("events:7:");
        try (Monitor monitor = Rulebook.builtIn().monitor(List.of(), LocalDate.of(2024, 3, 1))) {
            assertThatThrownBy(() -> monitor.record(addition.facts().get(0))).isInstanceOf(BadCaseException.class);
        }
    }
}
