package dev.praetor.oracle;

import dev.praetor.fact.InterestClaimed;
import dev.praetor.fact.InterestClaimed.Rate;
import dev.praetor.fact.Invoice;
import java.util.ArrayList;
import java.util.List;

/**
 * What an unpaid invoice brings: itself, interest, and 40 € where it is claimed between traders; nothing once the
 * contract is undone, as there is no price any more.
 */
final class InvoiceLines {

    /** C. com., art. D. 441-5, in force since 2013. */
    private static final long FEE = 40_00;

    private final Dossier dossier;
    private final Extinguished extinguished;
    private final List<Line> lines = new ArrayList<>();

    private InvoiceLines(Dossier dossier, Extinguished extinguished) {
        this.dossier = dossier;
        this.extinguished = extinguished;
    }

    /** @param others all other sums of the case, against which invoices may be set off */
    static List<Line> of(Dossier dossier, List<Breach> breaches, List<Line> others) {
        Undone undone = new Undone(dossier, breaches);
        List<Breach> unpaid = breaches.stream()
                .filter(Breach::unpaid)
                .filter(breach -> !undone.is(dossier.contract(breach.contract())))
                .toList();
        InvoiceLines invoices = new InvoiceLines(dossier, new Extinguished(dossier, unpaid, others));
        unpaid.forEach(invoices::add);
        return invoices.lines;
    }

    private void add(Breach breach) {
        Invoice invoice = (Invoice) breach.fact();
        lines.add(Line.of("Claim", breach, Unpaid.of(dossier, invoice).after(dossier.today())));
        List<InterestClaimed> claims = claims(breach, Rate.LATE_PAYMENT);
        claims.forEach(claim -> late(breach, invoice, claim));
        if (claims.isEmpty()) {
            claims(breach, Rate.LEGAL).forEach(claim -> legal(breach, invoice, claim));
        }
    }

    private List<InterestClaimed> claims(Breach breach, Rate rate) {
        return dossier.all(
                InterestClaimed.class,
                claim -> claim.contract().equals(breach.contract())
                        && claim.by().equals(breach.creditor())
                        && claim.rate() == rate);
    }

    private void late(Breach breach, Invoice invoice, InterestClaimed claim) {
        Interest interest = interest(breach, invoice, claim);
        lines.add(Line.of("LatePaymentInterest", breach, interest.late(breach.day(), dossier.today())));
        long due = breach.day() - 1;
        boolean late = Unpaid.of(dossier, invoice).after(due) > extinguished.by(breach, due);
        lines.add(Line.of("RecoveryFee", breach, late ? FEE : 0));
    }

    /** From the day that was set, otherwise from the formal notice (C. civ., art. 1231-6), never before it is late. */
    private void legal(Breach breach, Invoice invoice, InterestClaimed claim) {
        long from = claim.from() == null ? dossier.noticed(breach) : Almanac.number(claim.from());
        Interest interest = interest(breach, invoice, claim);
        lines.add(Line.of("LegalInterest", breach, interest.legal(Math.max(from, breach.day()), dossier.today())));
    }

    private Interest interest(Breach breach, Invoice invoice, InterestClaimed claim) {
        Unpaid unpaid = Unpaid.of(dossier, invoice);
        return new Interest(dossier, invoice, claim, day -> unpaid.after(day) - extinguished.by(breach, day));
    }
}
