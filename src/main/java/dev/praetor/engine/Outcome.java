package dev.praetor.engine;

import dev.praetor.finding.Finding;
import dev.praetor.verb.Support;
import java.util.List;

/** What the rules concluded from facts that are all exact, in no order. */
record Outcome(List<Finding> findings, List<Support> supports) {}
