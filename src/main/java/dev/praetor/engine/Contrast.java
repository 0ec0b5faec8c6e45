package dev.praetor.engine;

import dev.praetor.finding.Amount;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Changes;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Finding;
import dev.praetor.finding.ModerationRisk;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Undetermined;
import dev.praetor.finding.Violation;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is different after a change, from the findings that moved. */
final class Contrast {

    private static final Comparator<Finding> ORDER =
            Comparator.<Finding>comparingInt(Contrast::rank).thenComparing(Contrast::compare);

    private final List<Finding> appeared = new ArrayList<>();
    private final List<Finding> fellAway;
    private final List<Changes.OfAmount> amounts = new ArrayList<>();

    private Contrast(Collection<Finding> came, Collection<Finding> went) {
        Map<Object, Deque<Finding>> gone = new HashMap<>();
        sorted(went).forEach(finding -> gone.computeIfAbsent(key(finding), k -> new ArrayDeque<>())
                .add(finding));
        for (Finding finding : sorted(came)) {
            Finding before = gone.getOrDefault(key(finding), new ArrayDeque<>()).poll();
            if (before == null) {
                appeared.add(finding);
            } else {
                amounts.add(new Changes.OfAmount(before, finding));
            }
        }
        fellAway = sorted(gone.values().stream().flatMap(Deque::stream).toList());
    }

    private static List<Finding> sorted(Collection<Finding> findings) {
        return findings.stream()
                .filter(finding -> rank(finding) > 0)
                .sorted(ORDER)
                .toList();
    }

    static Changes of(LiveSession.Moves moves, List<Changes.OfState> states, LocalDate on) {
        return new Contrast(moves.came(), moves.went()).changes(on, states, List.of(), List.of());
    }

    static Changes between(Assessment before, Assessment after) {
        Set<Finding> then = listed(before);
        Set<Finding> now = listed(after);
        return new Contrast(without(now, then), without(then, now))
                .changes(
                        after.assessedOn(),
                        states(before, after),
                        open(after.undetermined(), before.undetermined()),
                        open(before.undetermined(), after.undetermined()));
    }

    private Changes changes(
            LocalDate on, List<Changes.OfState> states, List<Undetermined> opened, List<Undetermined> settled) {
        List<Changes.OfState> sorted = states.stream()
                .sorted(Comparator.comparing(Changes.OfState::obligation, Assembly.BY_OBLIGATION))
                .toList();
        return new Changes(on, appeared, fellAway, amounts, sorted, opened, settled, null);
    }

    private static Set<Finding> listed(Assessment assessment) {
        return Stream.of(
                        assessment.obligations(),
                        assessment.violations(),
                        assessment.sanctions(),
                        assessment.defences(),
                        assessment.risks())
                .flatMap(List::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Finding> without(Set<Finding> findings, Set<Finding> others) {
        return findings.stream().filter(finding -> !others.contains(finding)).toList();
    }

    private static List<Changes.OfState> states(Assessment before, Assessment after) {
        return after.obligations().stream()
                .filter(before.states()::containsKey)
                .map(obligation ->
                        new Changes.OfState(obligation, before.stateOf(obligation), after.stateOf(obligation)))
                .filter(change -> change.before() != change.after())
                .toList();
    }

    /** Those of some that are open in no other way than by amounts. */
    private static List<Undetermined> open(List<Undetermined> some, List<Undetermined> others) {
        Set<Object> known = others.stream().map(Contrast::key).collect(Collectors.toSet());
        return some.stream().filter(open -> !known.contains(key(open))).toList();
    }

    private static int rank(Finding finding) {
        if (finding instanceof Obligation) {
            return 1;
        }
        if (finding instanceof Violation) {
            return 2;
        }
        if (finding instanceof Sanction) {
            return 3;
        }
        return finding instanceof Defence ? 4 : finding instanceof ModerationRisk ? 5 : 0;
    }

    /** Of two that have the same rank. */
    private static int compare(Finding a, Finding b) {
        if (a instanceof Obligation one && b instanceof Obligation other) {
            return Assembly.BY_OBLIGATION.compare(one, other);
        }
        if (a instanceof Violation one && b instanceof Violation other) {
            return Assembly.BY_GRIEVANCE.compare(one.grievance(), other.grievance());
        }
        if (a instanceof Sanction one && b instanceof Sanction other) {
            return Assembly.BY_SANCTION.compare(one, other);
        }
        if (a instanceof Defence one && b instanceof Defence other) {
            return Assembly.BY_DEFENCE.compare(one, other);
        }
        return a instanceof ModerationRisk one && b instanceof ModerationRisk other
                ? Assembly.BY_SANCTION.compare(one.penalty(), other.penalty())
                : 0;
    }

    /** What a finding is apart from how much it comes to. */
    private static Object key(Finding finding) {
        if (finding instanceof ModerationRisk risk) {
            return List.of(ModerationRisk.class, key(risk.penalty()));
        }
        return finding instanceof Sanction.Sum ? Rebuild.without(Amount.class, finding) : finding;
    }

    private static Object key(Undetermined open) {
        return List.of(open.missing(), key(open.decides()), open.aspect());
    }
}
