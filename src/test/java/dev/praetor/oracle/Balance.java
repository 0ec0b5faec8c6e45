package dev.praetor.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What each of the two parties owes in the end, after set-off. */
final class Balance {

    private Balance() {}

    /** Written as {@code a pays 12.00}, or {@code at least 12.00} while something is open. */
    static List<String> of(Dossier dossier, List<Line> lines) {
        Set<String> parties = new TreeSet<>();
        lines.forEach(line -> parties.add(line.debtor()));
        long extinguished = SetOffs.extinguished(dossier, lines);
        List<String> pays = new ArrayList<>();
        for (String party : parties) {
            List<Line> owed =
                    lines.stream().filter(line -> line.debtor().equals(party)).toList();
            long remains = owed.stream().mapToLong(Line::cents).sum() - extinguished;
            boolean open = owed.stream().anyMatch(Line::open);
            if (remains > 0 || open) {
                pays.add(pays(party, remains, open));
            }
        }
        return pays;
    }

    static String pays(String party, long cents, boolean open) {
        return party + " pays " + Line.written(cents, open);
    }
}
