package dev.praetor.oracle;

import dev.praetor.fact.Appraisal;
import dev.praetor.fact.Appraisal.Question;
import dev.praetor.fact.Contract;
import dev.praetor.fact.Event;
import dev.praetor.fact.Fact;
import dev.praetor.fact.FormalNotice;
import dev.praetor.fact.Termination;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The facts of a case as they stand on a day: what happened later has not happened yet. */
record Dossier(List<Fact> facts, LocalDate assessedOn) {

    Dossier {
        facts = facts.stream()
                .filter(fact ->
                        !(fact instanceof Event event && event.on().earliest().isAfter(assessedOn)))
                .toList();
    }

    long today() {
        return Almanac.number(assessedOn);
    }

    <T extends Fact> List<T> all(Class<T> kind) {
        return all(kind, fact -> true);
    }

    <T extends Fact> List<T> all(Class<T> kind, Predicate<T> which) {
        return facts.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(which)
                .toList();
    }

    <T extends Fact> boolean any(Class<T> kind, Predicate<T> which) {
        return !all(kind, which).isEmpty();
    }

    /** The day of the first of those events; {@link Long#MAX_VALUE} if there is none. */
    <T extends Event> long first(Class<T> kind, Predicate<T> which) {
        return all(kind, which).stream()
                .mapToLong(event -> Almanac.number(event.on()))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    Contract contract(String id) {
        return all(Contract.class, contract -> contract.id().equals(id)).get(0);
    }

    String otherParty(String contract, String party) {
        Contract found = contract(contract);
        return found.client().equals(party) ? found.provider() : found.client();
    }

    /** The day on which the contract ended; {@link Long#MAX_VALUE} if it has not. */
    long ended(String contract) {
        return first(Termination.class, event -> event.contract().equals(contract));
    }

    /** When the creditor first called for what was due by then: that, or the contract as a whole. */
    long noticed(Breach breach) {
        return first(
                FormalNotice.class,
                event -> Set.of(breach.subject(), breach.contract()).contains(event.of())
                        && event.by().equals(breach.creditor())
                        && Almanac.number(event.on()) >= breach.day());
    }

    /** The breach was grave: a cap or a loss that could not be foreseen is no excuse (C. civ., art. 1231-3). */
    boolean grave(Breach breach) {
        return judged(Question.GROSS_FAULT, breach.subject()) || judged(Question.WILFUL_FAULT, breach.subject());
    }

    boolean judged(Question question, String of) {
        return any(
                Appraisal.class,
                appraisal -> appraisal.question() == question
                        && appraisal.of().equals(of)
                        && Boolean.TRUE.equals(appraisal.verdict()));
    }
}
