package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.finding.Language;
import dev.praetor.portfolio.Totals;
import dev.praetor.report.Wording;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code assess … --format html -o DIR}: a page of all cases, the table and a report for each, read as a browser does.
 */
class PortfolioPageTest {

    private static final String HOSTILE =
            "\\\"'></title></style></td><script>alert(1)</script><img src=x onerror=alert(2)>--><a href=javascript:x>${7*7}../../x";

    @TempDir
    Path directory;

    private Path portfolio(String lines) throws IOException {
        return Files.writeString(directory.resolve("portfolio.jsonl"), lines);
    }

    private Path page() {
        return directory.resolve("page");
    }

    private Cli run(Path from, String... more) {
        Stream<String> fixed = Stream.of("assess", from.toString(), "--format", "html", "-o", page().toString());
        return Cli.run(Stream.concat(fixed, Stream.of(more)).toArray(String[]::new));
    }

    private Document index() throws IOException {
        return Jsoup.parse(Files.readString(page().resolve("index.html")));
    }

    private static List<BigDecimal> keys(Document page) {
        return page.select("tbody tr:not(.refused) td.account").stream()
                .map(cell -> new BigDecimal(cell.attr("data-key")))
                .toList();
    }

    @Test
    void each_case_is_a_row_that_opens_its_report_and_the_most_at_stake_comes_first() throws IOException {
        Cli run = run(portfolio(Contracts.lines(60)));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        Document page = index();
        assertThat(page.select("tbody tr")).hasSize(60);
        assertThat(keys(page)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(keys(page).get(0)).isPositive();
        for (Element link : page.select("tbody a")) {
            Path report = page().resolve(link.attr("href"));
            assertThat(Jsoup.parse(Files.readString(report)).select("h1").text())
                    .isEqualTo(link.text());
        }
        assertThat(files()).hasSize(62).contains("index.html", "portfolio.csv", "reports/1.html", "reports/60.html");
        assertThat(page.select(".left")).isEmpty();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(page())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> page().relativize(file).toString())
                    .toList();
        }
    }

    @Test
    void its_totals_and_its_table_are_those_of_the_other_formats() throws IOException {
        Path file = portfolio(Contracts.lines(60) + "{}\n");
        run(file);

        Totals totals = IntStream.range(0, 60)
                .mapToObj(number -> Totals.of(Rulebook.builtIn().assess(Contracts.of(number))))
                .reduce(Totals.NONE, Totals::plus);
        Document page = index();
        assertThat(page.select(".figure").get(0).text().replace('\u00a0', ' '))
                .isEqualTo(
                        new Wording(Language.FR).money(totals.owed().get("EUR")).replace('\u00a0', ' '));
        assertThat(totals.open()).isZero();
        assertThat(page.select(".figure.open")).isEmpty();
        assertThat(page.select(".totals dd").eachText().stream().map(Long::valueOf))
                .containsExactly(
                        60L, totals.contracts(), totals.broken(), totals.violations(), totals.undetermined(), 1L);
        assertThat(Files.readString(page().resolve("portfolio.csv")))
                .isEqualTo(Cli.run("assess", file.toString(), "--format", "csv").out());
    }

    @Test
    void a_bad_file_is_a_row_with_its_error_and_does_not_stop_the_rest() throws IOException {
        Path cases = Files.createDirectories(directory.resolve("cases"));
        Files.copy(Path.of("examples/destock-meubles.yaml"), cases.resolve("b.yaml"));
        Files.writeString(cases.resolve("a.yaml"), "case: [");

        Cli run = run(cases, "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(cases + "/a.yaml:1:");
        Document page = index();
        assertThat(page.select("tbody tr")).hasSize(2);
        Element refused = page.select("tbody tr").last();
        assertThat(refused.className()).isEqualTo("refused");
        assertThat(refused.text()).startsWith("refused a.yaml").contains("Maybe");
        assertThat(refused.select("a")).isEmpty();
        assertThat(page.select("tbody tr").first().text())
                .startsWith("Destock Meubles c/ Blue Acacia b.yaml")
                .contains("Blue Acacia owes Destock Meubles €100,000.00");
    }

    @Test
    void several_case_files_make_one_too() throws IOException {
        String to = page().toString();

        Cli.run("assess", "examples/destock-meubles.yaml", "examples/late-delivery.yaml", "--format", "html", "-o", to);

        assertThat(index().select("tbody tr")).hasSize(2);
        assertThat(index().select("h1").text()).isEqualTo("destock-meubles.yaml, late-delivery.yaml");
    }

    @Test
    void whatever_a_case_says_is_text_and_names_no_file() throws IOException {
        String hostile = Contracts.line(0)
                .replace("Contrat n° 0", HOSTILE)
                .replace("Cliente Éts 0", HOSTILE)
                .replace("Prestataire 0", HOSTILE);
        String bad = "{\"case\":\"x\",\"" + HOSTILE + "\":1}";
        Path file = Files.writeString(directory.resolve("a'b><script>.jsonl"), hostile + "\n" + bad + "\n");
        run(file);
        Document page = index();
        String shown = HOSTILE.replace("\\", "");

        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("img, iframe, object, form, link, [onerror], [src], [style]"))
                .isEmpty();
        assertThat(page.select("[href]").eachAttr("href")).containsExactly("reports/1.html", "portfolio.csv");
        assertThat(page.select("tbody a").text()).isEqualTo(shown);
        assertThat(page.select(".owing").text() + page.select(".nothing").text())
                .isNotEmpty();
        assertThat(page.select(".problems").text()).contains("<script>alert(1)</script>");
        assertThat(page.select("h1").text()).isEqualTo("a'b><script>.jsonl");
        assertThat(files()).containsExactlyInAnyOrder("index.html", "portfolio.csv", "reports/1.html");
        assertThat(directory.resolve("x")).doesNotExist();
    }

    @Test
    void its_policy_lets_its_own_script_run_and_nothing_else() throws Exception {
        run(portfolio(Contracts.lines(1)));

        String policy =
                index().select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy)
                .startsWith("default-src 'none'; ")
                .contains(
                        hash(index().select("script").get(0).data()),
                        hash(index().select("style").get(0).data()))
                .doesNotContain("unsafe", "http", "*");
        assertThat(index().select("style").get(0).data()).doesNotContain("url(", "@import");
    }

    private static String hash(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }

    /** The case of number n is a penalty of n euros, in an order that makes many rows go out again. */
    @Test
    void of_many_cases_the_page_has_those_with_the_most_at_stake_and_the_table_all() throws IOException {
        int cases = 1_060;
        String lines = IntStream.range(0, cases)
                .mapToObj(i -> penalty(1 + i * 607 % cases) + "\n")
                .collect(Collectors.joining());
        Files.writeString(directory.resolve("portfolio.jsonl"), lines);

        run(directory.resolve("portfolio.jsonl"), "--lang", "en");

        Document page = index();
        assertThat(page.select("tbody tr .name, tbody tr a").eachText())
                .containsExactlyElementsOf(IntStream.range(0, 1_000)
                        .mapToObj(i -> "P" + (cases - i))
                        .toList());
        assertThat(page.select(".left b").text()).isEqualTo("60");
        assertThat(files()).hasSize(1_002).containsAll(page.select("tbody a").eachAttr("href"));
        assertThat(Files.readString(page().resolve("portfolio.csv"))).hasLineCount(1 + cases);
        assertThat(page.select(".totals dd").get(0).text()).isEqualTo(Integer.toString(cases));
        assertThat(Files.size(page().resolve("index.html"))).isLessThan(2_000_000);
    }

    private static String penalty(int euros) {
        return """
                {"case":"P%d","assessed-on":"2016-02-15","facts":[{"party":{"id":"a","name":"A"}},\
                {"party":{"id":"b","name":"B"}},\
                {"contract":{"id":"c","client":"a","provider":"b","concluded-on":"2011-07-19"}},\
                {"confidentiality-clause":{"id":"n","contract":"c","bound":"b","from":"2011-04-20","months":36}},\
                {"fixed-penalty-clause":{"contract":"c","sanctions":"n","amount":"%d.00 EUR"}},\
                {"hosting-transferred":{"contract":"c","on":"2013-05-15","to":"h"}}]}""".formatted(euros, euros);
    }

    @Test
    void an_earlier_page_is_replaced_and_anything_else_is_left_alone() throws IOException {
        Path file = portfolio(Contracts.lines(3));
        Files.createDirectory(page());
        assertThat(run(file).code()).isEqualTo(1);
        Files.setPosixFilePermissions(page(), PosixFilePermissions.fromString("rwx------"));

        portfolio(Contracts.lines(1));
        assertThat(run(file).code()).isEqualTo(1);

        assertThat(index().select("tbody tr")).hasSize(1);
        assertThat(files()).hasSize(3);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page())))
                .isEqualTo("rwx------");
        Files.writeString(page().resolve("reports/notes.html"), "mine");
        assertRefused(file, "the directory holds something else than the page of a portfolio");
        Files.delete(page().resolve("reports/notes.html"));
        Files.writeString(page().resolve("index.html"), "<html>mine</html>");
        assertRefused(file, "the directory holds something else than the page of a portfolio");
        assertThat(page().resolve("index.html")).hasContent("<html>mine</html>");
        assertThat(nothingElseIn(directory)).containsExactlyInAnyOrder("page", "portfolio.jsonl");
    }

    private void assertRefused(Path file, String message) {
        Cli run = run(file);
        assertThat(run.err()).startsWith(page() + ": " + message).doesNotContain("Exception");
        assertThat(run.code()).isEqualTo(2);
    }

    private static List<String> nothingElseIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void a_run_that_fails_leaves_the_earlier_page_and_nothing_beside() throws IOException {
        Path file = portfolio(Contracts.lines(1));
        run(file);
        String before = Files.readString(page().resolve("index.html"));
        Path rules = Files.createDirectories(directory.resolve("rules"));
        Files.writeString(
                rules.resolve("broken.drl"),
                Cases.read(Path.of("src/test/resources/escrow.drl"))
                        .replace(
                                "$clause : EscrowClause()\n    $contract : Contract( id == $clause.contract )",
                                "$contract : Contract()\n    $clause : Contract( id == $contract.id )")
                        .replace("$clause.getId()", "null")
                        .replace("$clause.getDue(), $clause", "null, null"));
        assertThat(run(file, "--rules", rules.toString()).code()).isEqualTo(3);

        assertThat(Files.readString(page().resolve("index.html"))).isEqualTo(before);
        assertThat(nothingElseIn(directory)).containsExactlyInAnyOrder("page", "portfolio.jsonl", "rules");
    }

    @Test
    void what_cannot_be_a_directory_is_said() throws IOException {
        Path file = portfolio(Contracts.lines(1));
        Files.writeString(page(), "a file");
        assertRefused(file, "cannot be written: it is no directory");
        assertThat(page()).hasContent("a file");
        Files.delete(page());
        Cli run = Cli.run(
                "assess",
                file.toString(),
                "--format",
                "html",
                "-o",
                page().resolve("a/b").toString());
        assertThat(run.err()).contains("cannot be written").doesNotContain("Exception");
        assertThat(run.code()).isEqualTo(2);
    }
}
