/** Why a finding stands, what would change it, and which rule feeds which. */
@NullMarked
package dev.praetor.why;

import org.jspecify.annotations.NullMarked;
