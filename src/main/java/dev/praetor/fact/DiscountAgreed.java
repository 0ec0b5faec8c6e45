package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The parties settled a breach by a discount.
 *
 * @param of the id of the clause that was broken
 */
public record DiscountAgreed(
        @MayBeAbsent @Nullable String id,
        @Refers(Clause.class) String of,
        Day on) implements Event {

    public DiscountAgreed {
        Require.text(of, "of");
        requireNonNull(on, "on");
    }

    public DiscountAgreed(String of, LocalDate on) {
        this(null, of, Day.of(on));
    }
}
