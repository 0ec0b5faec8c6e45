package dev.praetor.oracle;

import dev.praetor.fact.Fact;
import dev.praetor.problem.BadCaseException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Drops facts from a case that fails for as long as it goes on failing. */
final class Shrinking {

    private Shrinking() {}

    static List<Fact> smallest(List<Fact> failing, LocalDate assessedOn) {
        List<Fact> facts = new ArrayList<>(failing);
        for (int i = 0; i < facts.size(); ) {
            List<Fact> fewer = new ArrayList<>(facts);
            fewer.remove(i);
            if (fails(fewer, assessedOn)) {
                facts = fewer;
                i = 0;
            } else {
                i++;
            }
        }
        return facts;
    }

    /** A case that lacks a fact it refers to, or leaves a question open, is another case. */
    private static boolean fails(List<Fact> facts, LocalDate assessedOn) {
        try {
            List<String> found = Findings.of(facts, assessedOn);
            return found.stream().noneMatch(line -> line.startsWith("undetermined"))
                    && !found.equals(Derivation.of(facts, assessedOn));
        } catch (BadCaseException e) {
            return false;
        }
    }
}
