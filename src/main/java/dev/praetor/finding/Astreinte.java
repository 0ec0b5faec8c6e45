package dev.praetor.finding;

import static java.util.Objects.requireNonNull;

import dev.praetor.fact.Appraisal;
import dev.praetor.fact.DayCount;
import dev.praetor.fact.Money;
import dev.praetor.fact.OrderGiven;
import java.math.BigDecimal;

/**
 * The penalty payment for each day on which an order of a court was not complied with, liquidated: {@code rate × days}.
 * It is independent of damages (CPCE, art. L. 131-2) and is never set off.
 */
public record Astreinte(Violation violation, OrderGiven order, Amount amount) implements Sanction.Sum {

    private static final Text LIQUIDATED =
            new Text("Astreinte par jour de retard", "Penalty payment for each day of delay");

    /** The rate of the order for each day of the delay. */
    public static Astreinte of(Delay delay, OrderGiven order) {
        Money rate = requireNonNull(order.perDay(), "perDay");
        long days = delay.days(DayCount.CALENDAR, null);
        return new Astreinte(
                delay.violation(),
                order,
                Amount.of(new Step(LIQUIDATED, rate + " × " + days, rate.times(BigDecimal.valueOf(days)))));
    }

    /** As the judge who liquidates it reduced it (CPCE, art. L. 131-4). */
    public Astreinte moderated(Appraisal appraisal) {
        return new Astreinte(violation, order, amount.keeping(appraisal.amount()));
    }
}
