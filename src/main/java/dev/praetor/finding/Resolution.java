package dev.praetor.finding;

import dev.praetor.fact.Day;

/**
 * The contract ends for the debtor's breach.
 *
 * @param retroactive what was performed is undone (résolution) rather than kept (résiliation): C. civ., art. 1229
 * @param on the day on which it ends
 */
public record Resolution(Violation violation, boolean retroactive, Day on) implements Sanction {}
