package dev.praetor.report;

import dev.praetor.fact.Money;
import dev.praetor.portfolio.Debt;
import dev.praetor.portfolio.Exposure;
import dev.praetor.portfolio.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio as a table for programs: RFC 4180, a row a case, the same in every language. Numbers are plain
 * ({@code 100000.00}), days ISO dates; what is not known is empty.
 *
 * <p>Programs that calculate take a cell that begins with {@code =} and the like for a formula. Texts are therefore
 * always quoted, and one that begins so, or with an apostrophe, has an apostrophe in front: take one away, and every
 * text is what it was.
 */
public final class PortfolioCsv {

    /** The names of the columns. */
    public static final List<String> COLUMNS = List.of(
            "case",
            "file",
            "line",
            "assessed_on",
            "violations",
            "undetermined",
            "at_stake",
            "at_stake_currency",
            "debtor",
            "creditor",
            "certain",
            "least",
            "most",
            "currency",
            "owed",
            "error");

    private static final String END = "\r\n";

    /** The last four are those of East Asian keyboards, which some programs take for the others. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n'\uff1d\uff0b\uff0d\uff20";

    private PortfolioCsv() {}

    /** The first row. */
    public static String head() {
        return String.join(",", COLUMNS) + END;
    }

    /** One case. */
    public static String row(Row row) {
        return (row.refused() ? refused(row) : judged(row)).collect(Collectors.joining(",", "", END));
    }

    private static Stream<String> refused(Row row) {
        Stream<String> nothing = Stream.generate(() -> "").limit(COLUMNS.size() - 4L);
        return Stream.of(place(row), nothing, Stream.of(text(String.join(" ", row.problems()))))
                .flatMap(cells -> cells);
    }

    private static Stream<String> judged(Row row) {
        return Stream.of(place(row), found(row), owed(row), Stream.of("")).flatMap(cells -> cells);
    }

    private static Stream<String> place(Row row) {
        return Stream.of(text(row.name()), text(row.file()), row.line() == 0 ? "" : Integer.toString(row.line()));
    }

    private static Stream<String> found(Row row) {
        return Stream.of(
                String.valueOf(row.assessedOn()),
                Integer.toString(row.violations()),
                Integer.toString(row.undetermined()),
                row.stake() == null ? "" : row.stake().amount().toPlainString(),
                row.stake() == null ? "" : row.stake().currency());
    }

    /** Debtor and creditor stand alone only where one party alone owes one other. */
    private static Stream<String> owed(Row row) {
        Exposure sum = row.exposure();
        boolean one = row.owed().size() == 1;
        String all = row.owed().stream().map(PortfolioCsv::debt).collect(Collectors.joining("; "));
        return Stream.of(
                one ? text(row.owed().get(0).from()) : "",
                one ? text(row.owed().get(0).to()) : "",
                figure(sum, sum.certain()),
                figure(sum, sum.least()),
                figure(sum, sum.most()),
                sum.currency(),
                text(row.more() == 0 ? all : all + "; and " + row.more() + " more"));
    }

    /** Sums in several currencies are not added. */
    private static String figure(Exposure sum, @Nullable BigDecimal figure) {
        return figure == null || !sum.comparable() ? "" : figure.toPlainString();
    }

    private static String debt(Debt debt) {
        return debt.from() + " owes " + debt.to() + " " + sum(debt.least(), debt.most());
    }

    private static String sum(@Nullable Money least, @Nullable Money most) {
        if (least == null) {
            return most == null ? "a sum to be assessed" : "at most " + most;
        }
        if (most == null) {
            return "at least " + least;
        }
        return least.equals(most) ? least.toString() : "between " + least + " and " + most;
    }

    private static String text(String text) {
        if (text.isEmpty()) {
            return "";
        }
        String guarded = BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + guarded.replace("\"", "\"\"") + "\"";
    }
}
