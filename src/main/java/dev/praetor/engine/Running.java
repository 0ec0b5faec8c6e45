package dev.praetor.engine;

import static java.util.Objects.requireNonNull;

import dev.praetor.fact.Case;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.ReferenceRate;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Changes;
import dev.praetor.finding.OpenAppraisal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A case that leaves nothing open, with its session: a change costs what it changes. */
final class Running {

    private final Law law;
    private final Set<Class<?>> classes = new HashSet<>();
    private @Nullable LiveSession session;
    private final LiveStates states = new LiveStates();
    private final LiveRates rates;
    private final Ahead ahead;
    private List<ReferenceRate> applied = List.of();
    private LocalDate today;

    private Running(Law law, LocalDate today) {
        this.law = law;
        this.rates = new LiveRates(law.sources().rates());
        this.ahead = new Ahead(today);
        this.today = today;
    }

    /** {@code null} if something is open: then there are several readings of the case, or rules ask a human. */
    static @Nullable Running of(Law law, List<Fact> happened, LocalDate today) {
        Running running = new Running(law, today);
        boolean exact = false;
        try {
            exact = running.change(List.of(), happened, today) != null;
            return exact ? running : null;
        } finally {
            if (!exact) {
                running.close();
            }
        }
    }

    /**
     * What differs with other facts, or {@code null} if something is open with them: then this is of no more use.
     *
     * @param out facts that are there
     * @param in facts that have happened
     */
    @Nullable
    Changes change(Collection<Fact> out, Collection<Fact> in, LocalDate on) {
        if (exact(in).anyMatch(OpenPoint::in)) {
            return null;
        }
        out.forEach(fact -> rates.count(fact, -1));
        in.forEach(fact -> rates.count(fact, 1));
        List<ReferenceRate> needed = rates.needed(on);
        if (needed.stream().anyMatch(OpenPoint::in)) {
            return null;
        }
        List<Fact> leaving = Stream.concat(exact(out), without(applied, needed)).toList();
        List<Fact> arriving = Stream.concat(exact(in), without(needed, applied)).toList();
        LiveSession.Moves moves = session(arriving).change(leaving, arriving, on);
        if (moves.came().stream().anyMatch(OpenAppraisal.class::isInstance)) {
            return null;
        }
        boolean nextDay = !on.equals(today);
        today = on;
        applied = needed;
        ahead.advance(on);
        moves.went().forEach(finding -> ahead.count(finding, -1));
        moves.came().forEach(finding -> ahead.count(finding, 1));
        return Contrast.of(moves, states.change(moves, Day.of(on), nextDay), on);
    }

    private LiveSession session(List<Fact> arriving) {
        boolean more =
                arriving.stream().map(Fact::getClass).filter(classes::add).count() > 0;
        LiveSession now = session;
        if (now == null) {
            now = law.session(classes, today);
        } else if (more) {
            now = law.grown(now, classes);
        }
        session = now;
        return now;
    }

    /** Rates that the case states are not applied themselves: the official ones that are made of them are. */
    private static Stream<Fact> exact(Collection<Fact> facts) {
        return facts.stream().filter(fact -> !(fact instanceof ReferenceRate));
    }

    private static Stream<ReferenceRate> without(List<ReferenceRate> rates, List<ReferenceRate> others) {
        return rates == others ? Stream.of() : rates.stream().filter(rate -> !others.contains(rate));
    }

    /** The days to come that obligations speak of, or on which other rates apply. */
    NavigableSet<LocalDate> days() {
        if (applied.isEmpty()) {
            return ahead.days();
        }
        NavigableSet<LocalDate> days = new TreeSet<>(ahead.days());
        days.add(RateFacts.semester(today).plusMonths(6));
        return days;
    }

    Assessment assessment(Case given) {
        return new Judgement(law, given, facts -> requireNonNull(session).outcome()).assessment();
    }

    void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
