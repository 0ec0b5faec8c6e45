package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.authoring.Suite;
import dev.praetor.authoring.Trial;
import dev.praetor.finding.Language;
import dev.praetor.report.Progress;
import dev.praetor.yaml.Node;
import dev.praetor.yaml.Yaml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** {@code praetor test}: an unpaid invoice of 100 euros, expected rightly and wrongly. */
class TestCommandTest {

    @TempDir
    Path directory;

    private static final String FACTS = """
            # An invoice that nobody paid.
            - scenario: facture impayée
              origin: C. civ., art. 1103; the claim is what was billed
              assessed-on: 2001-02-03
              facts:
                - party:    { id: client, name: X }
                - party:    { id: provider, name: Y }
                - contract: { id: c, client: client, provider: provider, concluded-on: 2000-01-01 }
                - invoice:  { id: bill, contract: c, amount: 100.00 EUR, due-on: 2001-01-01 }
            """;

    private static final String EXPECT = """
              expect:
                violations:
                  - payment: { debtor: client, subject: bill }
                sanctions:
                  # the principal alone: no interest was claimed
                  - claim: { debtor: client, amount: 100.00 EUR }   # to the cent
                settlement:
                  - { from: client, to: provider, amount: 100.00 EUR }
            """;

    private Path scenarios(String text) throws IOException {
        Path theme = Files.createDirectories(directory.resolve("invoices"));
        return Files.writeString(theme.resolve("scenarios.yaml"), text);
    }

    private Cli test(String... more) {
        String[] args = new String[more.length + 2];
        args[0] = "test";
        args[1] = directory.toString();
        System.arraycopy(more, 0, args, 2, more.length);
        return Cli.run(args);
    }

    @Test
    void what_is_as_expected_is_counted() throws Exception {
        scenarios(FACTS + EXPECT);

        assertThat(test())
                .isEqualTo(new Cli(0, "1 scénario et 0 décision essayé\u00a0: il donne ce qui est attendu\n", ""));
        assertThat(test("--lang", "en"))
                .isEqualTo(new Cli(0, "1 scenario and 0 rulings tried: it gives what is expected\n", ""));
    }

