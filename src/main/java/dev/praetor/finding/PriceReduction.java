package dev.praetor.finding;

import static java.util.Objects.requireNonNull;

import dev.praetor.fact.Contract;
import dev.praetor.fact.PriceReductionNotified;

/**
 * What the price is reduced by for imperfect performance (C. civ., art. 1223): the per cent that was notified.
 *
 * @param notified two of one per cent for one violation are two reductions
 */
public record PriceReduction(Violation violation, PriceReductionNotified notified, Amount amount)
        implements Sanction.Sum {

    private static final Text REDUCTION = new Text("Réduction du prix notifiée", "Price reduction notified");

    public static PriceReduction of(Violation violation, PriceReductionNotified notified, Contract contract) {
        var price = requireNonNull(contract.price(), "price");
        var percent = requireNonNull(notified.percent(), "percent");
        return new PriceReduction(
                violation,
                notified,
                Amount.of(new Step(REDUCTION, Step.percent(price, percent), price.percent(percent))));
    }
}
