/** Metrics of an application that embeds Praetor. Needs micrometer-core, an optional dependency. */
@NullMarked
package dev.praetor.metrics;

import org.jspecify.annotations.NullMarked;
