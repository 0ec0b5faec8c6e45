package dev.praetor.oracle;

import dev.praetor.fact.FormalNotice;
import dev.praetor.fact.InterestClaimed;
import dev.praetor.fact.InterestClaimed.Rate;
import dev.praetor.fact.Invoice;
import java.util.ArrayList;
import java.util.List;

/** What an unpaid invoice brings: itself, interest, and 40 € where it is claimed between traders. */
final class InvoiceLines {

    /** C. com., art. D. 441-5, in force since 2013. */
    private static final long FEE = 40_00;

    private final Dossier dossier;
    private final List<Line> lines = new ArrayList<>();

    private InvoiceLines(Dossier dossier) {
        this.dossier = dossier;
    }

    static List<Line> of(Dossier dossier, List<Breach> breaches) {
        InvoiceLines invoices = new InvoiceLines(dossier);
        breaches.stream().filter(Breach::unpaid).forEach(invoices::add);
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
        Interest interest = new Interest(dossier, invoice, claim);
        lines.add(Line.of("LatePaymentInterest", breach, interest.late(breach.day(), dossier.today())));
        lines.add(Line.of("RecoveryFee", breach, FEE));
    }

    /** From the day that was set, otherwise from the formal notice (C. civ., art. 1231-6), never before it is late. */
    private void legal(Breach breach, Invoice invoice, InterestClaimed claim) {
        long notice = dossier.first(
                FormalNotice.class,
                event -> event.of().equals(invoice.id())
                        && event.by().equals(claim.by())
                        && Almanac.number(event.on()) >= breach.day());
        long from = claim.from() == null ? notice : Almanac.number(claim.from());
        Interest interest = new Interest(dossier, invoice, claim);
        lines.add(Line.of("LegalInterest", breach, interest.legal(Math.max(from, breach.day()), dossier.today())));
    }
}
