package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The client notifies a reduction of the price for imperfect performance.
 *
 * @param of the id of the clause that was imperfectly performed
 * @param percent of the price of the contract
 */
public record PriceReductionNotified(
        @MayBeAbsent @Nullable String id,

        @Refers({DeliveryClause.class, ConformityClause.class})
        String of,

        @Nullable BigDecimal percent,
        Day on)
        implements Event {

    public PriceReductionNotified {
        Require.text(of, "of");
        Require.percent(percent, "percent");
        requireNonNull(on, "on");
    }

    public PriceReductionNotified(String of, BigDecimal percent, LocalDate on) {
        this(null, of, percent, Day.of(on));
    }
}
