package dev.praetor.oracle;

import dev.praetor.fact.Event;
import dev.praetor.fact.ServiceCreditGranted;
import dev.praetor.fact.ServiceLevelClause;
import dev.praetor.fact.ServiceLevelMeasured;
import dev.praetor.fact.ServiceLevelTier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The credit of the deepest tier, within the cap of the month and that of the twelve months that end with it. */
final class CreditLines {

    /** @param month counted from the year 0 */
    private record Month(int month, long charge, long credit) {}

    private final Dossier dossier;
    private final List<Breach> breaches;
    private final List<Line> lines = new ArrayList<>();

    private CreditLines(Dossier dossier, List<Breach> breaches) {
        this.dossier = dossier;
        this.breaches = breaches;
    }

    static List<Line> of(Dossier dossier, List<Breach> breaches) {
        CreditLines credits = new CreditLines(dossier, breaches);
        dossier.all(ServiceLevelClause.class).forEach(credits::add);
        return credits.lines;
    }

    private void add(ServiceLevelClause clause) {
        List<Month> months = new ArrayList<>();
        dossier.all(ServiceCreditGranted.class, credit -> credit.of().equals(clause.id()))
                .forEach(credit -> months.add(
                        new Month(month(credit), Exact.cents(credit.charge()), Exact.cents(credit.credit()))));
        dossier.all(ServiceLevelMeasured.class, month -> month.of().equals(clause.id())).stream()
                .sorted(Comparator.comparing(month -> Almanac.number(month.on())))
                .forEach(month -> {
                    long credit = credit(clause, month, months);
                    months.add(new Month(month(month), Exact.cents(month.charge()), credit));
                    breaches.stream()
                            .filter(breach -> breach.fact() == month)
                            .forEach(breach -> lines.add(Line.of("ServiceCredit", breach, credit)));
                });
    }

    private long credit(ServiceLevelClause clause, ServiceLevelMeasured measured, List<Month> before) {
        long charge = Exact.cents(measured.charge());
        long credit = measured.excluded() ? 0 : ofTier(clause, measured, charge);
        if (clause.monthlyCap() != null) {
            credit = Math.min(credit, Exact.share(charge, clause.monthlyCap()));
        }
        if (clause.rollingCap() != null) {
            int month = month(measured);
            List<Month> year = before.stream()
                    .filter(earlier -> earlier.month() > month - 12 && earlier.month() <= month)
                    .toList();
            long charges = charge + year.stream().mapToLong(Month::charge).sum();
            long credits = year.stream().mapToLong(Month::credit).sum();
            credit = Math.min(credit, Math.max(0, Exact.share(charges, clause.rollingCap()) - credits));
        }
        return credit;
    }

    private long ofTier(ServiceLevelClause clause, ServiceLevelMeasured measured, long charge) {
        return dossier
                .all(
                        ServiceLevelTier.class,
                        tier -> tier.clause().equals(clause.id())
                                && measured.level().compareTo(tier.below()) < 0)
                .stream()
                .min(Comparator.comparing(ServiceLevelTier::below))
                .map(tier -> Exact.share(charge, tier.credit()))
                .orElse(0L);
    }

    private static int month(Event event) {
        return event.on().earliest().getYear() * 12 + event.on().earliest().getMonthValue();
    }
}
