package dev.praetor.finding;

/** What a violation brings: a sum, an order, an end. */
public sealed interface Sanction extends Finding permits Sanction.Sum, Injunction {

    Violation violation();

    /** Who bears it. */
    default String debtor() {
        return violation().debtor();
    }

    /** Who benefits from it. */
    default String creditor() {
        return violation().creditor();
    }

    /** A sanction that is a sum of money. */
    sealed interface Sum extends Sanction permits FixedPenalty, Damages, Claim {

        Amount amount();

        /** Its amount is certain (créance liquide). */
        default boolean liquid() {
            return amount().certain().isPresent();
        }
    }
}
