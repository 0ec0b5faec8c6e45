package dev.praetor.finding;

import dev.praetor.fact.Day;

/**
 * What was late has been done since: the violation remains, but from that day on nothing is outstanding.
 *
 * @param on the day on which it was done
 */
public record Cured(Violation violation, Day on) implements Premise {}
