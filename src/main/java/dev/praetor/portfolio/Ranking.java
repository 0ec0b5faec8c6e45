package dev.praetor.portfolio;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The first of many rows by some order: so many and no more, however many there are. Any thread may ask it. */
public final class Ranking {

    /**
     * The highest sum that is known to be possible first; of equal ones what has more at stake, then more violations.
     */
    public static final Comparator<Row> BY_EXPOSURE = Comparator.comparing(
                    (Row row) -> row.exposure().figure(), Comparator.reverseOrder())
            .thenComparing(Ranking::stake, Comparator.reverseOrder())
            .thenComparing(Row::violations, Comparator.reverseOrder())
            .thenComparing(Row::undetermined, Comparator.reverseOrder())
            .thenComparing(Row::number);

    /** In the order of the input. */
    public static final Comparator<Row> BY_NUMBER = Comparator.comparing(Row::number);

    private final int most;
    private final TreeSet<Row> rows;

    private static BigDecimal stake(Row row) {
        return row.stake() == null ? BigDecimal.ZERO : row.stake().amount();
    }

    /** @param order in which no two rows are equal */
    public Ranking(int most, Comparator<Row> order) {
        this.most = most;
        this.rows = new TreeSet<>(order);
    }

    /** Whether the row would be among them now; if not, it never will be. */
    public synchronized boolean takes(Row row) {
        return rows.size() < most || rows.comparator().compare(row, rows.last()) < 0;
    }

    /** One row more; the one that falls out for it, which may be itself, is given back. */
    public synchronized Optional<Row> add(Row row) {
        rows.add(row);
        return rows.size() > most ? Optional.ofNullable(rows.pollLast()) : Optional.empty();
    }

    /** In their order. */
    public synchronized List<Row> rows() {
        return List.copyOf(rows);
    }
}
