package dev.praetor.oracle;

import dev.praetor.fact.Case;
import java.util.List;

/** The second derivation that the tests hold against the rules, for the benchmarks to call. */
public final class PlainJava {

    private PlainJava() {}

    /** Every sum of a case, and what each party owes in the end. */
    public static Object judge(Case given) {
        Dossier dossier = new Dossier(given.facts(), given.assessedOn());
        List<Line> lines = Derivation.lines(dossier);
        return List.of(lines, Balance.of(dossier, lines));
    }

    /** The same in words, to compare with {@link #found}. */
    public static List<String> derived(Case given) {
        return Derivation.of(given.facts(), given.assessedOn());
    }

    /** What the rules found, in the same words. */
    public static List<String> found(Case given) {
        return Findings.of(given);
    }
}
