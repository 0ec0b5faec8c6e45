package dev.praetor.engine;

import dev.praetor.fact.AssessmentDate;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.finding.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.drools.core.common.ActivationsManager;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.phreak.RuleAgendaItem;
import org.drools.core.phreak.RuleExecutor;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** A session that stays: it takes facts in and out and tells which findings come and go with them. */
final class LiveSession extends DefaultRuleRuntimeEventListener {

    private final Bases.Base base;
    private final KieSession session;
    private final Blame blame;
    private final @Nullable Predicate<String> silenced;
    private final FactHandle date;
    private LocalDate today;

    /** How often a fact is there beyond the first time: Drools knows each object once. */
    private final IdentityHashMap<Fact, Integer> again = new IdentityHashMap<>();

    /** By how many there are more of a finding than before the change. */
    private final Map<Finding, Integer> moved = new LinkedHashMap<>();

    LiveSession(Bases.Base base, Blame blame, @Nullable Predicate<String> silenced, LocalDate today) {
        this.base = base;
        this.session = base.kieBase().newKieSession();
        this.blame = blame;
        this.silenced = silenced;
        this.today = today;
        this.date = session.insert(new AssessmentDate(Day.of(today)));
        session.addEventListener(this);
    }

    /** What came and went in a change. */
    record Moves(List<Finding> came, List<Finding> went) {}

    Moves change(Collection<? extends Fact> out, Collection<? extends Fact> in, LocalDate on) {
        Session.guarded(blame, session, () -> {
            out.forEach(this::remove);
            if (!out.isEmpty()) {
                letFall();
            }
            in.forEach(this::insert);
            if (!on.equals(today)) {
                session.update(date, new AssessmentDate(Day.of(on)));
            }
            Session.rest(session, silenced);
            return true;
        });
        today = on;
        return moves();
    }

    /** What rests on facts that are gone goes, before rules fire that would still meet it. */
    private void letFall() {
        ReteEvaluator evaluator = (ReteEvaluator) session;
        ActivationsManager agenda = evaluator.getActivationsManager();
        boolean falling = true;
        while (falling) {
            agenda.flushPropagations();
            falling = false;
            for (RuleAgendaItem item : List.copyOf(
                    agenda.getAgendaGroupsManager().getMainAgendaGroup().getActivations())) {
                RuleExecutor rule = item.getRuleExecutor();
                falling |= rule.isDirty();
                rule.evaluateNetworkIfDirty(evaluator);
            }
        }
    }

    private void insert(Fact fact) {
        if (session.getFactHandle(fact) == null) {
            session.insert(fact);
        } else {
            again.merge(fact, 1, Integer::sum);
        }
    }

    private void remove(Fact fact) {
        if (again.containsKey(fact)) {
            again.computeIfPresent(fact, (f, times) -> times == 1 ? null : times - 1);
        } else {
            session.delete(session.getFactHandle(fact));
        }
    }

    private Moves moves() {
        List<Finding> came = new ArrayList<>();
        List<Finding> went = new ArrayList<>();
        moved.forEach((finding, by) -> {
            if (by != 0) {
                (by > 0 ? came : went).add(finding);
            }
        });
        moved.clear();
        return new Moves(came, went);
    }

    Bases.Base base() {
        return base;
    }

    /** The same facts in another session; what comes and goes in its first change is so compared with this one. */
    LiveSession on(Bases.Base other) {
        List<Finding> before = outcome().findings(); // may reach a limit: no session is begun before
        LiveSession next = new LiveSession(other, blame, silenced, today);
        before.forEach(finding -> next.moved.put(finding, -1));
        session.getObjects(object -> object instanceof Fact && !(object instanceof AssessmentDate))
                .forEach(fact -> next.insert((Fact) fact));
        next.again.putAll(again);
        close();
        return next;
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        if (event.getObject() instanceof Finding finding) {
            moved.merge(finding, 1, Integer::sum);
        }
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        if (event.getOldObject() instanceof Finding finding) {
            moved.merge(finding, -1, Integer::sum);
        }
    }

    /** All that the rules have concluded by now. */
    Outcome outcome() {
        return Session.outcome(session);
    }

    void close() {
        session.dispose();
    }
}
