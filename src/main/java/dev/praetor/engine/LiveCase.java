package dev.praetor.engine;

import static java.util.Objects.requireNonNull;

import dev.praetor.fact.Case;
import dev.praetor.fact.Docket;
import dev.praetor.fact.Fact;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Changes;
import dev.praetor.finding.OpenAppraisal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A case that changes. As long as it leaves nothing open its session stays and a change costs what it changes;
 * otherwise each change is judged afresh and compared with what was before. One thread at a time.
 */
public final class LiveCase implements AutoCloseable {

    private final Law law;
    private final String name;
    private final Docket docket = new Docket();
    private Agenda agenda;
    private LocalDate today;

    /** One of the two is there, unless a change failed: then the next call judges what is there afresh. */
    private @Nullable Running running;

    private @Nullable Assessment weighed;

    LiveCase(Law law, Case given) {
        this.law = law;
        this.name = given.name();
        this.today = given.assessedOn();
        this.agenda = new Agenda(today);
        Budget.hold(given.facts().size(), 0);
        Law.refuse(docket.change(List.of(), given.facts()));
        begin();
    }

    private void begin() {
        agenda = new Agenda(today);
        running = Running.of(law, agenda.put(docket.facts(), today), today);
        weighed = running == null ? law.assess(given()) : null;
    }

    /**
     * Takes facts out, puts others in and lets a day come.
     *
     * @param day today or later
     * @throws IllegalArgumentException if a fact that is to be taken out is not there, or the day is before today
     * @throws dev.praetor.problem.ProblemException if the case cannot be judged then: it stays as it was
     */
    public Changes change(Collection<? extends Fact> out, Collection<? extends Fact> in, LocalDate day) {
        if (day.isBefore(today)) {
            throw new IllegalArgumentException("the day (" + day + ") is before that of the last assessment (" + today
                    + ")\nMaybe another monitor is needed that begins on that day: time does not run backwards.");
        }
        List<Fact> old = docket.like(out);
        List<Fact> fresh = List.copyOf(in);
        LocalDate before = today;
        beginIfFailed();
        Law.refuse(docket.change(old, fresh));
        boolean done = false;
        try {
            Budget.hold(docket.size(), 0);
            Changes changes = changed(old, fresh, day);
            done = true;
            return changes;
        } finally {
            if (!done) {
                docket.change(fresh, old);
                today = before;
                close();
                weighed = null;
            }
        }
    }

    private void beginIfFailed() {
        if (running == null && weighed == null) {
            begin();
        }
    }

    private Changes changed(List<Fact> old, List<Fact> fresh, LocalDate day) {
        LocalDate before = today;
        today = day;
        List<Fact> out = agenda.take(old);
        List<Fact> in = agenda.put(fresh, day);
        Changes changes = running == null ? null : changed(running, out, in, day);
        return (changes != null ? changes : weighed(then(old, fresh, before))).until(next());
    }

    /**
     * {@code null} if it has to be judged afresh. A finding stays for a moment when what it rests on is gone, and a
     * rule that meets both may fail: if it also fails in a fresh session, that tells.
     */
    private static @Nullable Changes changed(Running running, List<Fact> out, List<Fact> in, LocalDate day) {
        try {
            return running.change(out, in, day);
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** The assessment before a change. */
    private Assessment then(List<Fact> old, List<Fact> fresh, LocalDate before) {
        if (weighed != null) {
            return weighed;
        }
        List<Fact> facts = new ArrayList<>(docket.facts());
        fresh.forEach(facts::remove);
        facts.addAll(old);
        return law.assess(new Case(name, before, facts));
    }

    private Changes weighed(Assessment before) {
        close();
        Assessment after = law.assess(given());
        boolean asks = after.grounds().keySet().stream().anyMatch(OpenAppraisal.class::isInstance);
        running = asks ? null : Running.of(law, happened(), today);
        weighed = running == null ? after : null;
        return Contrast.between(before, after);
    }

    private List<Fact> happened() {
        return docket.facts().stream()
                .filter(fact -> Judgement.happened(fact, today))
                .toList();
    }

    private @Nullable LocalDate next() {
        SortedSet<LocalDate> spoken = found();
        LocalDate first = agenda.ahead().first();
        return first == null || (!spoken.isEmpty() && spoken.first().isBefore(first))
                ? spoken.isEmpty() ? null : spoken.first()
                : first;
    }

    /** The days to come that findings speak of. */
    private SortedSet<LocalDate> found() {
        if (running != null) {
            return running.days();
        }
        Assessment now = requireNonNull(weighed);
        Ahead ahead = new Ahead(today);
        now.obligations().forEach(obligation -> ahead.count(obligation, 1));
        now.violations().forEach(violation -> ahead.count(violation.grievance(), 1));
        now.undetermined().forEach(open -> ahead.count(open.violation().grievance(), 1));
        SortedSet<LocalDate> days = new TreeSet<>(ahead.days());
        if (!RateFacts.needed(now.facts(), law.sources().rates(), today).isEmpty()) {
            days.add(RateFacts.semester(today).plusMonths(6));
        }
        return days;
    }

    /** See {@link Foresight}. */
    public Optional<LocalDate> nextChange() {
        beginIfFailed();
        SortedSet<LocalDate> spoken = new TreeSet<>(agenda.ahead().days());
        spoken.addAll(found());
        return new Foresight(law, given(), assessment()).first(spoken);
    }

    public Case given() {
        return new Case(name, today, docket.facts());
    }

    public LocalDate today() {
        return today;
    }

    /** The same as judging the case afresh. */
    public Assessment assessment() {
        beginIfFailed();
        return running == null ? requireNonNull(weighed) : running.assessment(given());
    }

    /** Gives the session back; afterwards only what it was given can be read. */
    @Override
    public void close() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
