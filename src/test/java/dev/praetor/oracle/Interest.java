package dev.praetor.oracle;

import dev.praetor.fact.InterestClaimed;
import dev.praetor.fact.InterestClaimed.YearBasis;
import dev.praetor.fact.Invoice;
import dev.praetor.fact.LateRateClause;
import java.util.function.IntBinaryOperator;
import java.util.function.LongUnaryOperator;

/**
 * Simple interest, day by day: each run of days of one semester with one principal is a line, rounded to the cent. A
 * payment or a set-off lowers the principal from the next day.
 */
final class Interest {

    /** A hundredth of a per cent is a hundred millionths. */
    private static final long HUNDREDTH = 100;

    private final Dossier dossier;
    private final Invoice invoice;
    private final LongUnaryOperator unpaid;
    private final boolean actualYear;

    /** @param unpaid what is left of the invoice at the end of a day */
    Interest(Dossier dossier, Invoice invoice, InterestClaimed claim, LongUnaryOperator unpaid) {
        this.dossier = dossier;
        this.invoice = invoice;
        this.unpaid = unpaid;
        this.actualYear = claim.year() == YearBasis.ACTUAL;
    }

    /**
     * C. com., art. L. 441-10, II: the agreed rate from three times the legal rate on, else that of the ECB plus ten.
     */
    long late(long first, long last) {
        return sum(first, last, (year, half) -> {
            long agreed = agreed();
            boolean enough = agreed >= 3 * HUNDREDTH * OfficialRates.legal(year, half == 1);
            return Math.toIntExact(enough ? agreed : HUNDREDTH * (OfficialRates.ecb(year, half == 1) + 1000));
        });
    }

    long legal(long first, long last) {
        return sum(first, last, (year, half) -> Math.toIntExact(HUNDREDTH * OfficialRates.legal(year, half == 1)));
    }

    /** In millionths a year; below any rate if none was agreed. */
    private long agreed() {
        return dossier.all(LateRateClause.class, clause -> clause.contract().equals(invoice.contract())).stream()
                .mapToLong(clause -> Exact.millionths(clause.percent()))
                .findFirst()
                .orElse(-1);
    }

    private long sum(long first, long last, IntBinaryOperator rate) {
        long sum = 0;
        int lastYear = dossier.assessedOn().getYear();
        for (int year = OfficialRates.FIRST_YEAR; year <= lastYear; year++) {
            long january = Almanac.number(year, 1, 1);
            long july = Almanac.number(year, 7, 1);
            long next = Almanac.number(year + 1, 1, 1);
            int days = actualYear ? (int) (next - january) : 365;
            sum += semester(Math.max(first, january), Math.min(last, july - 1), days, year, 0, rate);
            sum += semester(Math.max(first, july), Math.min(last, next - 1), days, year, 1, rate);
        }
        return sum;
    }

    private long semester(long first, long last, int yearDays, int year, int half, IntBinaryOperator rate) {
        long sum = 0;
        long run = 0;
        for (long day = first; day <= last; day++) {
            run++;
            long principal = unpaid.applyAsLong(day - 1);
            if (day == last || unpaid.applyAsLong(day) != principal) {
                long millionths = rate.applyAsInt(year, half);
                sum += Exact.halfUp(Exact.product(principal, millionths, run), 1_000_000L * yearDays);
                run = 0;
            }
        }
        return sum;
    }
}
