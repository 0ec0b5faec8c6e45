package dev.praetor.portfolio;

import dev.praetor.fact.Contract;
import dev.praetor.fact.Money;
import dev.praetor.finding.Amount;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Settlement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the cases of a portfolio come to.
 *
 * @param judged cases
 * @param refused cases whose facts are at fault, or that reached a limit; they count nowhere else
 * @param contracts in the cases judged
 * @param broken cases with a violation
 * @param undetermined findings that depend on what is not known
 * @param owed sums of the settlements that are certain, by currency
 * @param open settlements whose sum is not certain, which are not in {@code owed}
 */
public record Totals(
        long judged,
        long refused,
        long contracts,
        long broken,
        long violations,
        long undetermined,
        Map<String, Money> owed,
        long open) {

    public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, Map.of(), 0);

    /** One case that cannot be judged. */
    public static final Totals REFUSED = new Totals(0, 1, 0, 0, 0, 0, Map.of(), 0);

    public Totals {
        owed = new TreeMap<>(owed);
    }

    /** One case. */
    public static Totals of(Assessment assessment) {
        List<Money> certain = new ArrayList<>();
        assessment.settlement().stream()
                .map(Settlement::amount)
                .map(Amount::certain)
                .flatMap(Optional::stream)
                .forEach(certain::add);
        Map<String, Money> owed = new TreeMap<>();
        certain.forEach(sum -> owed.merge(sum.currency(), sum, Money::plus));
        int violations = assessment.violations().size();
        return new Totals(
                1,
                0,
                assessment.facts().stream().filter(Contract.class::isInstance).count(),
                violations > 0 ? 1 : 0,
                violations,
                assessment.undetermined().size(),
                owed,
                assessment.settlement().size() - certain.size());
    }

    public Totals plus(Totals other) {
        Map<String, Money> sums = new TreeMap<>(owed);
        other.owed.forEach((currency, sum) -> sums.merge(currency, sum, Money::plus));
        return new Totals(
                judged + other.judged,
                refused + other.refused,
                contracts + other.contracts,
                broken + other.broken,
                violations + other.violations,
                undetermined + other.undetermined,
                sums,
                open + other.open);
    }

    public long cases() {
        return judged + refused;
    }
}
