package dev.praetor.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dev.praetor.portfolio.InOrder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What Spark costs beside a plain run on the same cores: {@code -Dtest=Overhead -Dcontracts=200000}. */
@EnabledIfSystemProperty(named = "contracts", matches = "\\d+")
class Overhead {

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private record Cost(long wall, long cpu) {

        static Cost of(Runnable run) {
            long wall = System.nanoTime();
            long cpu = MACHINE.getProcessCpuTime();
            run.run();
            return new Cost(System.nanoTime() - wall, MACHINE.getProcessCpuTime() - cpu);
        }

        String per(int cases) {
            return wall / 1_000 / cases + " µs a case, " + cpu / 1_000 / cases + " µs of CPU";
        }
    }

    @TempDir
    Path directory;

    @Test
    void compare() throws IOException {
        int contracts = Integer.getInteger("contracts");
        Path warm = lines(Math.min(contracts, 2_000));
        Path cases = lines(contracts);
        int cores = Runtime.getRuntime().availableProcessors();
        try (SparkSession spark = SparkSession.builder()
                .master("local[" + cores + "]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "localhost")
                .config("spark.sql.shuffle.partitions", cores)
                .config("spark.sql.files.maxPartitionBytes", "16m")
                .getOrCreate()) {
            plain(warm, directory.resolve("warm.csv"));
            PortfolioJob.run(spark, warm.toString(), directory.resolve("warm").toString());

            Path table = directory.resolve("plain.csv");
            Cost plain = Cost.of(() -> plain(cases, table));
            Cost cluster = Cost.of(() -> PortfolioJob.run(
                    spark, cases.toString(), directory.resolve("spark").toString()));

            try (Stream<String> rows = Files.lines(table)) {
                assertThat(spark.read()
                                .parquet(directory.resolve("spark/findings").toString())
                                .count())
                        .isEqualTo(rows.count());
            }
            System.out.printf("%d contracts, %d cores%n", contracts, cores);
            System.out.println("plain: " + plain.per(contracts));
            System.out.println("Spark: " + cluster.per(contracts));
            System.out.printf(
                    "Spark / plain: %.2f in time, %.2f in CPU%n",
                    (double) cluster.wall() / plain.wall(), (double) cluster.cpu() / plain.cpu());
        }
    }

    private Path lines(int count) throws IOException {
        Path file = directory.resolve(count + ".jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int number = 0; number < count; number++) {
                out.write(Contracts.line(number) + "\n");
            }
        }
        return file;
    }

    /** The same rows, as text. */
    private static void plain(Path cases, Path to) {
        try (Stream<String> lines = Files.lines(cases);
                Stream<List<Row>> found = InOrder.map(lines, Findings::of);
                BufferedWriter out = Files.newBufferedWriter(to)) {
            for (List<Row> rows : (Iterable<List<Row>>) found::iterator) {
                for (Row row : rows) {
                    out.write(row.mkString(",") + "\n");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
