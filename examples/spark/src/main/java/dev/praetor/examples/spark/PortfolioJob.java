package dev.praetor.examples.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trim;

import java.io.IOException;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Judges a portfolio on a cluster: {@code spark-submit praetor-spark.jar CASES TO}.
 *
 * <p>CASES are JSON Lines, or Parquet with a column {@code json}; TO is a new directory, for the table {@code findings}
 * and the table {@code totals}.
 */
public final class PortfolioJob {

    private PortfolioJob() {}

    public static void main(String[] arguments) throws IOException {
        try (SparkSession spark = SparkSession.builder().appName("praetor").getOrCreate()) {
            run(spark, arguments[0], arguments[1]);
        }
    }

    static void run(SparkSession spark, String cases, String to) {
        cases(spark, cases)
                .mapPartitions(
                        (MapPartitionsFunction<String, Row>) PortfolioJob::findings, Encoders.row(Findings.SCHEMA))
                .write()
                .parquet(to + "/findings");
        // From what was written: the cases are judged once.
        Dataset<Row> totals = spark.read()
                .parquet(to + "/findings")
                .groupBy("kind", "currency")
                .agg(count(lit(1)).as("count"), sum("amount").as("amount"))
                .orderBy("kind", "currency");
        totals.coalesce(1).write().parquet(to + "/totals");
    }

    private static Dataset<String> cases(SparkSession spark, String cases) {
        Dataset<Row> lines = cases.endsWith(".parquet")
                ? spark.read().parquet(cases).select(col("json").as("value"))
                : spark.read().text(cases);
        return lines.filter(trim(col("value")).notEqual("")).as(Encoders.STRING());
    }

    /** A task judges on its own thread: Spark runs one a core. */
    private static Iterator<Row> findings(Iterator<String> lines) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, 0), false)
                .flatMap(line -> Findings.of(line).stream())
                .iterator();
    }
}
