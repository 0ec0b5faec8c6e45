package dev.praetor.finding;

import dev.praetor.fact.Money;
import dev.praetor.fact.Payment;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What was paid is given back, as what was performed is of no use (C. civ., art. 1229, al. 3; 1178, al. 3). */
public record Restitution(Violation violation, Amount amount) implements Sanction.Sum {

    private static final Text PAID = new Text("Sommes versées", "Sums paid");

    /** All that was paid under the contract; to be assessed if no payment is put in figures. */
    public static Restitution of(Violation violation, Collection<Payment> payments) {
        List<Money> sums = payments.stream()
                .map(Payment::amount)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (sums.isEmpty()) {
            return new Restitution(violation, Amount.toBeAssessed());
        }
        String formula = sums.stream().map(Money::toString).collect(Collectors.joining(" + "));
        return new Restitution(
                violation,
                Amount.of(new Step(
                        PAID, formula, sums.stream().reduce(Money::plus).orElseThrow())));
    }
}
