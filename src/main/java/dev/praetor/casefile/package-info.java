/** Case files: YAML or JSON to facts, with the place of every fault. Needs snakeyaml-engine. */
@NullMarked
package dev.praetor.casefile;

import org.jspecify.annotations.NullMarked;
