package dev.praetor.finding;

import static java.util.Objects.requireNonNull;

import dev.praetor.fact.FaultShare;
import dev.praetor.fact.LiabilityCapClause;
import dev.praetor.fact.Loss;
import dev.praetor.fact.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compensation of the loss that the violation caused: {@code loss × chance × share of fault}, within the cap that all
 * losses under the contract have in common.
 */
public record Damages(Violation violation, Amount amount) implements Sanction.Sum {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Text CAPPED = new Text("Plafond de responsabilité", "Liability cap");
    private static final Comparator<Harm> ORDER = Comparator.comparing(
                    Harm::violation, (a, b) -> a.equals(b) ? 0 : a.precedes(b) ? -1 : 1)
            .thenComparing(harm -> harm.loss().toString());
    private static final Text TOTAL = new Text("Total des préjudices", "All losses together");

    /** Damages are due for the loss that will be proven; no fact of the case puts a figure to it. */
    public static Damages toBeAssessed(Violation violation) {
        return new Damages(violation, Amount.toBeAssessed());
    }

    /**
     * Damages for the losses that a violation caused.
     *
     * @param all losses under the contract that its debtor has to compensate, those of other violations among them:
     *     they share the cap, the earlier violation first
     * @param shares of fault under the contract
     * @param cap {@code null} if none applies
     */
    public static Damages of(
            Violation violation,
            Collection<Harm> all,
            Collection<FaultShare> shares,
            @Nullable LiabilityCapClause cap,
            Collection<Defence> capped) {
        BigDecimal share = share(violation, shares);
        List<Step> steps = new ArrayList<>();
        boolean open = false;
        boolean openBefore = false;
        Money before = null;
        Money own = null;
        for (Harm harm : all.stream().sorted(ORDER).toList()) {
            boolean itsOwn = harm.violation().equals(violation);
            if (!harm.inFigures()) {
                open |= itsOwn;
                openBefore |= !itsOwn
                        && compensated(harm.violation(), all)
                        && harm.violation().precedes(violation)
                        && applies(capped, harm.violation());
            } else {
                Step step = step(harm.loss(), share);
                if (itsOwn) {
                    steps.add(step);
                    own = plus(own, step.result());
                } else if (harm.violation().precedes(violation) && applies(capped, harm.violation())) {
                    before = plus(before, step.result());
                }
            }
        }
        Amount amount = amount(steps, own, before, open, cap);
        // An earlier loss without a figure may take up what is left of the cap.
        return new Damages(violation, cap != null && openBefore ? new Amount(null, amount.most(), steps) : amount);
    }

    /** Its losses bring damages: always, or because one of them is put in figures. */
    private static boolean compensated(Violation violation, Collection<Harm> all) {
        return violation.duty().compensable()
                || all.stream().anyMatch(harm -> harm.violation().equals(violation) && harm.inFigures());
    }

    private static boolean applies(Collection<Defence> capped, Violation violation) {
        return capped.stream().anyMatch(defence -> defence.against().equals(violation.grievance()));
    }

    private static Amount amount(
            List<Step> steps,
            @Nullable Money own,
            @Nullable Money before,
            boolean open,
            @Nullable LiabilityCapClause cap) {
        Money left = cap == null ? null : left(requireNonNull(cap.amount(), "amount"), before);
        if (own == null) {
            return new Amount(null, left, steps);
        }
        if (steps.size() > 1) {
            steps.add(Step.sum(TOTAL, steps));
        }
        Money due = left == null ? own : own.min(left);
        if (due.compareTo(own) < 0) {
            steps.add(new Step(CAPPED, due.toString(), due));
        }
        return open ? new Amount(due, left, steps) : Amount.of(steps);
    }

    private static Money left(Money cap, @Nullable Money before) {
        return before == null ? cap : cap.minus(before.min(cap));
    }

    private static Step step(Loss loss, BigDecimal share) {
        Money amount = requireNonNull(loss.amount(), "amount");
        StringBuilder formula = new StringBuilder(amount.toString());
        BigDecimal percent = WHOLE;
        if (loss.chance() != null) {
            formula.append(" × ").append(Step.percent(loss.chance()));
            percent = loss.chance();
        }
        if (share.compareTo(WHOLE) != 0) {
            formula.append(" × ").append(Step.percent(share));
        }
        Money result = amount.percent(percent.multiply(share).movePointLeft(2));
        return new Step(
                new Text("Préjudice (" + loss.nature() + ")", "Loss (" + loss.nature() + ")"),
                formula.toString(),
                result);
    }

    /** What the debtor has to bear of each loss: its own share, or what those of others leave of the whole. */
    private static BigDecimal share(Violation violation, Collection<FaultShare> shares) {
        BigDecimal others = BigDecimal.ZERO;
        for (FaultShare share : shares) {
            BigDecimal percent = requireNonNull(share.percent(), "percent");
            if (share.by().equals(violation.debtor())) {
                return percent;
            }
            others = others.add(percent);
        }
        return WHOLE.subtract(others).max(BigDecimal.ZERO);
    }

    private static Money plus(@Nullable Money sum, Money more) {
        return sum == null ? more : sum.plus(more);
    }
}
