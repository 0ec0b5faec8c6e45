package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two answers to one question: a rule could not tell which one holds, or would count both. The facts are sorted by what
 * they answer once, so that no fact is held against every other.
 */
final class Contradiction {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Facts that differ, by the question that each answers. */
    private final Map<List<?>, Set<Fact>> answers = new HashMap<>();

    private final Map<String, Clause> clauses = new HashMap<>();
    private final Map<String, BigDecimal> reductions = new HashMap<>();

    Contradiction(Collection<? extends Fact> facts) {
        Set<PriceReductionNotified> reduced = new LinkedHashSet<>();
        for (Fact fact : facts) {
            List<?> question = question(fact);
            if (question != null) {
                answers.computeIfAbsent(question, q -> new HashSet<>()).add(fact);
            }
            if (fact instanceof Clause clause && clause.id() != null) {
                clauses.putIfAbsent(clause.id(), clause);
            }
            if (fact instanceof PriceReductionNotified notified && notified.percent() != null) {
                reduced.add(notified);
            }
        }
        for (PriceReductionNotified notified : reduced) {
            Clause of = clauses.get(notified.of());
            if (of != null) {
                reductions.merge(of.contract(), requireNonNull(notified.percent()), BigDecimal::add);
            }
        }
    }

    Optional<Misfit> of(Fact fact) {
        if (fact instanceof PriceReductionNotified notified) {
            return reduced(notified);
        }
        List<?> question = question(fact);
        return question == null || answers.getOrDefault(question, Set.of()).size() < 2
                ? Optional.empty()
                : Optional.of(twice(fact));
    }

    /** What it answers, if that can be answered but once; a delivery in part or on some day or other does not. */
    static @Nullable List<?> question(Fact fact) {
        if (fact instanceof Appraisal appraisal) {
            return List.of(Appraisal.class, appraisal.question(), appraisal.of());
        }
        if (fact instanceof DelayFound found) {
            return List.of(DelayFound.class, found.of());
        }
        if (fact instanceof Delivery delivery
                && !delivery.partial()
                && delivery.on().exact()) {
            return List.of(Delivery.class, delivery.of(), delivery.on());
        }
        if (fact instanceof LateRateClause clause) {
            return List.of(LateRateClause.class, clause.contract());
        }
        return fact instanceof InterestClaimed claim
                ? List.of(InterestClaimed.class, claim.contract(), claim.by(), claim.rate())
                : null;
    }

    private static Misfit twice(Fact fact) {
        if (fact instanceof Appraisal appraisal) {
            return new Misfit(
                    appraisal,
                    "question",
                    "'" + appraisal.of() + "' is appraised twice on one question",
                    "Maybe keep the appraisal that holds now, such as that of the last court.");
        }
        if (fact instanceof DelayFound found) {
            return new Misfit(found, "of", "two delays are found for '" + found.of() + "'", "Maybe keep one of them.");
        }
        if (fact instanceof LateRateClause clause) {
            return new Misfit(
                    clause,
                    "contract",
                    "two late rates are agreed in the contract '" + clause.contract() + "'",
                    "Maybe keep the one that holds for its invoices.");
        }
        if (fact instanceof InterestClaimed claim) {
            return new Misfit(
                    claim,
                    "rate",
                    "'" + claim.by() + "' claims interest twice at one rate under the contract '" + claim.contract()
                            + "'",
                    "Maybe keep one of them: it is for every unpaid invoice of the contract.");
        }
        return new Misfit(
                fact,
                "on",
                "'" + ((Delivery) fact).of() + "' is delivered in full twice on one day",
                "Maybe add: partial: true");
    }

    /**
     * C. civ., art. 1223: the price is reduced in proportion to what is lacking. Several defects, of one thing or of
     * several, may each reduce it; together they cannot take more than the whole.
     */
    private Optional<Misfit> reduced(PriceReductionNotified notified) {
        Clause of = clauses.get(notified.of());
        BigDecimal all = of == null ? null : reductions.get(of.contract());
        return of == null || all == null || all.compareTo(WHOLE) <= 0
                ? Optional.empty()
                : Optional.of(new Misfit(
                        notified,
                        "percent",
                        "the price of the contract '" + of.contract() + "' is reduced by "
                                + all.stripTrailingZeros().toPlainString() + " % in all",
                        "Maybe one takes the place of another: keep the last."));
    }
}
