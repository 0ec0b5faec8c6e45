/** Reads DRL and finds what is wrong with it before it is compiled; internal. */
@NullMarked
package dev.praetor.drl;

import org.jspecify.annotations.NullMarked;
