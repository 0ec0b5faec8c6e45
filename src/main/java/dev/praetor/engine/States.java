package dev.praetor.engine;

import dev.praetor.fact.Day;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Duty;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Obligation.State;
import dev.praetor.finding.Undetermined;
import dev.praetor.finding.Violation;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has become of each obligation. Nothing is called respected because nothing is known against it. */
final class States {

    /** What is said of an open finding without its days, which may be the wider ones. */
    private record Owed(Duty duty, String subject, String debtor) {}

    private final Assembly assembly;
    private final Day today;
    private final Set<Obligation> violated = new HashSet<>();
    private final Set<Obligation> excused = new HashSet<>();
    private final Set<Owed> open = new HashSet<>();

    States(Assembly assembly, List<Undetermined> undetermined, LocalDate assessedOn) {
        this.assembly = assembly;
        this.today = Day.of(assessedOn);
        assembly.violations().forEach(violation -> violated.add(violation.obligation()));
        for (Defence defence : assembly.defences()) {
            if (defence.liberates()) {
                excused.add(defence.against().obligation());
            }
        }
        for (Undetermined question : undetermined) {
            if (question.decides() instanceof Violation violation) {
                open.add(owed(violation.obligation()));
            }
        }
    }

    Map<Obligation, State> all() {
        Map<Obligation, State> states = new LinkedHashMap<>();
        assembly.obligations().forEach(obligation -> states.put(obligation, of(obligation)));
        return states;
    }

    private State of(Obligation obligation) {
        if (violated.contains(obligation)) {
            return State.VIOLATED;
        }
        if (open.contains(owed(obligation))) {
            return State.UNDETERMINED;
        }
        if (assembly.performed().contains(obligation)) {
            return State.PERFORMED;
        }
        if (excused.contains(obligation)) {
            return State.EXCUSED;
        }
        return inTime(obligation.from(), obligation.until(), today);
    }

    /** A range of days that holds the day of the assessment decides nothing. */
    static State inTime(Day from, @Nullable Day until, Day today) {
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

    private static Owed owed(Obligation obligation) {
        return new Owed(obligation.duty(), obligation.subject(), obligation.debtor());
    }
}
