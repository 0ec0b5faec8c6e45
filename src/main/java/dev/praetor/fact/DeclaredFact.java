package dev.praetor.fact;

/** What every kind of fact that is declared in DRL extends; the compiler sees to it. */
public abstract class DeclaredFact implements Fact {}
