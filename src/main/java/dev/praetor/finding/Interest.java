package dev.praetor.finding;

import static java.util.Objects.requireNonNull;

import dev.praetor.fact.Day;
import dev.praetor.fact.InterestClaimed.YearBasis;
import dev.praetor.fact.Invoice;
import dev.praetor.fact.Money;
import dev.praetor.fact.Payment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Simple interest on what remains of an invoice: {@code principal × rate × days / year}, a line for each semester and
 * each change of the principal. Each line is rounded to the cent and the total is their sum, so that a reader who adds
 * them up finds it. The day of a payment, or of a set-off, still bears interest on the whole.
 */
record Interest(
        Invoice invoice,
        Collection<Payment> payments,
        Collection<SetOff> setOffs,
        @Nullable YearBasis year) {

    private static final Text TOTAL = new Text("Total des intérêts", "All interest together");

    Amount between(Day first, Day last, Function<LocalDate, BigDecimal> rate) {
        List<Step> lines = new ArrayList<>();
        TreeSet<LocalDate> starts = starts(first.date(), last.date());
        for (LocalDate start : starts) {
            LocalDate next = starts.higher(start);
            LocalDate end = next == null ? last.date() : next.minusDays(1);
            Money principal = remainingOn(start);
            if (principal.positive()) {
                lines.add(line(principal, rate.apply(start), start, end));
            }
        }
        if (lines.isEmpty()) {
            Money none = Money.zero(requireNonNull(invoice.amount(), "amount").currency());
            lines.add(new Step(TOTAL, none.toString(), none));
        } else if (lines.size() > 1) {
            lines.add(Step.sum(TOTAL, lines));
        }
        return Amount.of(lines);
    }

    /** The days on which a line begins: a new semester, or the day after a payment or a set-off. */
    private TreeSet<LocalDate> starts(LocalDate first, LocalDate last) {
        TreeSet<LocalDate> starts = new TreeSet<>();
        if (last.isBefore(first)) {
            return starts;
        }
        starts.add(first);
        for (int y = first.getYear(); y <= last.getYear(); y++) {
            starts.add(LocalDate.of(y, 1, 1));
            starts.add(LocalDate.of(y, 7, 1));
        }
        payments.forEach(payment -> starts.add(payment.on().date().plusDays(1)));
        setOffs.forEach(setOff ->
                setOff.parts().forEach(part -> starts.add(part.on().date().plusDays(1))));
        return new TreeSet<>(starts.subSet(first, true, last, true));
    }

    private Money remainingOn(LocalDate day) {
        Money remaining = invoice.remainingAfter(payments.stream()
                .filter(payment -> payment.on().date().isBefore(day))
                .toList());
        for (SetOff setOff : setOffs) {
            remaining = remaining.minus(setOff.by(Day.of(day.minusDays(1))));
        }
        return remaining;
    }

    private Step line(Money principal, BigDecimal percent, LocalDate start, LocalDate end) {
        long days = ChronoUnit.DAYS.between(start, end) + 1;
        int basis = year == YearBasis.ACTUAL && Year.isLeap(start.getYear()) ? 366 : 365;
        BigDecimal interest = principal
                .amount()
                .multiply(percent)
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(100L * basis), 2, RoundingMode.HALF_UP);
        return new Step(
                new Text("Du " + start + " au " + end, "From " + start + " to " + end),
                principal + " × " + Step.percent(percent) + " × " + days + " / " + basis,
                new Money(interest, principal.currency()));
    }
}
