package dev.praetor.finding;

/**
 * What an assessment was made with, so that it can be made again.
 *
 * @param rulebook hash of the rules, SHA-256 in hexadecimal
 * @param version of the built-in law
 * @param facts hash of the facts and the date, whatever their order
 * @param praetor version of the library
 */
public record Receipt(String rulebook, String version, String facts, String praetor) {}
