package dev.praetor.oracle;

import dev.praetor.fact.SetOffInvoked;
import dev.praetor.fact.SetOffInvoked.Ground;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Debts extinguish each other up to the lower, one ground after the other: C. civ., art. 1347 to 1348-2. Where a court
 * or the parties say so all do; otherwise first those of one contract, which need not be liquid, then what is liquid.
 */
final class SetOffs {

    private static final class Debt {
        private final Line line;
        private long left;

        private Debt(Line line) {
            this.line = line;
            this.left = line.cents();
        }

        /** Damages are liquid only once they are awarded. */
        private boolean liquid() {
            return !line.kind().equals(Line.DAMAGES);
        }
    }

    private final List<Debt> debts = new ArrayList<>();

    /** No astreinte ever, and nothing open. What is not liquid comes first, as nothing else can extinguish it. */
    private SetOffs(List<Line> lines) {
        lines.stream()
                .filter(line -> !line.open() && !line.kind().equals(Line.ASTREINTE))
                .map(Debt::new)
                .sorted(Comparator.comparing(Debt::liquid))
                .forEach(debts::add);
    }

    /** How much of what each party owes the other is gone. */
    static long extinguished(Dossier dossier, List<Line> lines) {
        SetOffs setOffs = new SetOffs(lines);
        Set<Ground> grounds = new TreeSet<>();
        Set<String> connected = new TreeSet<>();
        for (SetOffInvoked invoked : dossier.all(SetOffInvoked.class)) {
            grounds.add(invoked.ground() == null ? Ground.LEGAL : invoked.ground());
            if (invoked.ground() == Ground.CONNECTED) {
                connected.add(invoked.contract());
            }
        }
        long gone = 0;
        if (grounds.contains(Ground.JUDICIAL) || grounds.contains(Ground.AGREED)) {
            gone += setOffs.extinguish(debt -> true);
        }
        for (String contract : connected) {
            gone += setOffs.extinguish(debt -> debt.line.contract().equals(contract));
        }
        return grounds.contains(Ground.LEGAL) ? gone + setOffs.extinguish(Debt::liquid) : gone;
    }

    private long extinguish(Predicate<Debt> which) {
        List<Debt> one = new ArrayList<>();
        List<Debt> other = new ArrayList<>();
        for (Debt debt : debts) {
            boolean first = debt.line.debtor().equals(debts.get(0).line.debtor());
            if (which.test(debt)) {
                (first ? one : other).add(debt);
            }
        }
        long both = Math.min(left(one), left(other));
        pay(one, both);
        pay(other, both);
        return both;
    }

    private static long left(List<Debt> debts) {
        return debts.stream().mapToLong(debt -> debt.left).sum();
    }

    private static void pay(List<Debt> debts, long sum) {
        long rest = sum;
        for (Debt debt : debts) {
            long part = Math.min(debt.left, rest);
            debt.left -= part;
            rest -= part;
        }
    }
}
