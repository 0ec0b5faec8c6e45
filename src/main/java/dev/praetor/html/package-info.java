/** Pages that people look at. Templates are in {@code src/main/jte}; all that is written passes through them. */
@NullMarked
package dev.praetor.html;

import org.jspecify.annotations.NullMarked;
