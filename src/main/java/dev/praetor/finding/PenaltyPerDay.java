package dev.praetor.finding;

import static java.util.Objects.requireNonNull;

import dev.praetor.fact.Appraisal;
import dev.praetor.fact.Contract;
import dev.praetor.fact.DailyPenaltyClause;
import dev.praetor.fact.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A penalty for each day or period of delay: {@code min(cap, rate × periods)}, where the days of delay that count, less
 * the days of grace, make up the periods.
 */
public record PenaltyPerDay(Violation violation, DailyPenaltyClause clause, Amount amount) implements Sanction.Sum {

    private static final Text RATE = new Text("Pénalité par période", "Penalty for each period");
    private static final Text CAPPED = new Text("Plafond de la pénalité", "Cap of the penalty");

    /**
     * The penalty that a clause brings for a delay.
     *
     * @param due whose clause is a {@link DailyPenaltyClause}
     */
    public static PenaltyPerDay of(PenaltyDue due, Delay delay, Contract contract) {
        DailyPenaltyClause clause = (DailyPenaltyClause) due.clause();
        List<Step> steps = new ArrayList<>();
        Money rate = rate(steps, clause, contract);
        long late = delay.days(clause.counting(), due.since());
        long counted = Math.max(0, late - (clause.grace() == null ? 0 : clause.grace()));
        long charged = charged(clause, counted);
        steps.add(new Step(
                label(clause, late, counted),
                rate + " × " + periods(clause, charged),
                gross(clause, contract, charged)));
        Money gross = steps.get(steps.size() - 1).result();
        cap(steps, clause, contract, gross);
        return new PenaltyPerDay(due.violation(), clause, Amount.of(steps));
    }

    /** The sum of the clause, or its percentage of its base, which then is a step of its own. */
    private static Money rate(List<Step> steps, DailyPenaltyClause clause, Contract contract) {
        if (clause.amount() != null) {
            return clause.amount();
        }
        BigDecimal percent = requireNonNull(clause.percent(), "percent");
        Money rate = ofBase(clause, contract, percent);
        steps.add(new Step(RATE, Step.percent(base(clause, contract), percent), rate));
        return rate;
    }

    /** The days that are charged: a period that has only begun counts as the clause says, in full if it is silent. */
    private static long charged(DailyPenaltyClause clause, long days) {
        long every = every(clause);
        DailyPenaltyClause.Incomplete policy =
                clause.incomplete() == null ? DailyPenaltyClause.Incomplete.IN_FULL : clause.incomplete();
        return switch (policy) {
            case IN_FULL -> (days + every - 1) / every * every;
            case DROPPED -> days / every * every;
            case PRO_RATA -> days;
        };
    }

    /** Of the unrounded rate: rounding comes last. */
    private static Money gross(DailyPenaltyClause clause, Contract contract, long charged) {
        BigDecimal days = BigDecimal.valueOf(charged);
        BigDecimal unrounded = clause.amount() != null
                ? clause.amount().amount().multiply(days)
                : base(clause, contract)
                        .amount()
                        .multiply(requireNonNull(clause.percent()))
                        .multiply(days)
                        .movePointLeft(2);
        String currency = clause.amount() != null
                ? clause.amount().currency()
                : base(clause, contract).currency();
        return new Money(unrounded.divide(BigDecimal.valueOf(every(clause)), 2, RoundingMode.HALF_UP), currency);
    }

    private static String periods(DailyPenaltyClause clause, long charged) {
        long every = every(clause);
        return charged % every == 0 ? Long.toString(charged / every) : charged + " / " + every;
    }

    private static int every(DailyPenaltyClause clause) {
        return clause.every() == null ? 1 : clause.every();
    }

    private static Text label(DailyPenaltyClause clause, long late, long counted) {
        int every = every(clause);
        String grace = late == counted ? "" : " − " + (late - counted);
        String frEvery = every == 1 ? "" : ", par " + every + " jours";
        String enEvery = every == 1 ? "" : ", for every " + every + " days";
        return new Text(
                "Pénalité de retard (" + late + grace + " jours" + frEvery + ")",
                "Penalty for delay (" + late + grace + " days" + enEvery + ")");
    }

    /** The lower of the two caps, if it bites. */
    private static void cap(List<Step> steps, DailyPenaltyClause clause, Contract contract, Money gross) {
        Money sum = clause.cap() == null ? gross : gross.min(clause.cap());
        Money share = clause.capPercent() == null ? sum : ofBase(clause, contract, clause.capPercent());
        if (share.compareTo(sum) < 0) {
            String formula = Step.percent(base(clause, contract), requireNonNull(clause.capPercent()));
            steps.add(new Step(CAPPED, formula, share));
        } else if (sum.compareTo(gross) < 0) {
            steps.add(new Step(CAPPED, sum.toString(), sum));
        }
    }

    private static Money ofBase(DailyPenaltyClause clause, Contract contract, BigDecimal percent) {
        return base(clause, contract).percent(percent);
    }

    private static Money base(DailyPenaltyClause clause, Contract contract) {
        return requireNonNull(clause.base(contract), "base");
    }

    /** It has come to its cap. */
    public boolean capped() {
        return amount.steps().stream().anyMatch(step -> step.label().equals(CAPPED));
    }

    /** Which share of the days it grew on, until it came to its cap; 1 if it did not. */
    public double shareUncapped() {
        List<Step> steps = amount.steps();
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).label().equals(CAPPED)) {
                BigDecimal gross = steps.get(i - 1).result().amount();
                return steps.get(i).result().amount().doubleValue() / gross.doubleValue();
            }
        }
        return 1;
    }

    /** As a human moderated it (C. civ., art. 1231-5, al. 2). */
    public PenaltyPerDay moderated(Appraisal appraisal) {
        return new PenaltyPerDay(violation, clause, amount.keeping(appraisal.amount()));
    }
}