    @Test
    void a_difference_is_shown_in_columns() throws Exception {
        Path file = scenarios(FACTS + "  near: [PAI-002]\n"
                + EXPECT.replace("amount: 100.00 EUR }   #", "amount: 120.00 EUR }   #")
                        .replace("- payment:", "- backup: { debtor: provider }\n      - payment:"));

        Cli run = test("--lang", "en");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                ✗ facture impayée [invoices]
                   %s:2
                   Origin: C. civ., art. 1103; the claim is what was billed
                   - violations  backup  debtor: provider
                   ~ sanctions   claim   for: payment, subject: bill, on: 2001-01-02,
                                         debtor: client, creditor: provider
                                         amount  expected  120.00 EUR
                                                 found     100.00 EUR

                - expected, not found; + found, not expected; ~ found otherwise; ! rule that
                should have stayed silent
                1 scenario and 0 rulings tried: 1 does not give what is expected
                """.formatted(file));
    }

    @Test
    void rules_that_should_have_stayed_silent_are_named() throws Exception {
        scenarios(FACTS + "  near: [PAI-001, PAY-002]\n" + EXPECT);

        Cli run = test();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .containsPattern("\n   ! PAI-001  s'est déclenchée\u00a0: .*\n.*\\(rules/payment/payment.drl:\\d+\\)")
                .containsPattern("there is no rule\\s+'PAY-002', which 'near' names\\s+Maybe 'PAI-002' was meant.")
                .doesNotContain("   + ");
    }

    @Test
    void a_filter_chooses_by_name_theme_or_rule() throws Exception {
        scenarios(FACTS + EXPECT + """

                - scenario: rien n'est dû
                  origin: there is no invoice
                  like: facture impayée
                  without: [bill]
                  near: [PAI-002]
                  expect: {}
                """);

        assertThat(test().out()).startsWith("2 scénarios");
        assertThat(test("--filter", "IMPAYÉE").out()).startsWith("1 scénario ");
        assertThat(test("--filter", "invoices").out()).startsWith("2 scénarios");
        assertThat(test("--filter", "PAI-002").out()).as("near").startsWith("1 scénario ");
        assertThat(test("--filter", "pai-003").out()).as("fires").startsWith("1 scénario ");
        assertThat(test("--filter", "ACC-001").code()).isEqualTo(2);
        assertThat(test("--filter", "backup").err())
                .startsWith(
                        "--filter: no scenario and no ruling has 'backup' in its name, theme, file or rules\nMaybe");
    }

    @Test
    void json_holds_every_test_with_its_differences() throws Exception {
        scenarios(FACTS + EXPECT.replace("amount: 100.00 EUR }   #", "amount: 120.00 EUR }   #"));

        Cli run = test("--format", "json");

        assertThat(run.code()).isEqualTo(1);
        Node.Mapping json = (Node.Mapping) Yaml.parse("stdout", run.out().getBytes(StandardCharsets.UTF_8));
        assertThat(json.entries().stream().map(entry -> entry.key().text()))
                .containsExactly("rulebook", "tried", "failed", "tests");
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("\"tried\": 1, \"failed\": 1,")
                .contains("\"what\": \"changed\", \"section\": \"sanctions\", \"finding\": \"claim\"")
                .contains("\"amount\": { \"expected\": \"120.00 EUR\", \"found\": \"100.00 EUR\" }")
                .contains("\"line\": 15");
    }

    @Test
    void junit_xml_is_what_ci_servers_read() throws Exception {
        scenarios(FACTS.replace("facture impayée", "facture <impayée> & \"due\"")
                + EXPECT.replace("amount: 100.00 EUR }   #", "amount: 120.00 EUR }   #"));
        ruling("100.00");

        Cli run = test("--format", "junit");

        Element suites = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(run.out().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(suites.getAttribute("tests")).isEqualTo("2");
        assertThat(suites.getAttribute("failures")).isEqualTo("1");
        assertThat(suites.getElementsByTagName("testsuite").getLength()).isEqualTo(2);
        Element test = (Element) suites.getElementsByTagName("testcase").item(0);
        assertThat(test.getAttribute("classname")).isEqualTo("invoices");
        assertThat(test.getAttribute("name")).isEqualTo("facture <impayée> & \"due\"");
        assertThat(test.getAttribute("time")).matches("\\d+\\.\\d{3}");
        Element failure = (Element) test.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message"))
                .contains("~ sanctions: claim: {", "amount: 120.00 EUR -> 100.00 EUR");
        assertThat(failure.getTextContent()).contains("attendu  120.00 EUR");
    }

    private void ruling(String amount) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("rulings"));
        Files.writeString(folder.resolve("ca-x-2001-02-03-y.yaml"), """
                ruling: { id: ca-x-2001-02-03-y, court: CA X, date: 2001-02-03, parties: X c/ Y, status: appeal }
                case: X c/ Y
                assessed-on: 2001-02-03
                facts:
                  - party:    { id: client, name: X }
                  - party:    { id: provider, name: Y }
                  - contract: { id: c, client: client, provider: provider, concluded-on: 2000-01-01 }
                  - invoice:  { id: bill, contract: c, amount: %s EUR, due-on: 2001-01-01 }
                held:
                  violations: [ { payment: } ]
                  sanctions: [ { claim: { amount: 100.00 EUR } } ]
                  settlement: [ { from: client, to: provider, amount: 100.00 EUR } ]
                """.formatted(amount));
    }

    @Test
    void update_rewrites_what_differs_and_nothing_else() throws Exception {
        String right = FACTS + EXPECT;
        Path file = scenarios(right.replace("amount: 100.00 EUR }   #", "amount: 120.00 EUR }   #")
                .replace("debtor: client, subject", "debtor: provider, subject")
                .replace("  - { from: client, to: provider", "  - { from: client, to: client"));

        Cli run = test("--update", "--lang", "en");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEqualTo("1 expectation rewritten: read the difference before you keep it.\n");
        assertThat(Files.readString(file)).isEqualTo(right);
    }

    /** What lies outside the directory is not its author's to rewrite. */
    @Test
    void update_does_not_follow_links() throws Exception {
        String wrong = FACTS + EXPECT.replace("100.00 EUR }   #", "99.00 EUR }   #");
        Path file = scenarios(wrong);
        Path elsewhere = Files.move(file, directory.resolve("elsewhere.txt"));
        Files.createSymbolicLink(file, elsewhere);

        Cli run = test("--update", "--lang", "en");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith(file + ": is a link, and what lies elsewhere is not rewritten\n");
        assertThat(elsewhere).hasContent(wrong);
    }

    @Test
    void update_adds_and_removes_findings() throws Exception {
        String other = """

                - scenario: la même, sans rien attendre
                  origin: as above
                  like: facture impayée
                  expect: {}
                # the end""";
        Path file = scenarios(FACTS + """
                  expect:
                    violations:
                      - payment: { subject: bill }
                      - backup: { debtor: provider }   # falls away
                    # a comment between sections
                    sanctions:
                      - injunction:
                """ + other);

        assertThat(test("--update").code()).isZero();

        assertThat(Files.readString(file)).isEqualTo(FACTS + """
                  expect:
                    violations:
                      - payment: { subject: bill }
                    # a comment between sections
                    sanctions:
                      - claim: { for: payment, subject: bill, on: 2001-01-02, debtor: client, creditor: provider, amount: 100.00 EUR }
                    settlement:
                      - { from: client, to: provider, amount: 100.00 EUR }
                """ + other.replace("expect: {}", """
                expect:
                    violations:
                      - payment: { debtor: client, creditor: provider, subject: bill, on: 2001-01-02 }
                    sanctions:
                      - claim: { for: payment, subject: bill, on: 2001-01-02, debtor: client, creditor: provider, amount: 100.00 EUR }
                    settlement:
                      - { from: client, to: provider, amount: 100.00 EUR }"""));
        assertThat(test().code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"access", "interest"})
    void update_mends_the_built_in_scenarios_to_the_byte(String theme) throws Exception {
        String right = Cases.read(Path.of("rules", theme, "scenarios.yaml"));
        // In what is expected alone: there no party stands on a line of its own, and no fact has a creditor.
        Path file = scenarios(right.replace("creditor: client", "creditor: nobody")
                .replaceAll("(- (?:claim|fixed-penalty|legal-interest): \\{[^}\n]*amount: )\\d+", "$17")
                .replace("on: trouble-manifestement-illicite", "on: dommage-imminent"));
        assertThat(Files.readString(file)).isNotEqualTo(right);

        assertThat(test("--update").code()).isZero();

        assertThat(Files.readString(file)).isEqualTo(right);
    }

