/** What rule authors work with: rulings replayed, scenarios tried, the differences shown. */
@NullMarked
package dev.praetor.authoring;

import org.jspecify.annotations.NullMarked;
