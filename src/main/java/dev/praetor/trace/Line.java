package dev.praetor.trace;

import dev.praetor.trace.Test.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a rule and how it fared.
 *
 * @param text as written, with what is not part of a pattern left out: {@code not}, {@code exists}
 * @param line from 1
 * @param type of what is looked for; {@code null} for a group of conditions
 * @param object what was matched or, where nothing was, what came nearest; {@code null} if there is nothing of the kind
 * @param checks the constraints, as they fared on that object
 * @param blockers for {@code not}: what is there and should not be
 * @param within the conditions of a group
 */
public record Line(
        String word,
        String text,
        int line,
        @Nullable Class<?> type,
        Verdict verdict,
        @Nullable Object object,
        List<Check> checks,
        List<Object> blockers,
        List<Line> within) {

    /**
     * One constraint.
     *
     * @param operands the two sides that it compares, where they can be told
     * @param read the facts and findings that it reads
     */
    public record Check(Test test, Verdict verdict, Optional<Operands> operands, List<Object> read) {

        public boolean failed() {
            return verdict == Verdict.FAILED;
        }

        /** It compares days, sums or numbers, or asks something that is computed from other things. */
        public boolean measures() {
            return operands.map(both ->
                            both.left().contains("(") || both.comparison().matches("[<>]=?"))
                    .orElse(true);
        }
    }

    public boolean failed() {
        return verdict == Verdict.FAILED;
    }

    Line as(String newWord, Verdict newVerdict) {
        return new Line(newWord, text, line, type, newVerdict, object, checks, blockers, within);
    }
}
