package dev.praetor.engine;

import dev.praetor.fact.Fact;
import dev.praetor.fact.InterestClaimed;
import dev.praetor.fact.Invoice;
import dev.praetor.fact.LateRateClause;
import dev.praetor.fact.ReferenceRate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The official rates that a case needs while its facts come and go: as {@link RateFacts}, from the few that decide. */
final class LiveRates {

    private final List<ReferenceRate> known;
    private final List<Fact> deciding = new ArrayList<>();

    /** How many invoices may be late from a day on. */
    private final TreeMap<LocalDate, Integer> late = new TreeMap<>();

    private @Nullable Object state;
    private List<ReferenceRate> needed = List.of();

    LiveRates(List<ReferenceRate> known) {
        this.known = known;
    }

    /** @param by 1 if the fact comes, -1 if it goes */
    void count(Fact fact, int by) {
        if (fact instanceof Invoice invoice) {
            late.merge(invoice.lateFrom().earliest(), by, (a, b) -> a + b == 0 ? null : a + b);
        } else if (fact instanceof InterestClaimed || fact instanceof LateRateClause || fact instanceof ReferenceRate) {
            if (by > 0) {
                deciding.add(fact);
                deciding.sort(
                        Comparator.comparing(Descriptions::describe)); // as Judgement: the first of a kind decides
            } else {
                deciding.remove(fact);
            }
        }
    }

    /** Of two calls that need the same rate, both return the same object. */
    List<ReferenceRate> needed(LocalDate today) {
        LocalDate first = late.isEmpty() ? null : late.firstKey();
        List<@Nullable Object> now = new ArrayList<>(deciding);
        now.add(first);
        now.add(RateFacts.semester(today));
        if (!now.equals(state)) {
            state = now;
            List<ReferenceRate> before = needed;
            needed = RateFacts.needed(List.copyOf(deciding), known, today, first).stream()
                    .map(rate -> before.contains(rate) ? before.get(before.indexOf(rate)) : rate)
                    .toList();
        }
        return needed;
    }
}
