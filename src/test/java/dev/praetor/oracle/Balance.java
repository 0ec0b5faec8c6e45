package dev.praetor.oracle;

import dev.praetor.fact.SetOffInvoked;
import dev.praetor.fact.SetOffInvoked.Ground;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What each party owes in the end: C. civ., art. 1347 to 1348-2. It holds for set-offs on one ground at a time: how
 * those of several share one debt is for no rule to say.
 */
final class Balance {

    /** Debts that may extinguish each other. */
    private record Pool(Ground ground, String contract) {}

    private final Dossier dossier;
    private final List<Line> lines;

    private Balance(Dossier dossier, List<Line> lines) {
        this.dossier = dossier;
        this.lines = lines;
    }

    /** Written as {@code a pays 12.00}, or {@code at least 12.00} while something is open. */
    static List<String> of(Dossier dossier, List<Line> lines) {
        Balance balance = new Balance(dossier, lines);
        Set<String> parties = new TreeSet<>();
        lines.forEach(line -> parties.add(line.debtor()));
        List<String> pays = new ArrayList<>();
        for (String party : parties) {
            long remains = balance.owed(party, line -> true) - balance.extinguished();
            boolean open =
                    lines.stream().anyMatch(line -> line.open() && line.debtor().equals(party));
            if (remains > 0 || open) {
                pays.add(pays(party, remains, open));
            }
        }
        return pays;
    }

    static String pays(String party, long cents, boolean open) {
        return party + " pays " + Line.written(cents, open);
    }

    private long owed(String party, Predicate<Line> which) {
        return lines.stream()
                .filter(line -> line.debtor().equals(party))
                .filter(which)
                .mapToLong(Line::cents)
                .sum();
    }

    private long extinguished() {
        Set<Pool> pools = new HashSet<>();
        dossier.all(SetOffInvoked.class).forEach(invoked -> pools.add(pool(invoked)));
        return pools.stream()
                .mapToLong(pool -> Math.min(
                        owed(client(pool), line -> extinguishable(line, pool)),
                        owed(provider(pool), line -> extinguishable(line, pool))))
                .sum();
    }

    /** Only connected debts are those of one contract; otherwise any between the parties will do. */
    private Pool pool(SetOffInvoked invoked) {
        Ground ground = invoked.ground() == null ? Ground.LEGAL : invoked.ground();
        String any = dossier.all(dev.praetor.fact.Contract.class).get(0).id();
        return new Pool(ground, ground == Ground.CONNECTED ? invoked.contract() : any);
    }

    private String client(Pool pool) {
        return dossier.contract(pool.contract()).client();
    }

    private String provider(Pool pool) {
        return dossier.contract(pool.contract()).provider();
    }

    /** No astreinte ever; by law alone no damages, which are liquid only once they are awarded; nothing open. */
    private static boolean extinguishable(Line line, Pool pool) {
        return !line.open()
                && !line.kind().equals(Line.ASTREINTE)
                && (pool.ground() != Ground.LEGAL || !line.kind().equals(Line.DAMAGES))
                && (pool.ground() != Ground.CONNECTED || line.contract().equals(pool.contract()));
    }
}
