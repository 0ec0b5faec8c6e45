/** The few words that a rule may call on its right-hand side. */
@NullMarked
package dev.praetor.verb;

import org.jspecify.annotations.NullMarked;
