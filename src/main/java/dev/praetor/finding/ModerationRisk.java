package dev.praetor.finding;

import dev.praetor.fact.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A judge may find the penalty manifestly excessive and moderate it (C. civ., art. 1231-5, al. 2). It never changes an
 * amount: only a human's {@link dev.praetor.fact.Appraisal} does.
 *
 * @param percentOfPrice what the penalty comes to, in per cent of the price of the contract, rounded to one decimal
 * @param floor the loss in figures, below which no judge may go; {@code null} if there is none
 */
public record ModerationRisk(
        Sanction.Sum penalty,
        BigDecimal percentOfPrice,
        @Nullable Money floor) implements Finding {

    /** Shares of the price that courts have kept, in per cent: reference points, not thresholds of the law. */
    public static final String KEPT = "9.3 %, 28 %";

    /** The highest of them. */
    static final BigDecimal HIGHEST_KEPT = BigDecimal.valueOf(28);

    /** The risk for a penalty whose amount is certain. */
    public static ModerationRisk of(Sanction.Sum penalty, Money price, Collection<Harm> harms) {
        Money sum = penalty.amount().certain().orElseThrow();
        Money floor = harms.stream()
                .filter(harm -> harm.violation().equals(penalty.violation()))
                .map(harm -> harm.loss().amount())
                .filter(amount -> amount != null && amount.currency().equals(sum.currency()))
                .reduce(Money::plus)
                .orElse(null);
        BigDecimal percent =
                sum.amount().multiply(BigDecimal.valueOf(100)).divide(price.amount(), 1, RoundingMode.HALF_UP);
        return new ModerationRisk(penalty, percent, floor);
    }

    @Override
    public String contract() {
        return penalty.contract();
    }
}
