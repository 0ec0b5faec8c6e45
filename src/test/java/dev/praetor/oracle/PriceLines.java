package dev.praetor.oracle;

import dev.praetor.fact.Contract;
import dev.praetor.fact.Payment;
import dev.praetor.fact.PriceReductionNotified;
import dev.praetor.oracle.Breach.Nature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The price reduced for a defect (C. civ., art. 1223), or given back as all was useful only together (art. 1229). */
final class PriceLines {

    private final Dossier dossier;
    private final List<Breach> breaches;
    private final Undone undone;
    private final List<Line> lines = new ArrayList<>();

    private PriceLines(Dossier dossier, List<Breach> breaches) {
        this.dossier = dossier;
        this.breaches = breaches;
        this.undone = new Undone(dossier, breaches);
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
            if (dossier.noticed(defect.get()) < Almanac.number(notified.on()) && !undone.is(contract)) {
                long sum = Exact.share(Exact.cents(contract.price()), notified.percent());
                lines.add(Line.of("PriceReduction", defect.get(), sum));
            }
        }
    }

    private void giveBack(Contract contract) {
        List<Payment> payments =
                dossier.all(Payment.class, payment -> payment.contract().equals(contract.id()));
        long paid = payments.stream()
                .mapToLong(payment -> Exact.cents(payment.amount()))
                .sum();
        undone.by(contract, contract.provider()).ifPresent(breach -> lines.add(Line.of("Restitution", breach, paid)));
    }
}
