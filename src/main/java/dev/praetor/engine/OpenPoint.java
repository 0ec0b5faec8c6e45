package dev.praetor.engine;

import dev.praetor.fact.Component;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Something that a fact does not say exactly, with values that stand for all it may be.
 *
 * <p>A result can only change where a value passes another one of the case. So for a day the first and the last
 * possible one are tried, and each day that any fact speaks of with the day after it; for money the same with cents.
 *
 * @param fact position in the list of facts
 * @param values at least one
 */
record OpenPoint(int fact, Component component, List<Object> values) {

    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("999999999999.99");

    static List<OpenPoint> of(List<Fact> facts, LocalDate assessedOn) {
        TreeSet<Day> days = new TreeSet<>(List.of(Day.of(assessedOn)));
        TreeSet<Money> sums = new TreeSet<>();
        facts.forEach(fact -> collect(fact, days, sums));
        List<OpenPoint> points = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            for (Component component : Kind.of(fact).components()) {
                Object value = component.get(fact);
                boolean happened = component.name().equals("on")
                        && Kind.of(fact).happenedOn(fact).isPresent();
                if (value instanceof Day day && !day.exact()) {
                    points.add(new OpenPoint(i, component, days(happened ? upTo(day, assessedOn) : day, days)));
                } else if (value == null && component.mayBeUnknown()) {
                    points.add(new OpenPoint(i, component, values(component.type(), sums)));
                }
            }
        }
        return points;
    }

    private static void collect(Fact fact, Collection<Day> days, Collection<Money> sums) {
        Kind.of(fact).days(fact).forEach(day -> {
            if (!day.earliest().equals(Day.UNKNOWN.earliest())) {
                days.add(Day.of(day.earliest()));
            }
            if (!day.latest().equals(Day.UNKNOWN.latest())) {
                days.add(Day.of(day.latest()));
            }
        });
        Kind.of(fact).components().forEach(component -> {
            if (component.get(fact) instanceof Money money) {
                sums.add(money);
            }
        });
    }

    /** An event that is a fact of the case happened by the date of the assessment. */
    private static Day upTo(Day day, LocalDate assessedOn) {
        return day.latest().isAfter(assessedOn) ? new Day(day.earliest(), assessedOn) : day;
    }

    private static List<Object> days(Day range, Collection<Day> known) {
        TreeSet<Day> values = new TreeSet<>(List.of(Day.of(range.earliest()), Day.of(range.latest())));
        for (Day day : known) {
            for (Day candidate : List.of(day, day.plusDays(1))) {
                if (!candidate.earliest().isBefore(range.earliest())
                        && !candidate.latest().isAfter(range.latest())) {
                    values.add(candidate);
                }
            }
        }
        return List.copyOf(values);
    }

    private static List<Object> values(Class<?> type, Collection<Money> known) {
        if (type == Boolean.class) {
            return List.of(false, true);
        }
        if (type == Integer.class) {
            return List.of(0, 1, 1200);
        }
        if (type == Long.class) {
            return List.of(0L, 1L, 1200L);
        }
        if (type == BigDecimal.class) {
            return List.of(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("1000000"));
        }
        // An unknown amount is taken to be in the currency of the case, in euros if there are several.
        Set<String> currencies = known.stream().map(Money::currency).collect(Collectors.toSet());
        String currency = currencies.size() == 1 ? currencies.iterator().next() : "EUR";
        Money least = new Money(LEAST, currency);
        TreeSet<Money> values = new TreeSet<>(List.of(least, new Money(MOST, currency)));
        known.stream()
                .filter(money -> money.currency().equals(currency))
                .forEach(money -> values.addAll(List.of(money, money.plus(least))));
        return List.copyOf(values);
    }

    /** A number that nothing bounds: what is computed from it has no bounds either. */
    boolean unbounded() {
        return component.type() != Day.class && component.type() != Boolean.class;
    }
}
