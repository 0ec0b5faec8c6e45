/**
 * A second derivation of every sum, from the articles and the clauses, in whole cents. It shares nothing with the rules
 * but the records of the facts: days, holidays, rates and rounding are its own.
 */
@NullMarked
package dev.praetor.oracle;

import org.jspecify.annotations.NullMarked;
