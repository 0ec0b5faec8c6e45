package dev.praetor.engine;

import dev.praetor.fact.Day;
import dev.praetor.finding.Changes;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Grievance;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Obligation.State;
import dev.praetor.finding.Performance;
import dev.praetor.finding.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has become of each obligation while findings come and go: as {@link States}, where nothing is open. */
final class LiveStates {

    private static final class Standing {
        private boolean owed;
        private int violations;
        private int performances;
        private int excuses;
        private @Nullable State state;

        private boolean empty() {
            return !owed && violations == 0 && performances == 0 && excuses == 0;
        }
    }

    private final Map<Obligation, Standing> standings = new HashMap<>();

    /** How many violations and liberating defences a grievance has led to. */
    private final Map<Grievance, Integer> judged = new HashMap<>();

    /**
     * The obligations that were there and still are, in another state.
     *
     * @param nextDay another day has come: obligations may have begun or ended by themselves
     */
    List<Changes.OfState> change(LiveSession.Moves moves, Day today, boolean nextDay) {
        Set<Obligation> touched = new LinkedHashSet<>();
        moves.went().forEach(finding -> count(finding, -1, touched));
        moves.came().forEach(finding -> count(finding, 1, touched));
        check(moves);
        List<Changes.OfState> changes = new ArrayList<>();
        Collection<Obligation> all = nextDay ? List.copyOf(standings.keySet()) : touched;
        all.forEach(obligation -> judge(obligation, today, changes));
        return changes;
    }

    private void count(Finding finding, int by, Set<Obligation> touched) {
        if (finding instanceof Obligation obligation) {
            standing(obligation, touched).owed = by > 0;
        } else if (finding instanceof Violation violation) {
            standing(violation.obligation(), touched).violations += by;
            judge(violation.grievance(), by);
        } else if (finding instanceof Performance performance) {
            standing(performance.obligation(), touched).performances += by;
        } else if (finding instanceof Defence defence && defence.liberates()) {
            standing(defence.against().obligation(), touched).excuses += by;
            judge(defence.against(), by);
        }
    }

    private Standing standing(Obligation obligation, Set<Obligation> touched) {
        touched.add(obligation);
        return standings.computeIfAbsent(obligation, o -> new Standing());
    }

    private void judge(Grievance grievance, int by) {
        judged.merge(grievance, by, (a, b) -> a + b == 0 ? null : a + b);
    }

    /** A grievance is a violation or is answered. */
    private void check(LiveSession.Moves moves) {
        Set<Grievance> doubtful = new LinkedHashSet<>();
        moves.came().stream().filter(Grievance.class::isInstance).forEach(came -> doubtful.add((Grievance) came));
        for (Finding gone : moves.went()) {
            if (gone instanceof Violation violation) {
                doubtful.add(violation.grievance());
            } else if (gone instanceof Defence defence) {
                doubtful.add(defence.against());
            }
        }
        moves.went().forEach(doubtful::remove);
        doubtful.stream()
                .filter(grievance -> !judged.containsKey(grievance))
                .findFirst()
                .ifPresent(grievance -> {
                    throw Session.neither(grievance);
                });
    }

    private void judge(Obligation obligation, Day today, List<Changes.OfState> changes) {
        Standing standing = standings.get(obligation);
        if (standing == null || standing.empty()) {
            standings.remove(obligation);
            return;
        }
        State before = standing.state;
        standing.state = standing.owed ? state(obligation, standing, today) : null;
        if (before != null && standing.state != null && before != standing.state) {
            changes.add(new Changes.OfState(obligation, before, standing.state));
        }
    }

    private static State state(Obligation obligation, Standing standing, Day today) {
        if (standing.violations > 0) {
            return State.VIOLATED;
        }
        if (standing.performances > 0) {
            return State.PERFORMED;
        }
        return standing.excuses > 0 ? State.EXCUSED : States.inTime(obligation.from(), obligation.until(), today);
    }
}
