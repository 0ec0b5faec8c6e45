package dev.praetor.finding;

import dev.praetor.fact.Money;

/**
 * One step of a computation.
 *
 * @param label what is computed
 * @param formula its operands as written: {@code 200.00 EUR × 547}
 * @param result rounded to the cent
 */
public record Step(Text label, String formula, Money result) {}
