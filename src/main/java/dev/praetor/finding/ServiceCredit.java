package dev.praetor.finding;

import static java.util.Objects.requireNonNull;

import dev.praetor.fact.Money;
import dev.praetor.fact.ServiceCreditGranted;
import dev.praetor.fact.ServiceLevelClause;
import dev.praetor.fact.ServiceLevelMeasured;
import dev.praetor.fact.ServiceLevelTier;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A credit for a month whose service level fell short: the per cent of the deepest tier reached, of the month's charge,
 * within the cap of the month and that of twelve months.
 */
public record ServiceCredit(Violation violation, Amount amount) implements Sanction.Sum {

    private static final Text TIER = new Text("Avoir du palier atteint", "Credit of the tier reached");
    private static final Text MONTH = new Text("Plafond du mois", "Cap of the month");
    private static final Text YEAR =
            new Text("Solde du plafond sur douze mois", "What is left of the cap over twelve months");

    private record Past(YearMonth month, Money credit, Money charge) {}

    /**
     * The credit for the month of a violation.
     *
     * @param measured all months that were measured, the one of the violation among them
     * @param granted credits of months that were not
     */
    public static ServiceCredit of(
            Violation violation,
            ServiceLevelClause clause,
            Collection<ServiceLevelTier> tiers,
            Collection<ServiceLevelMeasured> measured,
            Collection<ServiceCreditGranted> granted) {
        List<Past> past = new ArrayList<>();
        granted.forEach(credit -> past.add(new Past(
                YearMonth.from(credit.on().date()),
                requireNonNull(credit.credit(), "credit"),
                requireNonNull(credit.charge(), "charge"))));
        List<ServiceLevelMeasured> inOrder = measured.stream()
                .sorted(Comparator.comparing(ServiceLevelMeasured::on))
                .toList();
        for (ServiceLevelMeasured month : inOrder) {
            List<Step> steps = steps(month, clause, tiers, past);
            if (month.equals(violation.fact())) {
                return new ServiceCredit(violation, Amount.of(steps));
            }
            Money charge = requireNonNull(month.charge(), "charge");
            past.add(new Past(
                    YearMonth.from(month.on().date()),
                    steps.get(steps.size() - 1).result(),
                    charge));
        }
        throw new IllegalArgumentException("the month of the violation was not measured");
    }

    private static List<Step> steps(
            ServiceLevelMeasured month,
            ServiceLevelClause clause,
            Collection<ServiceLevelTier> tiers,
            List<Past> past) {
        Money charge = requireNonNull(month.charge(), "charge");
        BigDecimal percent = month.excluded() ? BigDecimal.ZERO : percent(month, tiers);
        List<Step> steps = new ArrayList<>();
        Money credit = charge.percent(percent);
        steps.add(new Step(TIER, Step.percent(charge, percent), credit));
        if (clause.monthlyCap() != null) {
            credit = capped(
                    steps,
                    MONTH,
                    Step.percent(charge, clause.monthlyCap()),
                    credit,
                    charge.percent(clause.monthlyCap()));
        }
        if (clause.rollingCap() != null) {
            Money charges = charge;
            Money credits = Money.zero(charge.currency());
            for (Past earlier : past) {
                long months = ChronoUnit.MONTHS.between(
                        earlier.month(), YearMonth.from(month.on().date()));
                if (months >= 0 && months < 12) {
                    charges = charges.plus(earlier.charge());
                    credits = credits.plus(earlier.credit());
                }
            }
            Money all = charges.percent(clause.rollingCap());
            Money left = all.minus(credits.min(all));
            capped(steps, YEAR, Step.percent(charges, clause.rollingCap()) + " − " + credits, credit, left);
        }
        return steps;
    }

    private static Money capped(List<Step> steps, Text label, String formula, Money credit, Money cap) {
        if (cap.compareTo(credit) >= 0) {
            return credit;
        }
        steps.add(new Step(label, formula, cap));
        return cap;
    }

    private static BigDecimal percent(ServiceLevelMeasured month, Collection<ServiceLevelTier> tiers) {
        return tiers.stream()
                .filter(tier -> month.below(requireNonNull(tier.below(), "below")))
                .min(Comparator.comparing(tier -> requireNonNull(tier.below(), "below")))
                .map(tier -> requireNonNull(tier.credit(), "credit"))
                .orElse(BigDecimal.ZERO);
    }
}
