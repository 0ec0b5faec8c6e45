package dev.praetor.engine;

import dev.praetor.fact.Money;
import dev.praetor.finding.Amount;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Plea;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Settlement;
import dev.praetor.finding.Step;
import dev.praetor.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Adds up what each party owes the other, and nets it where a set-off was accepted (C. civ., art. 1347). */
final class Account {

    private static final Text TOTAL = new Text("Total des sommes dues", "Total of the sums due");
    private static final Text NET = new Text("Après compensation", "After set-off");

    private record Direction(String from, String to, String currency) implements Comparable<Direction> {

        Direction back() {
            return new Direction(to, from, currency);
        }

        @Override
        public int compareTo(Direction other) {
            return toString().compareTo(other.toString());
        }
    }

    private Account() {}

    static List<Settlement> of(List<Sanction> sanctions, List<Defence> defences) {
        TreeMap<Direction, List<Amount>> owed = new TreeMap<>();
        for (Sanction sanction : sanctions) {
            if (sanction instanceof Sanction.Sum sum) {
                String currency = sum.amount().least() == null
                        ? "EUR"
                        : sum.amount().least().currency();
                owed.computeIfAbsent(new Direction(sum.debtor(), sum.creditor(), currency), d -> new ArrayList<>())
                        .add(sum.amount());
            }
        }
        TreeMap<Direction, Amount> totals = new TreeMap<>();
        owed.forEach((direction, amounts) -> totals.put(direction, total(amounts)));
        List<Settlement> settlement = new ArrayList<>();
        totals.forEach((direction, total) -> {
            Amount net = total;
            if (totals.containsKey(direction.back()) && setOff(direction, defences)) {
                net = net(total, totals.get(direction.back()));
            }
            if (net.certain().isEmpty() || net.certain().get().positive()) {
                settlement.add(new Settlement(direction.from(), direction.to(), net));
            }
        });
        return settlement;
    }

    private static boolean setOff(Direction direction, List<Defence> defences) {
        return defences.stream()
                .filter(defence -> defence.accepted() && defence.plea().equals(Plea.SET_OFF))
                .map(Defence::against)
                .anyMatch(against -> (direction.from().equals(against.debtor())
                                && direction.to().equals(against.creditor()))
                        || (direction.to().equals(against.debtor())
                                && direction.from().equals(against.creditor())));
    }

    /** What is certain is added up; what remains to be assessed leaves the total without an upper bound. */
    private static Amount total(List<Amount> amounts) {
        List<Money> least = amounts.stream()
                .map(Amount::least)
                .filter(java.util.Objects::nonNull)
                .map(Money.class::cast)
                .toList();
        if (least.isEmpty()) {
            return Amount.toBeAssessed();
        }
        Money sum = least.stream().reduce(Money::plus).orElseThrow();
        String formula = least.stream().map(Money::toString).collect(Collectors.joining(" + "));
        Step step = new Step(TOTAL, formula, sum);
        boolean bounded = amounts.stream().allMatch(amount -> amount.most() != null);
        Money most = bounded
                ? amounts.stream()
                        .map(Amount::most)
                        .map(Money.class::cast)
                        .reduce(Money::plus)
                        .orElseThrow()
                : null;
        return new Amount(sum, most, List.of(step));
    }

    /** The least that can remain is the least owed less the most opposed to it, and the other way round. */
    private static Amount net(Amount owed, Amount opposed) {
        Money least = owed.least() == null || opposed.most() == null ? null : rest(owed.least(), opposed.most());
        Money most = owed.most() == null || opposed.least() == null ? owed.most() : rest(owed.most(), opposed.least());
        if (most != null && !most.positive()) {
            return new Amount(most, most, List.of());
        }
        List<Step> steps = new ArrayList<>(owed.steps());
        if (least != null) {
            steps.add(new Step(NET, owed.least() + " − " + opposed.most(), least));
        }
        return new Amount(least == null && most != null ? Money.zero(most.currency()) : least, most, steps);
    }

    private static Money rest(Money owed, Money opposed) {
        Money rest = owed.minus(opposed);
        return rest.positive() ? rest : Money.zero(rest.currency());
    }
}
