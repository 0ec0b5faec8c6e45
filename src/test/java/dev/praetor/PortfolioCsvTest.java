package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.fact.Case;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Money;
import dev.praetor.fact.Party;
import dev.praetor.portfolio.Debt;
import dev.praetor.portfolio.Entry;
import dev.praetor.portfolio.Exposure;
import dev.praetor.portfolio.Mark;
import dev.praetor.portfolio.Row;
import dev.praetor.problem.Problem;
import dev.praetor.report.PortfolioCsv;
import dev.praetor.yaml.Node;
import dev.praetor.yaml.Yaml;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code assess … --format csv}, read back by a reader that is not ours, and held against the JSON of the same cases.
 */
class PortfolioCsvTest {

    private static final CSVFormat RFC_4180 = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(false)
            .build();

    @TempDir
    Path directory;

    private Path portfolio(String lines) throws IOException {
        return Files.writeString(directory.resolve("portfolio.jsonl"), lines);
    }

    private static List<CSVRecord> read(String csv) throws IOException {
        try (CSVParser parser = CSVParser.parse(csv, RFC_4180)) {
            assertThat(parser.getHeaderNames()).isEqualTo(PortfolioCsv.COLUMNS);
            List<CSVRecord> records = parser.getRecords();
            assertThat(records).allSatisfy(each -> assertThat(each.size()).isEqualTo(PortfolioCsv.COLUMNS.size()));
            return records;
        }
    }

