package dev.praetor.oracle;

import dev.praetor.fact.Appraisal;

/** What a judge keeps of a penalty or an astreinte: C. civ., art. 1231-5, al. 2; CPCE, art. L. 131-4. */
final class Moderation {

    private Moderation() {}

    /** The whole if no judge found that it is too much; otherwise what was kept, no more than the whole. */
    static Line of(Dossier dossier, Appraisal.Question question, String appraised, Line whole) {
        return dossier
                .all(
                        Appraisal.class,
                        appraisal -> appraisal.question() == question
                                && appraisal.of().equals(appraised)
                                && appraisal.verdict())
                .stream()
                .findFirst()
                .map(appraisal -> kept(whole, appraisal))
                .orElse(whole);
    }

    private static Line kept(Line whole, Appraisal appraisal) {
        boolean open = appraisal.amount() == null && whole.cents() > 0;
        long cents = appraisal.amount() == null ? 0 : Math.min(whole.cents(), Exact.cents(appraisal.amount()));
        return new Line(whole.kind(), whole.debtor(), whole.creditor(), whole.contract(), cents, open);
    }
}
