/** What came of trying scenarios and rulings: plain data that reports show. */
@NullMarked
package dev.praetor.trial;

import org.jspecify.annotations.NullMarked;
