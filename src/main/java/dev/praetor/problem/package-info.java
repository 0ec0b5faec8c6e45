/** What is wrong with what a user wrote: a case file or a rule file. */
@NullMarked
package dev.praetor.problem;

import org.jspecify.annotations.NullMarked;
