/** The rule book: the law as encoded, as a site of pages that need no server. */
@NullMarked
package dev.praetor.book;

import org.jspecify.annotations.NullMarked;
