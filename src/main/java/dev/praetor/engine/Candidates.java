package dev.praetor.engine;

import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The values that are tried for what a case leaves open. A result can only change where a value passes another one of
 * the case: so the first and the last possible day are tried, and each day that any fact speaks of with the day after
 * it; for money the same with cents, for other numbers with hundredths.
 */
final class Candidates {

    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("999999999999.99");
    private static final BigDecimal ANY_PERCENT = BigDecimal.valueOf(100);
    private static final BigDecimal MANY = new BigDecimal("1000000");

    private final TreeSet<Day> days = new TreeSet<>();
    private final TreeSet<Money> sums = new TreeSet<>();
    private final TreeSet<BigDecimal> numbers = new TreeSet<>();

    private final Collection<? extends Fact> facts;
    private final LocalDate assessedOn;
    private boolean collected;

    Candidates(Collection<? extends Fact> facts, LocalDate assessedOn) {
        this.facts = facts;
        this.assessedOn = assessedOn;
    }

    /** Only where something is open, which is seldom. */
    private void collect() {
        if (!collected) {
            days.add(Day.of(assessedOn));
            facts.forEach(this::collect);
            collected = true;
        }
    }

    private void collect(Fact fact) {
        Kind.of(fact).days(fact).forEach(day -> {
            if (!day.earliest().equals(Day.UNKNOWN.earliest())) {
                days.add(Day.of(day.earliest()));
            }
            if (!day.latest().equals(Day.UNKNOWN.latest())) {
                days.add(Day.of(day.latest()));
            }
        });
        Kind.of(fact).components().forEach(component -> {
            Object value = component.get(fact);
            if (value instanceof Money money) {
                sums.add(money);
            } else if (value instanceof BigDecimal number) {
                numbers.add(number);
            }
        });
    }

    List<Object> days(Day range) {
        collect();
        TreeSet<Day> values = new TreeSet<>(List.of(Day.of(range.earliest()), Day.of(range.latest())));
        for (Day day : days) {
            for (Day candidate : List.of(day, day.plusDays(1))) {
                if (!candidate.earliest().isBefore(range.earliest())
                        && !candidate.latest().isAfter(range.latest())) {
                    values.add(candidate);
                }
            }
        }
        return List.copyOf(values);
    }

    List<Object> of(Class<?> type) {
        collect();
        if (type == Day.class) { // of a fact of the application's own that does not say Day.UNKNOWN itself
            return days(Day.UNKNOWN);
        }
        if (type == Boolean.class) {
            return List.of(false, true);
        }
        if (type == Integer.class) {
            return List.of(0, 1, 1200);
        }
        if (type == Long.class) {
            return List.of(0L, 1L, 1200L);
        }
        return type == BigDecimal.class ? decimals() : amounts();
    }

    private List<Object> decimals() {
        TreeSet<BigDecimal> values = new TreeSet<>(List.of(BigDecimal.ZERO, BigDecimal.ONE, ANY_PERCENT, MANY));
        numbers.forEach(number -> values.addAll(List.of(number, number.add(LEAST), number.subtract(LEAST))));
        return List.copyOf(values);
    }

    /** An unknown amount is taken to be in the currency of the case, in euros if there are several. */
    private List<Object> amounts() {
        Set<String> currencies = sums.stream().map(Money::currency).collect(Collectors.toSet());
        String currency = currencies.size() == 1 ? currencies.iterator().next() : "EUR";
        Money least = new Money(LEAST, currency);
        TreeSet<Money> values = new TreeSet<>(List.of(least, new Money(MOST, currency)));
        sums.stream()
                .filter(money -> money.currency().equals(currency))
                .forEach(money -> values.addAll(List.of(money, money.plus(least))));
        return List.copyOf(values);
    }
}
