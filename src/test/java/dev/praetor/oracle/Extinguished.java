package dev.praetor.oracle;

import dev.praetor.fact.Invoice;
import dev.praetor.fact.SetOffInvoked;
import dev.praetor.fact.SetOffInvoked.Ground;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How much of each invoice set-off has taken away, day by day: C. civ., art. 1347 and 1348-1 to 1348-2. What a judge
 * sets off (art. 1348) goes on bearing interest until the judgment.
 */
final class Extinguished {

    private static final class Debt {
        private final @Nullable Breach invoice;
        private final String kind;
        private final String debtor;
        private final String contract;
        private final long due;
        private long left;

        private Debt(@Nullable Breach invoice, Line line, long due) {
            this.invoice = invoice;
            this.kind = line.kind();
            this.debtor = line.debtor();
            this.contract = line.contract();
            this.due = due;
            this.left = line.cents();
        }

        private boolean liquid() {
            return !kind.equals(Line.DAMAGES);
        }

        /** Its day says when it was due: that of other sums may come later than the breach. */
        private boolean dated() {
            return invoice != null || kind.equals("ServiceCredit");
        }

        /** Whoever owes several debts pays first what may cost interest, the oldest first (art. 1342-10). */
        private int rank() {
            return invoice != null ? 0 : liquid() ? 2 : 1;
        }
    }

    private final List<Debt> debts = new ArrayList<>();
    private final List<SetOffInvoked> invoked;
    private final Map<Breach, TreeMap<Long, Long>> gone = new HashMap<>();

    /**
     * Plays all days through.
     *
     * @param lines all sums but the invoices, and what paying them late costs
     */
    Extinguished(Dossier dossier, List<Breach> unpaid, List<Line> lines) {
        invoked = dossier.all(SetOffInvoked.class);
        for (Breach breach : unpaid) {
            long left = Unpaid.of(dossier, (Invoice) breach.fact()).after(dossier.today());
            debts.add(new Debt(breach, Line.of("Claim", breach, left), breach.day() - 1));
        }
        lines.stream()
                .filter(line -> !line.open() && !line.kind().equals(Line.ASTREINTE))
                .forEach(line -> debts.add(new Debt(null, line, line.day())));
        debts.sort(Comparator.comparing(Debt::rank).thenComparing(debt -> debt.due));
        connected();
        TreeSet<Long> days = new TreeSet<>();
        debts.forEach(debt -> days.add(debt.due));
        invoked.forEach(setOff -> days.add(Almanac.number(setOff.on())));
        days.forEach(this::pass);
    }

    /** What is gone of an invoice at the end of that day. */
    long by(Breach breach, long day) {
        return gone.getOrDefault(breach, new TreeMap<>()).headMap(day, true).values().stream()
                .mapToLong(cents -> cents)
                .sum();
    }

    private void connected() {
        TreeSet<String> contracts = new TreeSet<>();
        invoked.stream()
                .filter(setOff -> setOff.ground() == Ground.CONNECTED)
                .forEach(setOff -> contracts.add(setOff.contract()));
        contracts.forEach(contract -> extinguish(0, debt -> debt.contract.equals(contract)));
    }

    private void pass(long day) {
        boolean byLaw = invoked.stream().anyMatch(setOff -> setOff.ground() == null || setOff.ground() == Ground.LEGAL);
        if (byLaw) {
            extinguish(day, debt -> debt.due <= day && debt.dated());
        }
        if (called(day, null) || called(day, Ground.LEGAL)) {
            extinguish(day, debt -> debt.due <= day && debt.liquid());
        }
        if (called(day, Ground.AGREED)) {
            extinguish(day, debt -> debt.due <= day);
        }
    }

    private boolean called(long day, @Nullable Ground ground) {
        return invoked.stream().anyMatch(setOff -> setOff.ground() == ground && Almanac.number(setOff.on()) <= day);
    }

    /** Debts of one party against those of the other, each list in turn. */
    private void extinguish(long day, Predicate<Debt> which) {
        List<Debt> some = debts.stream().filter(which).toList();
        for (Debt debt : some) {
            for (Debt back : some) {
                long both = debt.debtor.equals(back.debtor) ? 0 : Math.min(debt.left, back.left);
                take(debt, both, day);
                take(back, both, day);
            }
        }
    }

    private void take(Debt debt, long cents, long day) {
        debt.left -= cents;
        if (debt.invoice != null && cents > 0) {
            gone.computeIfAbsent(debt.invoice, i -> new TreeMap<>()).merge(day, cents, Long::sum);
        }
    }
}
