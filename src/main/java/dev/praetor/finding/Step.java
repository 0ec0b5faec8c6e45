package dev.praetor.finding;

import dev.praetor.fact.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One step of a computation.
 *
 * @param label what is computed
 * @param formula its operands as written: {@code 200.00 EUR × 547}
 * @param result rounded to the cent
 */
public record Step(Text label, String formula, Money result) {

    /** {@code 200.00 EUR × 10.5 %} */
    static String percent(Money base, BigDecimal percent) {
        return base + " × " + percent(percent);
    }

    /** {@code 10.5 %} */
    static String percent(BigDecimal percent) {
        BigDecimal plain = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
        return plain.toPlainString() + " %";
    }

    /** The sum of at least one step. */
    static Step sum(Text label, List<Step> steps) {
        return new Step(
                label,
                steps.stream().map(step -> step.result().toString()).collect(Collectors.joining(" + ")),
                steps.stream().map(Step::result).reduce(Money::plus).orElseThrow());
    }
}
