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
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds up what each party owes the other, and nets it where a set-off was accepted (C. civ., art. 1347 to 1348-2). */
final class Account {

    private static final Text TOTAL = new Text("Total des sommes dues", "Total of the sums due");
    private static final Text NET = new Text("Après compensation", "After set-off");

    /** Who owes whom, in which currency. */
    record Direction(String from, String to, String currency) implements Comparable<Direction> {

        private static final Comparator<Direction> ORDER = Comparator.comparing(Direction::from)
                .thenComparing(Direction::to)
                .thenComparing(Direction::currency);

        Direction back() {
            return new Direction(to, from, currency);
        }

        @Override
        public int compareTo(Direction other) {
            return ORDER.compare(this, other);
        }
    }

    private final TreeMap<Direction, List<Sanction.Sum>> owed = new TreeMap<>();
    private final List<Defence> setOffs;

    private Account(List<Sanction> sanctions, List<Defence> defences) {
        for (Sanction sanction : sanctions) {
            if (sanction instanceof Sanction.Sum sum) {
                owed.computeIfAbsent(
                                new Direction(sum.debtor(), sum.creditor(), currency(sum.amount())),
                                d -> new ArrayList<>())
                        .add(sum);
            }
        }
        setOffs = defences.stream().filter(Defence::accepted).toList();
    }

    static List<Settlement> of(List<Sanction> sanctions, List<Defence> defences) {
        Account account = new Account(sanctions, defences);
        List<Settlement> settlement = new ArrayList<>();
        account.owed.keySet().forEach(direction -> {
            Amount net = account.total(direction);
            if (net.certain().isEmpty() || net.certain().get().positive()) {
                settlement.add(new Settlement(direction.from(), direction.to(), net));
            }
        });
        return settlement;
    }

    /** What is not certain is not set off; it leaves the total without its upper bound. */
    private Amount total(Direction direction) {
        List<Sanction.Sum> sums = owed.getOrDefault(direction, List.of());
        List<Sanction.Sum> certain = sums.stream().filter(Sanction.Sum::certain).toList();
        boolean open = certain.size() < sums.size();
        if (certain.isEmpty()) {
            return bounds(sums, Money.zero(direction.currency()), List.of());
        }
        Money total = sum(certain, direction.currency());
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                TOTAL, certain.stream().map(sum -> money(sum).toString()).collect(Collectors.joining(" + ")), total));
        Money opposed = opposed(direction);
        Money net = total.minus(opposed);
        if (opposed.positive()) {
            steps.add(new Step(NET, total + " − " + opposed, net));
        }
        return open ? bounds(sums, net, steps) : new Amount(net, net, steps);
    }

    static String currency(Amount amount) {
        Money known = amount.least() != null ? amount.least() : amount.most();
        return known == null ? "EUR" : known.currency();
    }

    /** What is certain, and between which bounds the rest lies. */
    private static Amount bounds(List<Sanction.Sum> sums, Money certain, List<Step> steps) {
        Money least = certain;
        @Nullable Money most = certain;
        for (Sanction.Sum sum : sums) {
            Amount amount = sum.amount();
            if (!sum.certain()) {
                least = amount.least() == null ? least : least.plus(amount.least());
                most = most == null || amount.most() == null ? null : most.plus(amount.most());
            }
        }
        return new Amount(least.positive() ? least : null, most, steps);
    }

    /**
     * What is set off: both debts are extinguished up to the lower. Connected debts are, within one contract, before
     * those that are set off by law; there what is not liquid goes first.
     */
    private Money opposed(Direction direction) {
        if (accepted(direction, Plea.JUDICIAL_SET_OFF) || accepted(direction, Plea.AGREED_SET_OFF)) {
            return sum(direction, Sanction.Sum::canBeSetOff).min(sum(direction.back(), Sanction.Sum::canBeSetOff));
        }
        Money connected = Money.zero(direction.currency());
        Money there = sum(direction, Sanction.Sum::liquid);
        Money back = sum(direction.back(), Sanction.Sum::liquid);
        for (String contract : connected(direction)) {
            Money both = within(direction, contract, sum -> true).min(within(direction.back(), contract, sum -> true));
            connected = connected.plus(both);
            there = there.minus(takenFromLiquid(direction, contract, both));
            back = back.minus(takenFromLiquid(direction.back(), contract, both));
        }
        return accepted(direction, Plea.SET_OFF) ? connected.plus(there.min(back)) : connected;
    }

    private Money takenFromLiquid(Direction direction, String contract, Money setOff) {
        return setOff.minus(setOff.min(within(direction, contract, sum -> !sum.liquid())));
    }

    private Money within(Direction direction, String contract, Predicate<Sanction.Sum> which) {
        return sum(direction, sum -> sum.canBeSetOff() && sum.contract().equals(contract) && which.test(sum));
    }

    private Money sum(Direction direction, Predicate<Sanction.Sum> which) {
        return sum(
                owed.getOrDefault(direction, List.of()).stream().filter(which).toList(), direction.currency());
    }

    private boolean accepted(Direction direction, Plea plea) {
        return setOffs.stream().anyMatch(setOff -> setOff.plea().equals(plea) && between(setOff, direction));
    }

    /** The contracts whose debts are set off as connected. */
    private Set<String> connected(Direction direction) {
        return setOffs.stream()
                .filter(setOff -> setOff.plea().equals(Plea.CONNECTED_SET_OFF) && between(setOff, direction))
                .map(Defence::contract)
                .collect(Collectors.toSet());
    }

    private static boolean between(Defence setOff, Direction direction) {
        Set<String> parties = Set.of(direction.from(), direction.to());
        return parties.contains(setOff.against().debtor())
                && parties.contains(setOff.against().creditor());
    }

    private static Money sum(List<Sanction.Sum> sums, String currency) {
        return sums.stream().map(Account::money).reduce(Money.zero(currency), Money::plus);
    }

    private static Money money(Sanction.Sum sum) {
        return sum.amount().certain().orElseThrow();
    }
}
