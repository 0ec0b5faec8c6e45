package dev.praetor.engine;

import dev.praetor.fact.Money;
import dev.praetor.finding.Amount;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Undetermined;
import dev.praetor.finding.Undetermined.Aspect;
import dev.praetor.finding.Undetermined.Missing;
import dev.praetor.finding.Violation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is undetermined: violations and sanctions that stand in some readings only, and sums that differ between them.
 * Fewest things to find out come first, then the most money at stake.
 */
final class Questions {

    private static final Comparator<Undetermined> ORDER = Comparator.comparing(
                    (Undetermined open) -> open.missing().size())
            .thenComparing(Undetermined::atStake, Comparator.nullsFirst(Comparator.<Money>reverseOrder()))
            .thenComparing(open -> open.violation().grievance(), Assembly.BY_GRIEVANCE)
            .thenComparing(open -> open.decides().getClass().getSimpleName())
            .thenComparing(open -> open.decides().toString());

    private final Weighing weighing;

    private Questions(Weighing weighing) {
        this.weighing = weighing;
    }

    static List<Undetermined> of(Weighing weighing, Set<Finding> certain) {
        if (weighing.outcomes().size() == 1) {
            return List.of();
        }
        Questions questions = new Questions(weighing);
        return weighing.outcomes().stream()
                .flatMap(outcome -> outcome.keySet().stream())
                .distinct()
                .flatMap(key -> questions.aspect(key, certain).map(aspect -> questions.open(key, aspect)).stream())
                .sorted(ORDER)
                .toList();
    }

    /** What of a finding is open, if anything; a sanction of an open violation is open with it. */
    private Optional<Aspect> aspect(Finding key, Set<Finding> certain) {
        if (certain.contains(key)) {
            boolean differs = key instanceof Sanction.Sum
                    && weighing.outcomes().stream()
                                    .map(outcome -> String.valueOf(Weighing.amount(outcome.get(key))))
                                    .distinct()
                                    .count()
                            > 1;
            return differs ? Optional.of(Aspect.AMOUNT) : Optional.empty();
        }
        boolean own = key instanceof Violation
                || (key instanceof Sanction sanction && certain.contains(sanction.violation()));
        return own ? Optional.of(Aspect.EXISTENCE) : Optional.empty();
    }

    private Undetermined open(Finding key, Aspect aspect) {
        List<OpenPoint> deciding = weighing.deciding(
                outcome -> aspect == Aspect.EXISTENCE ? outcome.containsKey(key) : Weighing.amount(outcome.get(key)));
        // Where not all combinations were tried, none may show alone what several decide together.
        List<Missing> missing = (deciding.isEmpty() ? weighing.readings().open() : deciding)
                .stream()
                        .map(point -> new Missing(
                                weighing.readings().facts().get(point.fact()),
                                point.component().name()))
                        .toList();
        return new Undetermined(missing, weighing.spanned(key), aspect, atStake(key));
    }

    /**
     * {@code null} if a sum that comes with the finding is not put in figures, grows with something unbounded, or is in
     * several currencies.
     */
    private @Nullable Money atStake(Finding key) {
        List<List<Sanction.Sum>> sums = weighing.outcomes().stream()
                .map(outcome -> sumsOf(key, outcome))
                .toList();
        if (sums.stream().flatMap(List::stream).anyMatch(sum -> !sum.certain())
                || weighing.deciding(outcome -> amounts(sumsOf(key, outcome))).stream()
                        .anyMatch(OpenPoint::unbounded)) {
            return null;
        }
        List<String> currencies = sums.stream()
                .flatMap(List::stream)
                .map(sum -> sum.amount().certain().orElseThrow().currency())
                .distinct()
                .toList();
        if (currencies.size() > 1) {
            return null;
        }
        String currency = currencies.isEmpty() ? "EUR" : currencies.get(0);
        List<Money> totals = sums.stream()
                .map(some -> some.stream()
                        .map(sum -> sum.amount().certain().orElseThrow())
                        .reduce(Money.zero(currency), Money::plus))
                .sorted()
                .toList();
        return totals.get(totals.size() - 1).minus(totals.get(0));
    }

    private static List<Sanction.Sum> sumsOf(Finding key, Map<Finding, Finding> outcome) {
        return outcome.values().stream()
                .filter(finding -> bearsOn(key, finding, outcome))
                .filter(Sanction.Sum.class::isInstance)
                .map(Sanction.Sum.class::cast)
                .toList();
    }

    /** {@code null} where there are none: that a sum is there or not does not make it unbounded. */
    private static @Nullable Object amounts(List<Sanction.Sum> sums) {
        return sums.isEmpty()
                ? null
                : sums.stream()
                        .map(Sanction.Sum::amount)
                        .map(Amount::least)
                        .map(String::valueOf)
                        .sorted()
                        .toList();
    }

    private static boolean bearsOn(Finding key, Finding finding, Map<Finding, Finding> outcome) {
        return finding.equals(outcome.get(key))
                || (finding instanceof Sanction sanction && sanction.violation().equals(outcome.get(key)));
    }
}
