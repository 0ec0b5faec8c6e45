package dev.praetor.oracle;

import dev.praetor.fact.Appraisal;

/** What a judge keeps of a penalty or an astreinte: C. civ., art. 1231-5, al. 2; CPCE, art. L. 131-4. */
final class Moderation {

    private Moderation() {}

    /**
     * The whole if no judge found that it is too much; otherwise what is left of the sum kept, no more than the whole.
     *
     * @param before what earlier breaches bring, which takes up the sum kept first
     */
    static Line of(Dossier dossier, Appraisal.Question question, String appraised, Line whole, long before) {
        return dossier
                .all(
                        Appraisal.class,
                        appraisal -> appraisal.question() == question
                                && appraisal.of().equals(appraised)
                                && appraisal.verdict())
                .stream()
                .findFirst()
                .map(appraisal -> kept(whole, appraisal, before))
                .orElse(whole);
    }

    private static Line kept(Line whole, Appraisal appraisal, long before) {
        boolean open = appraisal.amount() == null && whole.cents() > 0;
        long left = appraisal.amount() == null ? 0 : Math.max(0, Exact.cents(appraisal.amount()) - before);
        long cents = Math.min(whole.cents(), left);
        return new Line(whole.kind(), whole.debtor(), whole.creditor(), whole.contract(), whole.day(), cents, open);
    }
}
