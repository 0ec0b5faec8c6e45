/** Rule tests in the tests of an embedding project. Needs JUnit 5 and snakeyaml-engine, optional dependencies. */
@NullMarked
package dev.praetor.junit;

import org.jspecify.annotations.NullMarked;
