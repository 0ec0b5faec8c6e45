package dev.praetor.oracle;

import dev.praetor.fact.Day;
import dev.praetor.fact.FormalNotice;
import dev.praetor.fact.InterestClaimed;
import dev.praetor.fact.InterestClaimed.Rate;
import dev.praetor.fact.InterestClaimed.YearBasis;
import dev.praetor.fact.Invoice;
import dev.praetor.fact.LateRateClause;
import dev.praetor.fact.Money;
import dev.praetor.fact.Payment;
import dev.praetor.fact.PercentPenaltyClause;
import java.math.BigDecimal;
import java.util.List;

/** Invoices paid in time, late, in part or not at all, with interest claimed or not. */
final class InvoiceCases {

    /** Among them exactly three times a legal rate, and just below. */
    private static final List<String> AGREED =
            List.of("0.11", "0.12", "2.66", "2.67", "2.28", "12.66", "12.65", "15.21", "15.2", "10", "12.5", "0", "18");

    /** Since when the rate between traders is that of the first day of the semester. */
    private static final Day SEMESTERS = Day.of(2013, 1, 1);

    private InvoiceCases() {}

    static void add(Draft draft) {
        for (int invoices = 1 + draft.below(3); invoices > 0; invoices--) {
            invoice(draft);
        }
        if (draft.oneIn(2)) {
            draft.add(new LateRateClause(
                    draft.id("rate"),
                    draft.contract().id(),
                    draft.oneIn(3) ? draft.percent(16) : new BigDecimal(draft.one(AGREED))));
        }
        claims(draft);
    }

    private static void invoice(Draft draft) {
        String id = draft.id("invoice");
        Money amount = draft.money(2_000_000);
        Day due = draft.early();
        draft.add(new Invoice(id, draft.contract().id(), amount, due, null));
        draft.upTo(4, on -> payment(draft, id, amount, draft.oneIn(6) ? due : on));
        draft.upTo(2, on -> new FormalNotice(draft.id("notice"), draft.noticed(id), draft.debtor(), on, false));
        if (draft.oneIn(6)) {
            draft.add(new PercentPenaltyClause(
                    draft.id("penalty"), draft.contract().id(), id, draft.percent(20), amount, draft.oneIn(3), false));
        }
    }

    private static Payment payment(Draft draft, String invoice, Money amount, Day on) {
        boolean inFull = draft.oneIn(10);
        Money paid = draft.oneIn(5) ? amount : draft.money(1_200_000);
        return new Payment(draft.id("payment"), draft.contract().id(), invoice, paid, on, inFull, false);
    }

    private static void claims(Draft draft) {
        int claims = draft.below(6);
        if (claims < 3 && SEMESTERS.compareTo(draft.contract().concludedOn()) <= 0) {
            claim(draft, Rate.LATE_PAYMENT);
        }
        if (claims > 1) {
            claim(draft, Rate.LEGAL);
        }
    }

    private static void claim(Draft draft, Rate rate) {
        draft.add(new InterestClaimed(
                draft.id("claim"),
                draft.contract().id(),
                draft.oneIn(12) ? draft.contract().client() : draft.contract().provider(),
                rate,
                rate == Rate.LEGAL && draft.oneIn(2) ? draft.day() : null,
                draft.unlessOneIn(3, draft.one(List.of(YearBasis.values())))));
    }
}
