/**
 * What the rules concluded: obligations, breaches, defences, sanctions, and the grounds of each.
 *
 * <p>A finding says <em>what</em> was concluded, never why: two rulings that lead to the same violation lead to one
 * violation with two {@linkplain dev.praetor.finding.Ground grounds}, and so to one sanction.
 */
@NullMarked
package dev.praetor.finding;

import org.jspecify.annotations.NullMarked;
