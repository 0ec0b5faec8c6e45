package dev.praetor.benchmarks;

import dev.praetor.Rulebook;
import dev.praetor.fact.Case;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Violation;
import dev.praetor.oracle.PlainJava;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.evrete.api.Knowledge;

/** Whoever is timed has to find the same: violations, sanctions and defences, or the sums where there is no more. */
final class Agreement {

    /** Beyond, the second derivation takes minutes, as it goes through all facts for each; so does classic mode. */
    static final int MOST_FOR_ALL = 4_000;

    private final Function<Case, Object> executable;
    private final Function<Case, Object> classic;
    private final Rulebook theme;
    private final Knowledge evrete = Theme.evrete();

    Agreement(Path rules) {
        executable = Way.KIE_CONTAINER.ready(rules);
        classic = Way.CLASSIC.ready(rules);
        theme = Theme.praetor(rules);
    }

    void check(int facts) {
        for (int number = 0; number < OneCase.several(facts); number++) {
            Case given = Cases.of(facts, number);
            Set<Finding> found = shown(Rulebook.builtIn().assess(given));
            same("a KieContainer", given, found, shown(executable.apply(given)));
            if (facts <= MOST_FOR_ALL) {
                same("Evrete", given, Theme.shown(theme.assess(given)), Theme.judge(evrete, given));
                same("Drools' classic mode", given, found, shown(classic.apply(given)));
                same("plain Java", given, PlainJava.found(given), PlainJava.derived(given));
            }
        }
    }

    private static Set<Finding> shown(Assessment assessment) {
        Set<Finding> shown = new HashSet<>(assessment.violations());
        shown.addAll(assessment.sanctions());
        shown.addAll(assessment.defences());
        shown.addAll(assessment.obligations());
        return shown;
    }

    private static Set<Finding> shown(Object findings) {
        Set<Finding> shown = new HashSet<>();
        for (Object finding : (Set<?>) findings) {
            if (finding instanceof Violation
                    || finding instanceof Sanction
                    || finding instanceof Defence
                    || finding instanceof Obligation) {
                shown.add((Finding) finding);
            }
        }
        return shown;
    }

    private static void same(String who, Case given, Object found, Object other) {
        if (!found.equals(other)) {
            throw new IllegalStateException(
                    who + " finds something else in " + given.name() + ":\n" + other + "\ninstead of\n" + found);
        }
    }
}
