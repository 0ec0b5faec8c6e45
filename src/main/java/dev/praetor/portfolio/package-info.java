/**
 * Many cases, one after the other: judged on all cores in their order, read from files that need not fit in memory, and
 * gone on with where a run was cut short. Start at {@link dev.praetor.Rulebook#assessAll}.
 */
@NullMarked
package dev.praetor.portfolio;

import org.jspecify.annotations.NullMarked;
