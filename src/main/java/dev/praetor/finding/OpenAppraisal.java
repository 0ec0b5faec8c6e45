package dev.praetor.finding;

import dev.praetor.fact.Appraisal;

/**
 * Something that the law leaves to a human and nobody has judged yet. The engine tries both verdicts: what depends on
 * it is undetermined.
 *
 * @param of the id of what is to be appraised
 */
public record OpenAppraisal(Appraisal.Question question, String of, String contract) implements Finding {}
