package dev.praetor.finding;

/**
 * What one party owes the other in the end (compte entre les parties).
 *
 * @param from who pays
 * @param amount the sum of all that is due that way; after set-off where one was accepted
 */
public record Settlement(String from, String to, Amount amount) {}
