package dev.praetor.finding;

import dev.praetor.fact.Money;

/** The lump sum for the costs of recovery, 40 € for each invoice paid late (C. com., art. L. 441-10 and D. 441-5). */
public record RecoveryFee(Violation violation, Amount amount) implements Sanction.Sum {

    private static final Money FEE = Money.eur("40.00");
    private static final Text LUMP_SUM =
            new Text("Indemnité forfaitaire pour frais de recouvrement", "Lump sum for the costs of recovery");

    public static RecoveryFee of(Violation violation) {
        return new RecoveryFee(violation, Amount.of(new Step(LUMP_SUM, FEE.toString(), FEE)));
    }
}