    @Test
    void update_keeps_byte_order_mark_and_line_ends() throws Exception {
        String right = "\uFEFF" + (FACTS + EXPECT).replace("\n", "\r\n");
        Path file = scenarios(right.replace("  - { from: client, to: provider, amount: 100.00 EUR }\r\n", "")
                .replace("    settlement:\r\n    ", "    settlement: []")
                .replace("    settlement:\r\n", "    settlement: []\r\n"));

        assertThat(test("--update").code()).isZero();

        assertThat(Files.readString(file)).startsWith("\uFEFF# An").doesNotContainPattern("[^\r]\n");
        assertThat(test().code()).isZero();
    }

    @Test
    void update_refuses_what_has_no_origin_and_what_a_court_held() throws Exception {
        String wrong = FACTS.replaceFirst("  origin: .*\n", "") + "  expect: {}\n";
        Path file = scenarios(wrong);
        ruling("120.00");

        Cli run = test("--update", "--lang", "en");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains(file + ":2:3: 'facture impayée' is not rewritten: it does not say where its expectation comes"
                        + " from\nMaybe add: origin: the ruling, the text or the formula that gives it\n")
                .contains("what a court held is not rewritten\n")
                .endsWith("0 expectations rewritten: read the difference before you keep it.\n");
        assertThat(Files.readString(file)).isEqualTo(wrong);
    }

    @Test
    void files_and_rules_at_fault_have_their_exit_codes() throws Exception {
        assertThat(test().code()).as("nothing to try").isEqualTo(2);
        Path file = scenarios(FACTS + EXPECT.replace("expect:", "expects:"));
        assertThat(test().code()).isEqualTo(2);
        assertThat(test().err()).startsWith(file + ":");
        Files.writeString(directory.resolve("x.drl"), "package dev.praetor.rules\nrule \"x\"\n");
        assertThat(test().code()).isEqualTo(3);
        assertThat(Cli.run("test", "nowhere").code()).isEqualTo(3);
    }

    @Test
    void a_directory_that_brings_the_core_stands_alone() throws Exception {
        scenarios(FACTS + "  expect: {}\n");
        assertThat(test().code()).isEqualTo(1);
        Files.copy(Path.of("rules/core/core.drl"), directory.resolve("core.drl"));

        Cli run = test();

        assertThat(run.code()).as(run.out() + run.err()).isZero();
    }

    @Test
    void the_jar_holds_what_the_built_in_law_is_tried_by() {
        Suite jar = Suite.builtIn(Rulebook.builtIn().kinds());
        Suite files = Suite.of(RulesTest.RULES, Rulebook.builtIn().kinds());

        assertThat(jar.problems()).isEmpty();
        assertThat(jar.trials())
                .extracting(Trial::place)
                .containsExactlyElementsOf(
                        files.trials().stream().map(Trial::place).toList());
    }

    @Test
    void progress_tells_the_count_and_the_time_left() {
        AtomicLong clock = new AtomicLong();
        Progress progress = new Progress(10, Language.EN, clock::get);

        assertThat(progress.step(true)).as("at once").isEmpty();
        clock.set(2_000_000_000L);
        assertThat(progress.step(false)).isEqualTo("\r\u001b[K2/10, 1 failed, 9 s left");
        assertThat(progress.step(true)).as("too soon").isEmpty();
    }
}
