package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Case;
import dev.praetor.fact.Fact;
import dev.praetor.fact.HostingTransferred;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Party;
import dev.praetor.portfolio.Result;
import dev.praetor.portfolio.Totals;
import dev.praetor.report.JsonReport;
import dev.praetor.yaml.Yaml;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many cases at once: {@code Rulebook.assessAll} and {@code assess FILE.jsonl|DIR|-}. */
class PortfolioTest {

    private static final Rulebook RULEBOOK = Rulebook.builtIn();

    @TempDir
    Path directory;

    private Path portfolio(String lines) throws Exception {
        return Files.writeString(directory.resolve("portfolio.jsonl"), lines);
    }

    private static String one(int number) {
        return JsonReport.line(RULEBOOK.assess(Contracts.of(number)));
    }

    @Test
    void a_thousand_cases_give_what_each_gives_alone_in_their_order() throws Exception {
        Cli run = Cli.run("assess", portfolio(Contracts.lines(1_000)).toString());

        assertThat(run.out().lines())
                .containsExactlyElementsOf(IntStream.range(0, 1_000)
                        .mapToObj(PortfolioTest::one)
                        .map(String::stripTrailing)
                        .toList());
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void the_stream_gives_what_each_case_gives_alone() {
        List<Case> cases = IntStream.range(0, 300).mapToObj(Contracts::of).toList();

        try (Stream<Result> results = RULEBOOK.assessAll(cases.stream())) {
            assertThat(results)
                    .containsExactlyElementsOf(cases.stream()
                            .<Result>map(given -> new Result.Assessed(given, RULEBOOK.assess(given)))
                            .toList());
        }
    }

    @Test
    void a_case_at_fault_is_refused_in_its_place() {
        Case bad = Cases.with(Cases.destock(), new HostingTransferred("nowhere", LocalDate.of(2013, 5, 15), "a host"));
        Stream<Case> cases = Stream.of(Cases.destock(), bad, Cases.accessCodes());

        List<Result> results = RULEBOOK.assessAll(cases).toList();

        assertThat(results).hasSize(3);
        assertThat(results.get(0)).isInstanceOf(Result.Assessed.class);
        assertThat(results.get(1)).isInstanceOfSatisfying(Result.Refused.class, refused -> {
            assertThat(refused.given()).isSameAs(bad);
            assertThat(refused.problems().toString()).contains("nowhere");
        });
        assertThat(results.get(2)).isInstanceOf(Result.Assessed.class);
    }

    @Test
    void a_source_is_read_only_as_results_are_taken() {
        List<Case> read = new ArrayList<>();
        int most = 10 + 32 * Runtime.getRuntime().availableProcessors();

        try (Stream<Result> results =
                RULEBOOK.assessAll(Stream.generate(Cases::destock).peek(read::add))) {
            assertThat(results.limit(10)).hasSize(10);
        }

        assertThat(read).hasSizeBetween(10, most);
    }

    @Test
    void of_large_cases_fewer_are_read_ahead() {
        List<Fact> parties = IntStream.range(0, 40_000)
                .<Fact>mapToObj(number -> new Party("p" + number, "P"))
                .toList();
        Case large = new Case("large", LocalDate.of(2024, 1, 1), parties);
        List<Case> read = new ArrayList<>();

        try (Stream<Result> results =
                RULEBOOK.assessAll(Stream.generate(() -> large).peek(read::add))) {
            assertThat(results.iterator().next()).isInstanceOf(Result.Assessed.class);
        }

        assertThat(read).hasSize(3); // 100,000 facts, and the rest of the last case
    }

    @Test
    void a_line_is_read_as_a_case_file_is() {
        assertThat(IntStream.range(0, 100)).allSatisfy(number -> {
            byte[] json = Contracts.line(number).getBytes(StandardCharsets.UTF_8);
            assertThat(Contracts.of(number))
                    .isEqualTo(CaseFile.parse("file", json, Kind.builtIn()).content());
        });
    }

    @Test
    void a_line_says_what_the_report_of_the_case_says() {
        String report = JsonReport.of(RULEBOOK.assess(Cases.accessCodes()));
        String line = JsonReport.line(RULEBOOK.assess(Cases.accessCodes()));

        assertThat(line).endsWith("}\n").hasLineCount(1);
        assertThat(line.replaceAll("[ \n]", "")).isEqualTo(report.replaceAll("[ \n]", ""));
        assertThat(Yaml.parse("line", line.getBytes(StandardCharsets.UTF_8))).isNotNull();
    }

    @Test
    void json_and_jsonl_are_one_for_a_portfolio() throws Exception {
        String file = portfolio(Contracts.lines(3)).toString();

        String lines = Cli.run("assess", file).out();

        assertThat(Cli.run("assess", file, "--format", "json").out()).isEqualTo(lines);
        assertThat(Cli.run("assess", file, "--format", "jsonl").out()).isEqualTo(lines);
        assertThat(Cli.run("assess", "examples/destock-meubles.yaml", "--format", "jsonl")
                        .out())
                .isEqualTo(JsonReport.line(RULEBOOK.assess(Cases.destock())));
    }

    @Test
    void a_line_at_fault_is_reported_with_its_place_and_left_out() throws Exception {
        String without = Contracts.line(0).replace("\"id\":\"app\",", "");
        Path file = portfolio(Contracts.line(0) + "\n\n  \r\n{\"case\": \"x\"\n" + without + "\n" + Contracts.line(1));

        Cli run = Cli.run("assess", file.toString(), "--lang", "en");

        assertThat(run.out()).isEqualTo(one(0) + one(1));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines().limit(4))
                .containsExactly(
                        file + ":4:13: the line is not well-formed JSON: Unexpected end-of-input:"
                                + " expected close marker for Object",
                        "Maybe a bracket, a quote or a comma is missing just before.",
                        file + ":5:" + (without.indexOf("{\"contract\":\"c\",\"due\"") + 1)
                                + ": the field 'id' of delivery-clause is missing",
                        "Maybe add: id: ...");
        assertThat(run.err())
                .contains("Cases judged ..............................................................", " 2\n")
                .contains("Cases refused", " 2\n");
    }

