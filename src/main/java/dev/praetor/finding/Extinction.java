package dev.praetor.finding;

import dev.praetor.fact.Day;
import dev.praetor.fact.Money;
import dev.praetor.fact.SetOffInvoked;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which debts between two parties extinguish each other, and on what day. Of several the invoices go first, as they may
 * bear interest, and of those the oldest (C. civ., art. 1347-4 and 1342-10).
 *
 * <ul>
 *   <li>Connected debts on the day on which the first of them was due (art. 1348-1), so that no interest ever runs;
 *       what is not liquid first, as nothing else can extinguish it.
 *   <li>By law, once both are due (art. 1347). When a penalty, a reduction or a restitution was due its sum alone does
 *       not tell: it is taken to have been on the day on which set-off was invoked, not before.
 *   <li>As agreed, on the day of the agreement, or once both are due (art. 1348-2).
 *   <li>By a judge on the day of the judgment (art. 1348): until then interest runs.
 * </ul>
 */
final class Extinction {

    private static final class Debt {
        private final Sanction.Sum sum;
        private Money left;

        private Debt(Sanction.Sum sum) {
            this.sum = sum;
            this.left = sum.amount().certain().orElseThrow();
        }

        private boolean of(String contract) {
            return sum.contract().equals(contract);
        }

        private boolean invoice() {
            return sum instanceof Claim;
        }

        /** The last day to pay an invoice; for any other sum the day of the breach that it comes from. */
        private Day dueOn() {
            Day breach = sum.violation().occurredOn();
            return invoice() ? breach.plusDays(-1) : breach;
        }

        private boolean dueOnIsKnown() {
            return invoice() || sum instanceof ServiceCredit;
        }
    }

    private record Pair(Debt one, Debt other, Day on) {}

    private static final Comparator<Debt> ORDER = Comparator.comparing((Debt debt) -> !debt.invoice())
            .thenComparing(debt -> debt.sum.liquid())
            .thenComparing(Debt::dueOn)
            .thenComparing(debt -> debt.sum.toString());

    private final Collection<SetOffInvoked> invoked;
    private final List<Debt> one = new ArrayList<>();
    private final List<Debt> other = new ArrayList<>();

    private Extinction(Claim claim, Collection<Sanction.Sum> sums, Collection<SetOffInvoked> invoked) {
        this.invoked = invoked;
        sums.stream()
                .filter(sum -> between(sum, claim) && sameMoney(sum, claim))
                .map(Debt::new)
                .sorted(ORDER)
                .forEach(debt -> (debt.sum.debtor().compareTo(debt.sum.creditor()) < 0 ? one : other).add(debt));
    }

    private static boolean between(Sanction.Sum sum, Claim claim) {
        return List.of(claim.debtor(), claim.creditor()).containsAll(List.of(sum.debtor(), sum.creditor()));
    }

    private static boolean sameMoney(Sanction.Sum sum, Claim claim) {
        return money(sum).currency().equals(money(claim).currency());
    }

    private static Money money(Sanction.Sum sum) {
        return sum.amount().certain().orElseThrow();
    }

    /** What of a claim is extinguished, in the order of its days. */
    static List<SetOff.Part> of(Claim claim, Collection<Sanction.Sum> sums, Collection<SetOffInvoked> invoked) {
        List<SetOff.Part> parts = new ArrayList<>();
        for (Pair pair : new Extinction(claim, sums, invoked).inTurn()) {
            Money both = pair.one.left.min(pair.other.left);
            pair.one.left = pair.one.left.minus(both);
            pair.other.left = pair.other.left.minus(both);
            if (both.positive() && (pair.one.sum.equals(claim) || pair.other.sum.equals(claim))) {
                parts.add(new SetOff.Part(pair.on, both));
            }
        }
        return parts;
    }

    private List<Pair> inTurn() {
        List<Pair> pairs = new ArrayList<>();
        for (String contract : connected()) {
            pairs.addAll(pairs((a, b) -> a.of(contract) && b.of(contract) ? earlier(a.dueOn(), b.dueOn()) : null));
        }
        List<Pair> others = pairs(this::takesEffect);
        others.sort(Comparator.comparing(Pair::on));
        pairs.addAll(others);
        return pairs;
    }

    /** @param effect the day on which two debts extinguish each other; {@code null} if they do not */
    private List<Pair> pairs(BiFunction<Debt, Debt, @Nullable Day> effect) {
        List<Pair> pairs = new ArrayList<>();
        for (Debt a : one) {
            for (Debt b : other) {
                Day on = effect.apply(a, b);
                if (on != null) {
                    pairs.add(new Pair(a, b, on));
                }
            }
        }
        return pairs;
    }

    private Set<String> connected() {
        Set<String> contracts = new TreeSet<>();
        invoked.stream().filter(SetOffInvoked::connected).forEach(setOff -> contracts.add(setOff.contract()));
        return contracts;
    }

    private @Nullable Day takesEffect(Debt a, Debt b) {
        Day bothDue = a.dueOn().later(b.dueOn());
        boolean liquid = a.sum.liquid() && b.sum.liquid();
        boolean known = a.dueOnIsKnown() && b.dueOnIsKnown();
        return invoked.stream()
                .filter(setOff -> setOff.agreed() || (setOff.legal() && liquid))
                .map(setOff -> setOff.legal() && known ? bothDue : bothDue.later(setOff.on()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Day earlier(Day a, Day b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
