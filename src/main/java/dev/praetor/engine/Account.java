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
        List<Settlement> settlement = new ArrayList<>();
        owed.forEach((direction, amounts) -> {
            Money opposed = setOff(direction, defences)
                    ? liquid(owed.getOrDefault(direction.back(), List.of()), direction.currency())
                    : Money.zero(direction.currency());
            Amount net = total(amounts, opposed, direction.currency());
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

    private static Money liquid(List<Amount> amounts, String currency) {
        return amounts.stream().flatMap(amount -> amount.certain().stream()).reduce(Money.zero(currency), Money::plus);
    }

    /** Only what is liquid is set off (C. civ., art. 1347-1); what is not leaves the total without its bounds. */
    private static Amount total(List<Amount> amounts, Money opposed, String currency) {
        List<Amount> open =
                amounts.stream().filter(amount -> amount.certain().isEmpty()).toList();
        if (open.size() == amounts.size()) {
            return open.stream().reduce((a, b) -> Amount.toBeAssessed()).orElseThrow();
        }
        Money liquid = liquid(amounts, currency);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                TOTAL,
                amounts.stream()
                        .flatMap(amount -> amount.certain().stream())
                        .map(Money::toString)
                        .collect(Collectors.joining(" + ")),
                liquid));
        Money net = liquid;
        if (opposed.positive()) {
            net = liquid.compareTo(opposed) > 0 ? liquid.minus(opposed) : Money.zero(currency);
            steps.add(new Step(NET, liquid + " − " + opposed, net));
        }
        if (open.isEmpty()) {
            return new Amount(net, net, steps);
        }
        return net.positive() ? new Amount(net, null, steps) : Amount.toBeAssessed();
    }
}
