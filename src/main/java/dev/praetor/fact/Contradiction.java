package dev.praetor.fact;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Two answers to one question: a rule could not tell which one holds, or would count both. */
final class Contradiction {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Collection<? extends Fact> facts;

    private Contradiction(Collection<? extends Fact> facts) {
        this.facts = facts;
    }

    static Optional<Misfit> of(Fact fact, Collection<? extends Fact> facts) {
        Contradiction contradiction = new Contradiction(facts);
        if (fact instanceof Appraisal appraisal) {
            return contradiction.appraised(appraisal);
        }
        if (fact instanceof DelayFound found) {
            return contradiction.found(found);
        }
        if (fact instanceof Delivery delivery) {
            return contradiction.delivered(delivery);
        }
        if (fact instanceof LateRateClause clause) {
            return contradiction.agreed(clause);
        }
        if (fact instanceof InterestClaimed claim) {
            return contradiction.claimed(claim);
        }
        return fact instanceof PriceReductionNotified notified ? contradiction.reduced(notified) : Optional.empty();
    }

    private Optional<Misfit> appraised(Appraisal appraisal) {
        return twice(
                Appraisal.class,
                appraisal,
                (a, b) -> a.question() == b.question() && a.of().equals(b.of()),
                new Misfit(
                        appraisal,
                        "question",
                        "'" + appraisal.of() + "' is appraised twice on one question",
                        "Maybe keep the appraisal that holds now, such as that of the last court."));
    }

    private Optional<Misfit> found(DelayFound found) {
        return twice(
                DelayFound.class,
                found,
                (a, b) -> a.of().equals(b.of()),
                new Misfit(found, "of", "two delays are found for '" + found.of() + "'", "Maybe keep one of them."));
    }

    private Optional<Misfit> delivered(Delivery delivery) {
        if (delivery.partial() || !delivery.on().exact()) {
            return Optional.empty();
        }
        return twice(
                Delivery.class,
                delivery,
                (a, b) -> !b.partial() && a.of().equals(b.of()) && a.on().equals(b.on()),
                new Misfit(
                        delivery,
                        "on",
                        "'" + delivery.of() + "' is delivered in full twice on one day",
                        "Maybe add: partial: true"));
    }

    private Optional<Misfit> agreed(LateRateClause clause) {
        return twice(
                LateRateClause.class,
                clause,
                (a, b) -> a.contract().equals(b.contract()),
                new Misfit(
                        clause,
                        "contract",
                        "two late rates are agreed in the contract '" + clause.contract() + "'",
                        "Maybe keep the one that holds for its invoices."));
    }

    private Optional<Misfit> claimed(InterestClaimed claim) {
        return twice(
                InterestClaimed.class,
                claim,
                (a, b) -> a.contract().equals(b.contract()) && a.by().equals(b.by()) && a.rate() == b.rate(),
                new Misfit(
                        claim,
                        "rate",
                        "'" + claim.by() + "' claims interest twice at one rate under the contract '" + claim.contract()
                                + "'",
                        "Maybe keep one of them: it is for every unpaid invoice of the contract."));
    }

    /**
     * C. civ., art. 1223: the price is reduced in proportion to what is lacking. Several defects, of one thing or of
     * several, may each reduce it; together they cannot take more than the whole.
     */
    private Optional<Misfit> reduced(PriceReductionNotified notified) {
        Optional<String> contract = contract(notified);
        BigDecimal all = facts.stream()
                .distinct()
                .filter(PriceReductionNotified.class::isInstance)
                .map(PriceReductionNotified.class::cast)
                .filter(other -> contract.isPresent() && contract(other).equals(contract))
                .map(PriceReductionNotified::percent)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return all.compareTo(WHOLE) <= 0
                ? Optional.empty()
                : Optional.of(new Misfit(
                        notified,
                        "percent",
                        "the price of the contract '" + contract.orElseThrow() + "' is reduced by "
                                + all.stripTrailingZeros().toPlainString() + " % in all",
                        "Maybe one takes the place of another: keep the last."));
    }

    private Optional<String> contract(PriceReductionNotified notified) {
        return facts.stream()
                .filter(fact -> notified.of().equals(fact.id()) && fact instanceof Clause)
                .map(fact -> ((Clause) fact).contract())
                .findFirst();
    }

    /** Another fact of the kind answers the same; two that are alike are one. */
    private <T extends Fact> Optional<Misfit> twice(Class<T> kind, T fact, BiPredicate<T, T> same, Misfit misfit) {
        return facts.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(other -> !other.equals(fact) && same.test(fact, other))
                .findFirst()
                .map(other -> misfit);
    }
}
