package dev.praetor.problem;

/**
 * A fault in the words of one language.
 *
 * @param hint what to do about it; empty if there is nothing to suggest
 */
public record Advice(String message, String hint) {}
