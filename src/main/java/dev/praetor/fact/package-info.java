/**
 * The facts of a case: what was stipulated and what happened, before any legal judgement.
 *
 * <p>Every fact is an immutable record; rules match its components and its derived properties. This package depends on
 * nothing but the JDK, so that a case can be built, stored and compared without an engine.
 */
@NullMarked
package dev.praetor.fact;

import org.jspecify.annotations.NullMarked;
