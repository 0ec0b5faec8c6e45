/**
 * Strict YAML 1.2 and JSON as a tree in which every node knows its place. Needs snakeyaml-engine, an optional
 * dependency, and for JSON Lines jackson-core.
 */
@NullMarked
package dev.praetor.yaml;

import org.jspecify.annotations.NullMarked;
