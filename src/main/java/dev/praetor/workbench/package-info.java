/**
 * The workbench: a page on this machine alone, on which a case and rules are written and judged as one types. What it
 * says comes from the code that the command line uses. Needs what case files and pages need.
 */
@NullMarked
package dev.praetor.workbench;

import org.jspecify.annotations.NullMarked;
