/** Drools plumbing: compiling rules, running a session, weighing what is not known. Internal. */
@NullMarked
package dev.praetor.engine;

import org.jspecify.annotations.NullMarked;
