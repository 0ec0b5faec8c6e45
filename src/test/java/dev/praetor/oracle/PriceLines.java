package dev.praetor.oracle;

import dev.praetor.fact.Appraisal.Question;
import dev.praetor.fact.Contract;
import dev.praetor.fact.FormalNotice;
import dev.praetor.fact.Payment;
import dev.praetor.fact.PriceReductionNotified;
import dev.praetor.fact.TerminationSought;
import dev.praetor.oracle.Breach.Nature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The price reduced for a defect (C. civ., art. 1223), or given back as all was useful only together (art. 1229). */
final class PriceLines {

    private final Dossier dossier;
    private final List<Breach> breaches;
    private final List<Line> lines = new ArrayList<>();

    private PriceLines(Dossier dossier, List<Breach> breaches) {
        this.dossier = dossier;
        this.breaches = breaches;
    }

    static List<Line> of(Dossier dossier, List<Breach> breaches) {
        PriceLines prices = new PriceLines(dossier, breaches);
        dossier.all(PriceReductionNotified.class).forEach(prices::reduce);
        dossier.all(Contract.class).forEach(prices::giveBack);
        return prices.lines;
    }

    /** After a formal notice, for a defect of what was notified; not where the whole contract is undone. */
    private void reduce(PriceReductionNotified notified) {
        Optional<Breach> defect = breaches.stream()
                .filter(breach ->
                        breach.nature() == Nature.DEFECT && breach.subject().equals(notified.of()))
                .findFirst();
        if (defect.isPresent()) {
            Contract contract = dossier.contract(defect.get().contract());
            long notice = dossier.first(
                    FormalNotice.class,
                    event -> event.of().equals(notified.of())
                            && event.by().equals(defect.get().creditor())
                            && Almanac.number(event.on()) >= defect.get().day());
            if (notice < Almanac.number(notified.on()) && !undone(contract)) {
                long sum = Exact.share(Exact.cents(contract.price()), notified.percent());
                lines.add(Line.of("PriceReduction", defect.get(), sum));
            }
        }
    }

    private void giveBack(Contract contract) {
        List<Payment> payments =
                dossier.all(Payment.class, payment -> payment.contract().equals(contract.id()));
        if (undone(contract) && !payments.isEmpty()) {
            long paid = payments.stream()
                    .mapToLong(payment -> Exact.cents(payment.amount()))
                    .sum();
            lines.add(new Line("Restitution", contract.provider(), contract.client(), contract.id(), paid, false));
        }
    }

    /** For a breach by the provider that is serious enough, at the client's request, and useful only as a whole. */
    private boolean undone(Contract contract) {
        boolean sought = dossier.any(
                TerminationSought.class,
                event -> event.contract().equals(contract.id()) && event.by().equals(contract.client()));
        return sought
                && contract.indivisible()
                && breaches.stream()
                        .filter(breach -> breach.contract().equals(contract.id()))
                        .filter(breach -> breach.debtor().equals(contract.provider()))
                        .anyMatch(breach -> dossier.judged(Question.SUFFICIENTLY_SERIOUS, breach.subject()));
    }
}
