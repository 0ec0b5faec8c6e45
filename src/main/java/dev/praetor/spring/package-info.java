/**
 * A {@link dev.praetor.Rulebook} in a Spring Boot application: bean, properties, health and metrics. Needs Spring Boot
 * 4, which the application brings.
 */
@NullMarked
package dev.praetor.spring;

import org.jspecify.annotations.NullMarked;
