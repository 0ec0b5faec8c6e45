/** The command line. It has no logic of its own. Needs picocli, jackson-core and snakeyaml-engine. */
@NullMarked
package dev.praetor.cli;

import org.jspecify.annotations.NullMarked;
