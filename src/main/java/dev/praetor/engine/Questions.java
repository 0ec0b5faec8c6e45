package dev.praetor.engine;

import dev.praetor.fact.Money;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Undetermined;
import dev.praetor.finding.Violation;
import java.util.Comparator;
import java.util.List;

/** Orders what is undetermined: fewest things to find out first, then the most money at stake. */
final class Questions {

    private static final Comparator<Undetermined> ORDER = Comparator.comparing(
                    (Undetermined open) -> open.missing().size())
            .thenComparing(Undetermined::atStake, Comparator.nullsFirst(Comparator.<Money>reverseOrder()))
            .thenComparing(open -> violation(open.decides()).grievance(), Assembly.BY_GRIEVANCE)
            .thenComparing(open -> open.decides().getClass().getSimpleName());

    private Questions() {}

    static List<Undetermined> sorted(List<Undetermined> undetermined) {
        return undetermined.stream().sorted(ORDER).toList();
    }

    private static Violation violation(Finding finding) {
        return finding instanceof Sanction sanction ? sanction.violation() : (Violation) finding;
    }
}
