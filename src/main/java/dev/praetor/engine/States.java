package dev.praetor.engine;

import dev.praetor.fact.Day;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Obligation.State;
import dev.praetor.finding.Undetermined;
import dev.praetor.finding.Violation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has become of each obligation. Nothing is called respected because nothing is known against it. */
final class States {

    private final Assembly assembly;
    private final List<Undetermined> undetermined;
    private final Day today;

    States(Assembly assembly, List<Undetermined> undetermined, LocalDate assessedOn) {
        this.assembly = assembly;
        this.undetermined = undetermined;
        this.today = Day.of(assessedOn);
    }

    Map<Obligation, State> all() {
        Map<Obligation, State> states = new LinkedHashMap<>();
        assembly.obligations().forEach(obligation -> states.put(obligation, of(obligation)));
        return states;
    }

    private State of(Obligation obligation) {
        if (assembly.violations().stream()
                .anyMatch(violation -> violation.obligation().equals(obligation))) {
            return State.VIOLATED;
        }
        if (undetermined.stream().map(Undetermined::decides).anyMatch(finding -> concerns(finding, obligation))) {
            return State.UNDETERMINED;
        }
        Collection<Obligation> performed = assembly.performed();
        if (performed.contains(obligation)) {
            return State.PERFORMED;
        }
        if (assembly.defences().stream()
                .filter(Defence::liberates)
                .anyMatch(d -> d.against().obligation().equals(obligation))) {
            return State.EXCUSED;
        }
        return inTime(obligation.from(), obligation.until());
    }

    /** A range of days that holds the day of the assessment decides nothing. */
    private State inTime(Day from, @Nullable Day until) {
        if (from.earliest().isAfter(today.date())) {
            return State.FUTURE;
        }
        boolean begun = !from.latest().isAfter(today.date());
        if (until != null && until.latest().isBefore(today.date())) {
            return State.EXPIRED;
        }
        boolean lasts = until == null || !until.earliest().isBefore(today.date());
        return begun && lasts ? State.IN_FORCE : State.UNDETERMINED;
    }

    /** Compared without days: those of an open finding may be the wider ones. */
    private static boolean concerns(Finding finding, Obligation obligation) {
        return finding instanceof Violation violation
                && violation.duty().equals(obligation.duty())
                && violation.subject().equals(obligation.subject())
                && violation.debtor().equals(obligation.debtor());
    }
}
