package dev.praetor.finding;

import dev.praetor.fact.Money;

/** What a violation brings: a sum, an order, an end. */
public sealed interface Sanction extends Finding permits Sanction.Sum, Injunction, Resolution, Annulment {

    Violation violation();

    /** Who bears it. */
    default String debtor() {
        return violation().debtor();
    }

    /** Who benefits from it. */
    default String creditor() {
        return violation().creditor();
    }

    @Override
    default String contract() {
        return violation().contract();
    }

    /** A sanction that is a sum of money. */
    sealed interface Sum extends Sanction
            permits FixedPenalty,
                    PenaltyPerDay,
                    Astreinte,
                    Damages,
                    Claim,
                    LatePaymentInterest,
                    LegalInterest,
                    RecoveryFee,
                    PriceReduction,
                    Restitution,
                    ServiceCredit {

        Amount amount();

        /** Its amount is certain. */
        default boolean certain() {
            return amount().certain().isPresent();
        }

        /** Liquid without a judge (créance liquide, C. civ., art. 1347-1): damages are not before they are awarded. */
        default boolean liquid() {
            return certain() && !(this instanceof Damages) && !(this instanceof Astreinte);
        }

        /** An astreinte punishes disobedience to a judge: it is never set off. */
        default boolean canBeSetOff() {
            return certain() && !(this instanceof Astreinte);
        }

        /** What paying an invoice late costs beside the invoice itself: it ends with what it runs on. */
        default boolean forLateness() {
            return this instanceof LatePaymentInterest || this instanceof LegalInterest || this instanceof RecoveryFee;
        }

        /** A penalty that the contract fixed in advance (clause pénale). */
        default boolean stipulated() {
            return this instanceof FixedPenalty || this instanceof PenaltyPerDay;
        }

        /** Its amount is certain and a larger share of the price than the highest that a court has kept. */
        default boolean aboveSharesKept(Money price) {
            return amount().certain()
                    .filter(sum -> sum.currency().equals(price.currency()))
                    .filter(sum -> sum.compareTo(price.percent(ModerationRisk.HIGHEST_KEPT)) > 0)
                    .isPresent();
        }
    }
}
