package dev.praetor.finding;

import dev.praetor.fact.Day;
import dev.praetor.fact.PenaltyClause;
import org.jspecify.annotations.Nullable;

/**
 * A penalty is due in principle: the breach is one that its clause sanctions, and a formal notice was given where one
 * is needed.
 *
 * @param since the day after the formal notice where one was needed: no earlier day of delay counts
 */
public record PenaltyDue(
        Violation violation, PenaltyClause clause, @Nullable Day since) implements Premise {}
