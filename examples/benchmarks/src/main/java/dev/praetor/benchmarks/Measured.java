package dev.praetor.benchmarks;

/** @param micros of processor time a case; @param kilobytes allocated a case; both the median of the iterations of all forks */
record Measured(Way way, int facts, double micros, double kilobytes) {}
