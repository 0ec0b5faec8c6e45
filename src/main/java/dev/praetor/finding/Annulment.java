package dev.praetor.finding;

/** The contract is annulled: it is taken never to have existed. */
public record Annulment(Violation violation) implements Sanction {}