    @Test
    void what_comes_to_light_only_when_a_case_is_judged_has_its_place_too() throws Exception {
        StringBuilder open = new StringBuilder(Contracts.line(0).replace("]}", ""));
        IntStream.range(0, 120)
                .forEach(number -> open.append(",{\"data-lost\":{\"of\":\"backup\",\"on\":\"2019\",\"id\":\"lost-")
                        .append(number)
                        .append("\"}}"));

        Cli run = Cli.run("assess", portfolio("\n" + open + "]}\n").toString());

        assertThat(run.err()).startsWith(directory.resolve("portfolio.jsonl") + ":2:1: the facts leave 120 dates");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void a_directory_is_a_portfolio_of_its_files_in_the_order_of_their_names() throws Exception {
        Path north = Files.createDirectories(directory.resolve("cases/north"));
        Files.copy(Path.of("examples/destock-meubles.yaml"), north.resolveSibling("z.yaml"));
        Files.writeString(north.resolve("b.jsonl"), Contracts.lines(2));
        Files.writeString(north.resolve("a.json"), Contracts.line(7));
        Files.writeString(north.resolve("notes.txt"), "no case");
        Files.writeString(north.resolve(".hidden.yaml"), "no case");

        Cli run = Cli.run("assess", directory.resolve("cases").toString());

        String last = JsonReport.line(RULEBOOK.assess(Cases.destock()));
        assertThat(run.out()).isEqualTo(one(7) + one(0) + one(1) + last);
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void a_directory_without_cases_is_a_mistake() throws Exception {
        Cli run = Cli.run(
                "assess", Files.createDirectory(directory.resolve("empty")).toString());

        assertThat(run.err()).startsWith(directory.resolve("empty") + ": there is no case in this directory\nMaybe");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void what_is_not_there_does_not_hide_the_others() throws Exception {
        Cli run =
                Cli.run("assess", "nowhere.jsonl", portfolio(Contracts.lines(1)).toString(), "nowhere.json");

        assertThat(run.out()).isEqualTo(one(0));
        assertThat(run.err()).startsWith("nowhere.jsonl: there is no such file\nnowhere.json: there is no such file\n");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void the_standard_input_is_a_portfolio_too() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream((Contracts.line(5) + "\n{}").getBytes(StandardCharsets.UTF_8)));
        try {
            Cli run = Cli.run("assess", "-", "--on", "2019-02-01");

            assertThat(run.out())
                    .isEqualTo(JsonReport.line(RULEBOOK.assess(Contracts.of(5).on(LocalDate.of(2019, 2, 1)))));
            assertThat(run.err()).startsWith("standard input:2:1: ");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void without_violations_the_exit_code_is_0() throws Exception {
        Cli run = Cli.run("assess", portfolio(Contracts.lines(1)).toString(), "--on", "2019-01-02");

        assertThat(run.code()).isZero();
    }

    @Test
    void the_summary_adds_up() throws Exception {
        Cli run = Cli.run("assess", portfolio(Contracts.lines(60) + "{}\n").toString(), "--lang", "en");

        Totals totals = IntStream.range(0, 60)
                .mapToObj(number -> Totals.of(RULEBOOK.assess(Contracts.of(number))))
                .reduce(Totals.NONE, Totals::plus);
        assertThat(totals.judged()).isEqualTo(60);
        assertThat(totals.contracts()).isEqualTo(60);
        assertThat(totals.broken()).isLessThan(totals.violations());
        assertThat(totals.undetermined()).isPositive();
        assertThat(run.err().replaceAll("[ .]+", " ").replace(",", ""))
                .contains(
                        "\n Cases judged 60\n Cases refused 1\n",
                        "\n Cases with a violation " + totals.broken() + "\n Violations " + totals.violations() + "\n",
                        "\n Undetermined findings " + totals.undetermined() + "\n",
                        "€" + totals.owed().get("EUR").amount().toPlainString().replace('.', ' ') + "\n");
    }

    @Test
    void a_rule_that_fails_stops_the_run_and_says_on_which_case() throws Exception {
        Path rules = Files.createDirectories(directory.resolve("rules"));
        Files.writeString(
                rules.resolve("escrow.drl"),
                Cases.read(Path.of("src/test/resources/escrow.drl"))
                        .replace(
                                "$clause.getDue(), $clause );",
                                "$clause.getDue().date().isAfter( null ) ? null : null, $clause );"));
        String escrow =
                "{\"case\":\"x\",\"assessed-on\":\"2024-01-01\",\"facts\":[{\"party\":{\"id\":\"a\",\"name\":\"A\"}},"
                        + "{\"party\":{\"id\":\"b\",\"name\":\"B\"}},{\"contract\":{\"id\":\"c\",\"client\":\"a\",\"provider\":\"b\","
                        + "\"concluded-on\":\"2020-01-01\"}},{\"escrow-clause\":{\"id\":\"e\",\"contract\":\"c\",\"due\":\"2021-01-01\"}}]}";
        Path file = portfolio(Contracts.line(0) + "\n" + escrow + "\n" + Contracts.line(1) + "\n");

        Cli run = Cli.run("assess", file.toString(), "--rules", rules.toString());

        assertThat(run.code()).as(run.err()).isEqualTo(3);
        assertThat(run.err()).contains(file + ":2:1: the rules failed on this case", "ESC-001");
        assertThat(run.out())
                .isEqualTo(Cli.run("assess", file.toString(), "--rules", rules.toString())
                        .out());
        assertThat(run.out()).hasLineCount(1).startsWith("{\"case\":\"Contrat n° 0\"");
    }

    @Test
    void options_that_do_not_go_together_are_refused() throws Exception {
        String file = portfolio(Contracts.lines(1)).toString();
        String case_ = "examples/destock-meubles.yaml";
        String to = directory.resolve("out.jsonl").toString();

        assertRefused("--format text is for case files", file, "--format", "text");
        assertRefused("--format html of several cases needs --output DIR", file, "--format", "html");
        assertRefused("--format html of several cases needs --output DIR", case_, case_, "--format", "html");
        assertRefused("must not be among what is read", file, "--format", "html", "--output", directory.toString());
        assertRefused("a page is written anew", file, "--format", "html", "-o", to, "--checkpoint", "c");
        assertRefused("--checkpoint is for a portfolio", case_, "--output", to, "--checkpoint", "c");
        assertRefused("must not be among what is read", case_, "--output", case_);
        assertRefused("--checkpoint needs --output", file, "--checkpoint", "c");
        assertRefused("--checkpoint needs files", "-", "--output", to, "--checkpoint", "c");
        assertRefused("must not be among what is read", file, "--output", file);
        assertRefused("must not be among what is read", directory.toString(), "--output", to);
        assertRefused("must be two files", file, "--output", to, "--checkpoint", to);
        assertThat(Files.readString(Path.of(file))).isEqualTo(Contracts.lines(1));
        assertThat(Path.of(to)).doesNotExist();
    }

    private static void assertRefused(String message, String... arguments) {
        Cli run =
                Cli.run(Stream.concat(Stream.of("assess"), Stream.of(arguments)).toArray(String[]::new));
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void a_null_case_is_a_fault_of_the_caller() {
        assertThatThrownBy(() -> RULEBOOK.assessAll(Stream.of((Case) null)).toList())
                .isInstanceOf(NullPointerException.class);
    }
}
