package dev.praetor;

import dev.praetor.fact.Case;
import dev.praetor.finding.Assessment;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.LimitReachedException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one call of {@code assess}: see {@link Rulebook#observed}.
 *
 * @param took how long the call took
 * @param assessment that is returned; {@code null} if none is
 * @param fault that is thrown; {@code null} if none is
 */
public record Attempt(
        Case given,
        Duration took,
        @Nullable Assessment assessment,
        @Nullable Throwable fault) {

    /** How it ended. */
    public enum Outcome {
        /** There is an assessment. */
        ASSESSED,
        /** The facts of the case are at fault. */
        REFUSED,
        /** A limit was reached. */
        GIVEN_UP,
        /** The rules are broken, or the JVM is in need. */
        FAILED
    }

    /** @throws IllegalArgumentException if there is neither an assessment nor a fault, or both */
    public Attempt {
        if ((assessment == null) == (fault == null)) {
            throw new IllegalArgumentException("an attempt ends with an assessment or with a fault");
        }
    }

    public Outcome outcome() {
        if (assessment != null) {
            return Outcome.ASSESSED;
        }
        if (fault instanceof BadCaseException) {
            return Outcome.REFUSED;
        }
        return fault instanceof LimitReachedException ? Outcome.GIVEN_UP : Outcome.FAILED;
    }
}
