package dev.praetor.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.Rulebook;
import dev.praetor.casefile.CaseFile;
import dev.praetor.finding.Assessment;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that is submitted, on the class path of Spark, with two tasks at a time. */
class PortfolioJobTest {

    private static final int CASES = 200;

    @TempDir
    static Path directory;

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "localhost")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.sql.files.maxPartitionBytes", "40000")
                .config(
                        "spark.sql.warehouse.dir",
                        directory.resolve("warehouse").toString())
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static Dataset<Row> run(String name, String cases) {
        String to = directory.resolve(name).toString();
        PortfolioJob.run(spark, cases, to);
        return spark.read().parquet(to + "/findings");
    }

    private static Path lines(String name, String lines) throws Exception {
        return Files.writeString(directory.resolve(name), lines);
    }

    private static Row one(Dataset<Row> table, String kind) {
        List<Row> rows = table.filter("kind = '" + kind + "'").collectAsList();
        assertThat(rows).as(kind).hasSize(1);
        return rows.get(0);
    }

    @Test
    void a_cluster_finds_what_one_machine_finds() throws Exception {
        Path cases = lines("cases.jsonl", Contracts.lines(CASES));
        List<Assessment> alone = IntStream.range(0, CASES)
                .mapToObj(Contracts::line)
                .map(line -> Rulebook.builtIn()
                        .assess(CaseFile.parse(
                                        "case",
                                        line.getBytes(StandardCharsets.UTF_8),
                                        Rulebook.builtIn().kinds())
                                .content()))
                .toList();

        Dataset<Row> findings = run("equal", cases.toString());

        assertThat(findings.javaRDD().getNumPartitions()).isGreaterThan(2);
        assertThat(findings.filter("kind = 'judged'").count()).isEqualTo(CASES);
        assertThat(findings.filter("kind = 'violation'")
                        .as("f")
                        .select("name", "what", "day")
                        .collectAsList())
                .extracting(Row::toString)
                .containsExactlyInAnyOrderElementsOf(alone.stream()
                        .flatMap(found -> found.violations().stream()
                                .map(violation -> "[" + found.name() + ","
                                        + violation.duty().code() + "," + violation.occurredOn() + "]"))
                        .toList());
        BigDecimal owed = alone.stream()
                .flatMap(found -> found.settlement().stream())
                .map(settlement -> settlement.amount().certain().orElseThrow().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Row total = one(spark.read().parquet(directory.resolve("equal/totals").toString()), "owed");
        assertThat(total.<BigDecimal>getAs("amount")).isEqualByComparingTo(owed).isPositive();
    }

    @Test
    void parquet_gives_the_same_as_lines() throws Exception {
        String lines = Contracts.lines(20);
        String parquet = directory.resolve("cases.parquet").toString();
        spark.createDataset(lines.lines().toList(), Encoders.STRING())
                .toDF("json")
                .write()
                .parquet(parquet);

        Dataset<Row> fromParquet = run("parquet", parquet);
        Dataset<Row> fromLines = run("lines", lines("few.jsonl", lines).toString());

        assertThat(sorted(fromParquet)).isEqualTo(sorted(fromLines)).hasSizeGreaterThan(20);
    }

    private static List<String> sorted(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(Row::toString).sorted().collect(Collectors.toList());
    }

    @Test
    void a_bad_case_is_a_row_and_does_not_stop_the_others() throws Exception {
        Path cases = lines("bad.jsonl", "{\"case\": \"x\"}\n\n" + Contracts.lines(2));

        Dataset<Row> findings = run("bad", cases.toString());

        assertThat(findings.filter("kind = 'judged'").count()).isEqualTo(2);
        assertThat(one(findings, "refused").<String>getAs("what")).contains("'assessed-on' of a case is missing");
    }

    @Test
    void what_runs_is_the_jar_with_a_jackson_of_its_own() throws Exception {
        String jar = PortfolioJob.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();

        assertThat(jar).endsWith("praetor-spark.jar");
        assertThat(Rulebook.class.getProtectionDomain().getCodeSource().getLocation())
                .hasToString(jar);
        assertThat(Class.forName("dev.praetor.shaded.jackson.core.JsonFactory")
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation())
                .hasToString(jar);
    }
}
