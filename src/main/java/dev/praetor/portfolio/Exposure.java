package dev.praetor.portfolio;

import dev.praetor.fact.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much money a case is about: all that is owed in it, whoever owes it.
 *
 * @param currency of the figures; empty if nothing is owed or no sum is known, several joined by + if there are several
 * @param certain what the sums that are certain come to
 * @param least those, and the lower bounds of the others
 * @param most those, and the upper bounds of the others; {@code null} if one of them has none
 */
public record Exposure(
        String currency,
        BigDecimal certain,
        BigDecimal least,
        @Nullable BigDecimal most) {

    private static final BigDecimal NOTHING = Money.zero("EUR").amount();

    public static Exposure of(List<Debt> debts) {
        String currencies = debts.stream()
                .flatMap(debt -> Stream.of(debt.least(), debt.most()))
                .filter(Objects::nonNull)
                .map(Money::currency)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining("+"));
        boolean bounded = debts.stream().allMatch(debt -> debt.most() != null);
        return new Exposure(
                currencies,
                sum(debts.stream().filter(Debt::certain).map(Debt::least)),
                sum(debts.stream().map(Debt::least)),
                bounded ? sum(debts.stream().map(Debt::most)) : null);
    }

    private static BigDecimal sum(Stream<@Nullable Money> sums) {
        return sums.filter(Objects::nonNull).map(Money::amount).reduce(NOTHING, BigDecimal::add);
    }

    /** Whether the figures are of one currency, so that they may be added to others of it. */
    public boolean comparable() {
        return !currency.contains("+");
    }

    /** The highest sum that is known to be possible, by which cases are ranked; no currency is converted. */
    public BigDecimal figure() {
        return most == null ? least : most;
    }
}
