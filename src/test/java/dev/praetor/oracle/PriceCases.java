package dev.praetor.oracle;

import dev.praetor.fact.Appraisal.Question;
import dev.praetor.fact.ConformityClause;
import dev.praetor.fact.Day;
import dev.praetor.fact.DefectReported;
import dev.praetor.fact.FormalNotice;
import dev.praetor.fact.Payment;
import dev.praetor.fact.PriceReductionNotified;
import dev.praetor.fact.TerminationSought;

/** Defects for which the price is reduced, or for which the contract ends. */
final class PriceCases {

    private PriceCases() {}

    static void add(Draft draft) {
        draft.begin(draft.oneIn(2), !draft.oneIn(3));
        String goods = draft.id("goods");
        draft.add(new ConformityClause(goods, draft.contract().id()));
        draft.add(new DefectReported(draft.id("defect"), goods, draft.early(), false, false, false));
        draft.upTo(2, on -> new DefectReported(draft.id("defect"), goods, on, false, false, false));
        Day notified = draft.early().plusDays(draft.below(300));
        draft.upTo(
                3,
                on -> new FormalNotice(
                        draft.id("notice"),
                        draft.noticed(goods),
                        draft.creditor(),
                        draft.oneIn(8) ? notified : on,
                        false));
        if (!draft.oneIn(5)) {
            draft.add(new PriceReductionNotified(draft.id("reduction"), goods, draft.percent(80), notified));
            draft.upTo(1, on -> new PriceReductionNotified(draft.id("reduction"), goods, draft.percent(20), on));
        }
        if (draft.oneIn(2)) {
            InvoiceCases.add(draft);
        } else {
            draft.upTo(3, on -> payment(draft, on));
        }
        if (draft.oneIn(2)) {
            sought(draft, draft.creditor());
        }
    }

    private static Payment payment(Draft draft, Day on) {
        return new Payment(
                draft.id("payment"), draft.contract().id(), null, draft.money(2_000_000), on, draft.oneIn(6), false);
    }

    /** How serious each breach is for which that party may ask for the end, so that nothing is left to appraise. */
    private static void sought(Draft draft, String by) {
        String contract = draft.contract().id();
        draft.add(new TerminationSought(draft.id("sought"), contract, by, draft.early()));
        Breaches.of(new Dossier(draft.facts(), draft.assessedOn())).stream()
                .filter(breach ->
                        breach.contract().equals(contract) && breach.creditor().equals(by))
                .map(Breach::subject)
                .distinct()
                .forEach(subject ->
                        draft.add(DamagesCases.judged(draft, Question.SUFFICIENTLY_SERIOUS, subject, !draft.oneIn(4))));
    }
}
