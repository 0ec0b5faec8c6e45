/** Assessments as text and as JSON. JSON as text needs jackson-core. */
@NullMarked
package dev.praetor.report;

import org.jspecify.annotations.NullMarked;
