package dev.praetor.oracle;

import dev.praetor.fact.Appraisal.Question;
import dev.praetor.fact.Contract;
import dev.praetor.fact.TerminationSought;
import java.util.List;
import java.util.Optional;

/**
 * A contract that is of use only as a whole is undone from the start, once a party has asked for it because of a breach
 * that is serious enough: C. civ., art. 1229, al. 3.
 */
record Undone(Dossier dossier, List<Breach> breaches) {

    boolean is(Contract contract) {
        return by(contract, contract.provider()).isPresent()
                || by(contract, contract.client()).isPresent();
    }

    /** The first breach by that party for which the other may undo it, and asked for it. */
    Optional<Breach> by(Contract contract, String party) {
        return breaches.stream()
                .filter(breach -> contract.indivisible())
                .filter(breach -> breach.contract().equals(contract.id()))
                .filter(breach -> breach.debtor().equals(party) && sought(breach))
                .filter(breach -> dossier.judged(Question.SUFFICIENTLY_SERIOUS, breach.subject()))
                .findFirst();
    }

    private boolean sought(Breach breach) {
        return dossier.any(
                TerminationSought.class,
                event ->
                        event.contract().equals(breach.contract()) && event.by().equals(breach.creditor()));
    }
}
