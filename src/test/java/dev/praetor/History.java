package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praetor.fact.Case;
import dev.praetor.fact.Fact;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Changes;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Sanction;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.ProblemException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/**
 * A case that comes about in some order, with errors that are put right and days that pass; after every step a monitor
 * has to say what a fresh assessment says, and as changes what is different between two of them.
 */
public final class History {

    private final Rulebook rulebook;
    private final Random random;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Fact> left;
    private LocalDate today;
    private Assessment before;
    private int steps;

    private History(Rulebook rulebook, Case given, Random random) {
        this.rulebook = rulebook;
        this.random = random;
        this.left = new ArrayList<>(given.facts());
        Collections.shuffle(left, random);
        this.today = given.assessedOn().minusDays(random.nextInt(700));
        this.before = rulebook.assess(facts, today);
    }

    /** Plays one and returns how many steps it had. */
    public static int play(Rulebook rulebook, Case given, Random random) {
        History history = new History(rulebook, given, random);
        try (Monitor monitor = rulebook.monitor(List.of(), history.today)) {
            history.play(monitor, given.assessedOn());
        }
        return history.steps;
    }

    private void play(Monitor monitor, LocalDate end) {
        while (!left.isEmpty()) {
            step(monitor, end);
        }
        if (today.isBefore(end)) {
            advance(monitor, end);
        }
    }

    private void advance(Monitor monitor, LocalDate day) {
        today(day, () -> monitor.advance(day), monitor);
    }

    /** The call is refused as a fresh assessment is, or says what differs from the assessment before. */
    private boolean today(LocalDate day, Supplier<Changes> call, Monitor monitor) {
        Assessment after;
        try {
            after = rulebook.assess(facts, day);
        } catch (ProblemException refusal) {
            assertRefuses(call::get, refusal);
            return false;
        }
        today = day;
        steps++;
        Changes changes = call.get();
        assertThat(monitor.assessment())
                .as("step %d on %s of %s", steps, today, facts)
                .isEqualTo(after);
        compare(before, after, changes);
        before = after;
        return true;
    }

    private void step(Monitor monitor, LocalDate end) {
        int dice = random.nextInt(12);
        if (dice == 0 && today.isBefore(end)) {
            advance(monitor, today.plusDays(1 + random.nextInt((int) (end.toEpochDay() - today.toEpochDay()))));
        } else if (dice <= 2 && !facts.isEmpty()) {
            withdraw(monitor, random.nextInt(facts.size()));
        } else if (dice == 3) {
            monitor.rest();
        } else {
            record(monitor);
        }
    }

    /** The next fact that fits; those before it do not yet, and the monitor has to say so too. */
    private void record(Monitor monitor) {
        for (int i = 0; i < left.size(); i++) {
            Fact fact = left.get(i);
            facts.add(fact);
            if (today(today, () -> monitor.record(fact), monitor)) {
                left.remove(i);
                return;
            }
            facts.remove(facts.size() - 1);
        }
        throw new AssertionError("none of these fits: " + left);
    }

    private void withdraw(Monitor monitor, int number) {
        Fact fact = facts.remove(number);
        if (today(today, () -> monitor.withdraw(fact), monitor)) {
            left.add(random.nextInt(left.size() + 1), fact);
        } else {
            facts.add(fact);
        }
    }

    /** Of two findings that are at odds a message may name either first. */
    private static void assertRefuses(ThrowingCallable call, ProblemException refusal) {
        String message = refusal.getMessage();
        assertThatThrownBy(call)
                .isInstanceOf(refusal.getClass())
                .hasMessageStartingWith(
                        refusal instanceof BadCaseException
                                ? message
                                : message.substring(0, message.indexOf(": ") + 2));
    }

    /** The changes are what is different between two assessments. */
    static void compare(Assessment before, Assessment after, Changes changes) {
        Set<Finding> came = new HashSet<>(listed(after));
        came.removeAll(listed(before));
        Set<Finding> went = new HashSet<>(listed(before));
        went.removeAll(listed(after));

        assertThat(changes.on()).isEqualTo(after.assessedOn());
        assertThat(Stream.concat(
                        changes.appeared().stream(), changes.amounts().stream().map(Changes.OfAmount::after)))
                .containsExactlyInAnyOrderElementsOf(came);
        assertThat(Stream.concat(
                        changes.fellAway().stream(), changes.amounts().stream().map(Changes.OfAmount::before)))
                .containsExactlyInAnyOrderElementsOf(went);
        assertThat(changes.amounts())
                .allSatisfy(change -> assertThat(but(change.before())).isEqualTo(but(change.after())));
        assertThat(Collections.disjoint(
                        changes.appeared().stream().map(History::but).toList(),
                        changes.fellAway().stream().map(History::but).toList()))
                .as("what differs in amounts alone is told as such")
                .isTrue();
        assertThat(changes.states()).containsExactlyInAnyOrderElementsOf(states(before, after));
        assertThat(keys(changes.opened())).isEqualTo(less(keys(after.undetermined()), keys(before.undetermined())));
        assertThat(keys(changes.settled())).isEqualTo(less(keys(before.undetermined()), keys(after.undetermined())));
    }

    /** Something is different but for how high certain sums are. */
    static boolean differs(Assessment before, Assessment after) {
        return !essence(before).equals(essence(after))
                || !states(before, after).isEmpty()
                || !keys(before.undetermined()).equals(keys(after.undetermined()));
    }

    private static Set<String> essence(Assessment assessment) {
        return listed(assessment).stream()
                .map(finding ->
                        but(finding) + (finding instanceof Sanction.Sum sum && !sum.certain() ? " uncertain" : ""))
                .collect(Collectors.toSet());
    }

    private static List<Finding> listed(Assessment assessment) {
        List<Finding> all = new ArrayList<>(assessment.obligations());
        all.addAll(assessment.violations());
        all.addAll(assessment.sanctions());
        all.addAll(assessment.defences());
        all.addAll(assessment.risks());
        return all;
    }

    private static List<Changes.OfState> states(Assessment before, Assessment after) {
        List<Changes.OfState> states = new ArrayList<>();
        for (Obligation obligation : before.obligations()) {
            Obligation.State now = after.states().get(obligation);
            if (now != null && now != before.stateOf(obligation)) {
                states.add(new Changes.OfState(obligation, before.stateOf(obligation), now));
            }
        }
        return states;
    }

    /** What a finding says but for amounts. */
    private static String but(Finding finding) {
        if (!(finding instanceof Sanction.Sum) && !(finding instanceof dev.praetor.finding.ModerationRisk)) {
            return finding.toString();
        }
        return finding.getClass().getSimpleName()
                + Stream.of(finding.getClass().getRecordComponents())
                        .filter(component ->
                                !List.of("amount", "percentOfPrice", "floor").contains(component.getName()))
                        .map(component -> read(component, finding))
                        .map(part -> part instanceof Sanction.Sum sum ? but(sum) : String.valueOf(part))
                        .toList();
    }

    private static @Nullable Object read(RecordComponent component, Finding finding) {
        try {
            return component.getAccessor().invoke(finding);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> keys(List<dev.praetor.finding.Undetermined> open) {
        return open.stream()
                .map(one -> one.missing() + " " + one.aspect() + " " + but(one.decides()))
                .collect(Collectors.toSet());
    }

    private static Set<String> less(Set<String> some, Set<String> others) {
        Set<String> less = new HashSet<>(some);
        less.removeAll(others);
        return less;
    }
}
