package dev.praetor.fact;

/** The date of the assessment, which the engine adds to the facts of every case: no rule reads a clock. */
public record AssessmentDate(Day day) implements Fact {}