    /** As docs/portfolio.md says to take the guard away. */
    private static String text(CSVRecord record, String column) {
        String cell = record.get(column);
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    @Test
    void a_row_says_what_the_json_of_the_case_says() throws IOException {
        Path file = portfolio(Contracts.lines(60));

        List<CSVRecord> rows =
                read(Cli.run("assess", file.toString(), "--format", "csv").out());

        same(rows, json(file));
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get("case")).isEqualTo("Contrat n° " + (row.getRecordNumber() - 1));
            assertThat(row.get("file")).isEqualTo(file.toString());
            assertThat(row.get("line")).isEqualTo(Long.toString(row.getRecordNumber()));
            assertThat(row.get("error")).isEmpty();
        });
    }

    @Test
    void so_does_that_of_every_ruling_whose_sums_are_open_among_them() throws IOException {
        Path cases = Courts.in(directory.resolve("cases"));

        List<CSVRecord> rows =
                read(Cli.run("assess", cases.toString(), "--format", "csv").out());

        List<CSVRecord> judged =
                rows.stream().filter(row -> row.get("error").isEmpty()).toList();
        assertThat(rows).hasSize(judged.size() + 1);
        same(judged, json(cases));
        assertThat(judged)
                .anySatisfy(row -> assertThat(row.get("most")).isEmpty())
                .anySatisfy(row -> assertThat(row.get("at_stake")).isNotEmpty());
    }

    private static List<Node.Mapping> json(Path portfolio) {
        return Cli.run("assess", portfolio.toString(), "--format", "jsonl")
                .out()
                .lines()
                .map(PortfolioCsvTest::json)
                .toList();
    }

    private static void same(List<CSVRecord> rows, List<Node.Mapping> cases) {
        assertThat(rows).hasSameSizeAs(cases);
        for (int i = 0; i < rows.size(); i++) {
            CSVRecord row = rows.get(i);
            Node.Mapping judged = cases.get(i);
            assertThat(text(row, "case")).isEqualTo(scalar(judged, "case"));
            assertThat(row.get("assessed_on")).isEqualTo(scalar(judged, "assessedOn"));
            assertThat(row.get("violations")).isEqualTo(count(judged, "violations"));
            assertThat(row.get("undetermined")).isEqualTo(count(judged, "undetermined"));
            assertThat(row.get("at_stake")).isEqualTo(greatest(list(judged, "undetermined")));
            sums(row, list(judged, "settlement"));
        }
    }

    private static String greatest(List<Node.Mapping> undetermined) {
        return undetermined.stream()
                .map(open -> scalar(open, "atStake"))
                .filter(PortfolioCsvTest::figure)
                .map(BigDecimal::new)
                .reduce(BigDecimal::max)
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    private static boolean figure(String text) {
        return text.matches("[0-9.]+");
    }

    private static void sums(CSVRecord row, List<Node.Mapping> settlement) {
        BigDecimal certain = sum(settlement, "amount");
        assertThat(new BigDecimal(row.get("certain"))).isEqualByComparingTo(certain);
        assertThat(new BigDecimal(row.get("least"))).isEqualByComparingTo(certain.add(sum(settlement, "atLeast")));
        boolean bounded =
                settlement.stream().allMatch(each -> figure(scalar(each, "amount")) || figure(scalar(each, "atMost")));
        assertThat(row.get("most"))
                .isEqualTo(
                        bounded
                                ? certain.add(sum(settlement, "atMost"))
                                        .setScale(2)
                                        .toPlainString()
                                : "");
        assertThat(row.get("debtor").isEmpty()).isEqualTo(settlement.size() != 1);
        assertThat(row.get("owed").split(" owes ", -1)).hasSize(settlement.size() + 1);
    }

    private static BigDecimal sum(List<Node.Mapping> settlement, String name) {
        return settlement.stream()
                .map(each -> scalar(each, name))
                .filter(PortfolioCsvTest::figure)
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Node.Mapping json(String line) {
        return (Node.Mapping) Yaml.parse("line", line.getBytes(StandardCharsets.UTF_8));
    }

    private static String scalar(Node.Mapping mapping, String name) {
        return mapping.entry(name)
                .map(entry -> entry.value() instanceof Node.Scalar scalar ? scalar.text() : "")
                .orElse("");
    }

    private static List<Node.Mapping> list(Node.Mapping mapping, String name) {
        return ((Node.Sequence) mapping.entry(name).orElseThrow().value())
                .items().stream().map(item -> (Node.Mapping) item).toList();
    }

    private static String count(Node.Mapping mapping, String name) {
        return Integer.toString(list(mapping, name).size());
    }

    @Test
    void it_is_as_the_rfc_has_it_and_the_same_in_both_languages() throws IOException {
        Path file = portfolio(Contracts.lines(3) + "{}\n");

        String csv = Cli.run("assess", file.toString(), "--format", "csv").out();

        assertThat(csv)
                .endsWith("\r\n")
                .isEqualTo(Cli.run("assess", file.toString(), "--format", "csv", "--lang", "en")
                        .out());
        assertThat(csv.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(csv.lines()).hasSize(5);
    }

    @Test
    void a_bad_case_is_a_row_with_its_place_and_error() throws IOException {
        Path file = portfolio(Contracts.line(0) + "\n{}\n" + Contracts.line(1) + "\n");

        Cli run = Cli.run("assess", file.toString(), "nowhere.json", "--format", "csv", "--lang", "en");

        List<CSVRecord> rows = read(run.out());
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1).get("line")).isEqualTo("2");
        assertThat(rows.get(1).get("error")).contains("'assessed-on'");
        assertThat(rows.get(1).get("violations")).isEmpty();
        assertThat(rows.get(3).get("file")).isEqualTo("nowhere.json");
        assertThat(rows.get(3).get("error")).isEqualTo("there is no such file");
        assertThat(run.err()).contains(file + ":2:", "nowhere.json: there is no such file", "Cases refused");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void nothing_gives_a_table_without_rows() throws IOException {
        assertThat(read(Cli.run("assess", portfolio("\n").toString(), "--format", "csv")
                        .out()))
                .isEmpty();
    }

    @Test
    void a_case_file_alone_is_a_row_too() throws IOException {
        List<CSVRecord> rows = read(Cli.run("assess", "examples/destock-meubles.yaml", "--format", "csv")
                .out());

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).toMap())
                .containsAllEntriesOf(Map.of(
                        "case", "Destock Meubles c/ Blue Acacia",
                        "line", "",
                        "debtor", "Blue Acacia",
                        "creditor", "Destock Meubles",
                        "certain", "100000.00",
                        "least", "100000.00",
                        "most", "100000.00",
                        "currency", "EUR",
                        "owed", "Blue Acacia owes Destock Meubles 100000.00 EUR"));
    }

    /** OWASP, CSV injection: the signs, tab, carriage return; separators and quotes within. The rest are ours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'=1", "''", "＝1", "＋1",
                "－1", "＠1", "a\",\"=1", "a;=1", "\"=1", ",=1", "<script>alert(1)</script>", "%s%n", "\\", "a\r\nb",
                        " =1"
            })
    void no_text_is_a_formula_or_ends_its_cell_and_each_is_read_back(String hostile) throws IOException {
        List<Fact> facts = Cases.destock().facts().stream()
                .map(fact -> fact instanceof Party party ? new Party(party.id(), hostile) : fact)
                .toList();
        Case given = new Case(hostile, LocalDate.of(2016, 2, 15), facts);
        Row judged = Row.of(entry(hostile), Rulebook.builtIn().assess(given));
        Row refused = Row.refused(entry(hostile), List.of(new Problem(hostile, 1, 1, hostile, "")));

        String csv = PortfolioCsv.head() + PortfolioCsv.row(judged) + PortfolioCsv.row(refused);

        List<CSVRecord> rows = read(csv);
        String shown = hostile.replace("\t", "\\u0009").replace("\r", "\\u000D").replace("\n", "\\u000A");
        for (String column : List.of("case", "file", "debtor", "creditor")) {
            assertThat(text(rows.get(0), column)).as(column).isEqualTo(shown);
        }
        assertThat(text(rows.get(0), "owed")).isEqualTo(shown + " owes " + shown + " 100000.00 EUR");
        assertThat(text(rows.get(1), "error")).isEqualTo(shown);
        assertThat(rows).allSatisfy(row -> assertThat(row.toList())
                .allSatisfy(cell -> assertThat(cell).doesNotContainPattern("^[=+\\-@\\t\\r\\n＝＋－＠]")));
        assertThat(csv.lines()).hasSize(3);
    }

    private static Entry entry(String file) {
        return new Entry(file, 1, new byte[0], null, new Mark(1, 0, 0));
    }

    @Test
    void names_of_files_are_guarded_too() throws IOException {
        Path cases = Files.createDirectories(directory.resolve("cases"));
        Files.writeString(cases.resolve("a\",=1.json"), "{}");
        String relative = Path.of("").toAbsolutePath().relativize(cases).toString();

        List<CSVRecord> rows =
                read(Cli.run("assess", relative, "--format", "csv").out());

        assertThat(text(rows.get(0), "file")).isEqualTo(relative + "/a\",=1.json");
    }

    @Test
    void what_is_open_has_bounds_and_what_has_none_is_empty() throws IOException {
        Money one = Money.eur("1.00");
        Money three = Money.eur("3.00");

        assertThat(figures(new Debt("A", "B", one, one), new Debt("B", "A", one, three)))
                .containsExactly(
                        "",
                        "",
                        "1.00",
                        "2.00",
                        "4.00",
                        "EUR",
                        "A owes B 1.00 EUR; B owes A between 1.00 EUR and 3.00 EUR");
        assertThat(figures(new Debt("A", "B", one, null)))
                .containsExactly("A", "B", "0.00", "1.00", "", "EUR", "A owes B at least 1.00 EUR");
        assertThat(figures(new Debt("A", "B", null, null)))
                .containsExactly("A", "B", "0.00", "0.00", "", "", "A owes B a sum to be assessed");
        assertThat(figures(new Debt("A", "B", null, three)))
                .containsExactly("A", "B", "0.00", "0.00", "3.00", "EUR", "A owes B at most 3.00 EUR");
        assertThat(figures(new Debt("A", "B", one, one), new Debt("A", "B", new Money(BigDecimal.ONE, "USD"), null)))
                .containsExactly("", "", "", "", "", "EUR+USD", "A owes B 1.00 EUR; A owes B at least 1.00 USD");
    }

    private static List<String> figures(Debt... debts) throws IOException {
        Row row = new Row(1, "f", 1, "n", null, 0, 0, null, Exposure.of(List.of(debts)), List.of(debts), 0, List.of());
        CSVRecord read = read(PortfolioCsv.head() + PortfolioCsv.row(row)).get(0);
        return List.of("debtor", "creditor", "certain", "least", "most", "currency", "owed").stream()
                .map(read::get)
                .toList();
    }

    @Test
    void a_row_is_short_however_long_a_name_is() {
        String name = "é".repeat(9_000);
        Entry entry = new Entry("file", 1, new byte[0], null, new Mark(1, 0, 0));

        Row row =
                Row.of(entry, Rulebook.builtIn().assess(Cases.destock(text -> text.replace("Destock Meubles", name))));

        assertThat(PortfolioCsv.row(row).length()).isLessThan(2_000);
        assertThat(row.name()).endsWith("…");
    }

    @Test
    void cut_short_after_any_case_it_goes_on_below_one_head() throws IOException {
        String whole = Contracts.lines(2) + "{}\n" + Contracts.line(3) + "\n";
        Path results = directory.resolve("results.csv");
        Path checkpoint = directory.resolve("checkpoint");
        String all = Cli.run("assess", portfolio(whole).toString(), "--format", "csv")
                .out();
        List<String> lines = whole.lines().map(line -> line + "\n").toList();

        for (int done : IntStream.rangeClosed(0, lines.size()).toArray()) {
            Files.deleteIfExists(checkpoint);
            portfolio(String.join("", lines.subList(0, done)));
            run(results, checkpoint, "csv");
            Files.writeString(results, Files.readString(results) + "torn");
            portfolio(whole);

            run(results, checkpoint, "csv");

            assertThat(Files.readString(results)).as("%d cases", done).isEqualTo(all);
        }
        assertThat(run(results, checkpoint, "jsonl").err())
                .contains("the run was begun with --format 'csv', not 'jsonl'");
    }

    private Cli run(Path results, Path checkpoint, String format) {
        List<String> arguments = new ArrayList<>(
                List.of("assess", directory.resolve("portfolio.jsonl").toString()));
        arguments.addAll(List.of("-o", results.toString(), "--checkpoint", checkpoint.toString(), "--format", format));
        return Cli.run(arguments.toArray(String[]::new));
    }
}
