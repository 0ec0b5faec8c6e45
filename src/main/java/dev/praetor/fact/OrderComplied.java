package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The order was complied with. */
public record OrderComplied(
        @MayBeAbsent @Nullable String id,
        @Refers(OrderGiven.class) String of,
        Day on) implements Event {

    public OrderComplied {
        Require.text(of, "of");
        requireNonNull(on, "on");
    }

    public OrderComplied(String of, LocalDate on) {
        this(null, of, Day.of(on));
    }
}
