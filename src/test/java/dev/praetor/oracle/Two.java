package dev.praetor.oracle;

import dev.praetor.fact.Case;
import dev.praetor.problem.BadCaseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Two derivations of what is owed in a case, in words that can be compared. */
record Two(Function<Case, List<String>> rules, Function<Case, List<String>> oracle) {

    static final Two OURS = new Two(Findings::of, given -> Derivation.of(given.facts(), given.assessedOn()));

    boolean agree(Case given) {
        return rules.apply(given).equals(oracle.apply(given));
    }

    /**
     * They say different things of a case of which both can say something: not of one that lacks a fact it refers to,
     * that leaves a question open, or in which the law itself says nothing of the order of two breaches.
     */
    boolean differ(Case given) {
        try {
            List<String> found = rules.apply(given);
            return found.stream().noneMatch(line -> line.startsWith("undetermined"))
                    && !tied(given)
                    && !found.equals(oracle.apply(given));
        } catch (BadCaseException e) {
            return false;
        }
    }

    /** Two breaches by one party on one day have no order in law, so nothing says which is the first. */
    static boolean tied(Case given) {
        Set<String> days = new HashSet<>();
        return !Breaches.of(new Dossier(given.facts(), given.assessedOn())).stream()
                .allMatch(breach ->
                        days.add((breach.unpaid() ? "invoice" : breach.contract()) + breach.debtor() + breach.day()));
    }
}
