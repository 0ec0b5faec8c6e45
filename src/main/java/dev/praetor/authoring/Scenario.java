package dev.praetor.authoring;

import dev.praetor.fact.Case;
import dev.praetor.yaml.Place;
import java.util.List;

/**
 * A made-up case with what is expected of it.
 *
 * @param origin where the expectation comes from: a ruling, a text, a formula; empty if the file does not say
 * @param near ids of rules that must stay silent although little is missing for them to fire
 */
public record Scenario(String name, String origin, Case content, List<String> near, Expected expected, Place place) {}
