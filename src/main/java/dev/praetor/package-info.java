/**
 * The facts of an IT-service contract in, violations and sanctions out: {@link dev.praetor.Rulebook} is where to start.
 */
@NullMarked
package dev.praetor;

import org.jspecify.annotations.NullMarked;
