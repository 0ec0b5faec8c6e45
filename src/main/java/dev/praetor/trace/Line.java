package dev.praetor.trace;

import dev.praetor.trace.Test.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a rule and how it fared.
 *
 * @param text as written, with what is not part of a pattern left out: {@code not}, {@code exists}
 * @param line from 1
 * @param looksFor what is looked for, of several the first; {@code null} if that cannot be told
 * @param object what was matched or, where nothing was, what came nearest; {@code null} if there is nothing of the kind
 * @param checks the constraints, as they fared on that object
 * @param blockers for {@code not}: what is there and should not be
 * @param within the conditions of a group
 */
public record Line(
        String word,
        String text,
        int line,
        Part.@Nullable One looksFor,
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

        static List<Check> of(List<Test> tests, Object object, Map<String, Object> known) {
            return tests.stream()
                    .map(test -> new Check(
                            test,
                            test.on(known),
                            Operands.of(test.text().text(), object, known),
                            test.reads().stream()
                                    .map(known::get)
                                    .filter(Objects::nonNull)
                                    .toList()))
                    .toList();
        }

        /** How a pattern fared whose constraints fared so. */
        static Verdict together(List<Check> checks) {
            if (checks.stream().anyMatch(Check::failed)) {
                return Verdict.FAILED;
            }
            return checks.stream().allMatch(check -> check.verdict() == Verdict.MET) ? Verdict.MET : Verdict.OPEN;
        }

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

    /** A pattern on the object that it matched or, if it matched none, that came nearest. */
    static Line of(Part.One one, Verdict verdict, @Nullable Object object, List<Check> checks) {
        return new Line(
                "", Written.pattern(one.text()), one.text().line(), one, verdict, object, checks, List.of(), List.of());
    }

    /** A list of what matched, with what is not in it for want of one thing only. */
    static Line of(Part.Gather gather, Verdict verdict, List<Object> gathered, List<Check> checks, List<Line> leftOut) {
        return new Line(
                "",
                Written.gathering(gather),
                gather.text().line(),
                gather.of(),
                verdict,
                gathered,
                checks,
                List.of(),
                leftOut);
    }

    /** A condition on something that is not matched itself: {@code not}, or {@code exists} of a group. */
    static Line of(
            String word, Part part, Verdict verdict, List<Object> blockers, List<Check> checks, List<Line> within) {
        return new Line(
                word,
                Written.part(part),
                Written.line(part),
                Parts.patterns(part).findFirst().orElse(null),
                verdict,
                null,
                checks,
                blockers,
                within);
    }

    public boolean failed() {
        return verdict == Verdict.FAILED;
    }

    /** The type of what is looked for; {@code Object} if that cannot be told. */
    public Class<?> type() {
        return looksFor == null ? Object.class : looksFor.type();
    }

    Line as(String newWord, Verdict newVerdict) {
        return new Line(newWord, text, line, looksFor, newVerdict, object, checks, blockers, within);
    }
}
