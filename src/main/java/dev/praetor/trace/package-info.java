/**
 * Looks into the conditions of rules: how each of them fares on a case, one by one. From it come why-not, coverage and
 * mutation.
 */
@NullMarked
package dev.praetor.trace;

import org.jspecify.annotations.NullMarked;
