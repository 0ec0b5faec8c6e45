package dev.praetor.oracle;

import dev.praetor.fact.DailyPenaltyClause;
import dev.praetor.fact.DailyPenaltyClause.Incomplete;
import dev.praetor.fact.Day;
import dev.praetor.fact.DayCount;
import dev.praetor.fact.DefectReported;
import dev.praetor.fact.DelayFound;
import dev.praetor.fact.Delivery;
import dev.praetor.fact.DeliveryClause;
import dev.praetor.fact.FormalNotice;
import dev.praetor.fact.Money;
import dev.praetor.fact.Termination;
import dev.praetor.fact.Undertaking;
import dev.praetor.fact.UndertakingBroken;
import dev.praetor.fact.UndertakingPerformed;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Late delivery, or a promise kept late, with a penalty for each day or period. */
final class DelayCases {

    private final Draft draft;

    private DelayCases(Draft draft) {
        this.draft = draft;
    }

    static void add(Draft draft) {
        DelayCases cases = new DelayCases(draft);
        String late = draft.oneIn(3) ? cases.promise() : cases.delivery();
        draft.upTo(3, on -> new FormalNotice(draft.id("notice"), draft.noticed(late), draft.creditor(), on, false));
        for (int clauses = 1 + draft.below(2); clauses > 0; clauses--) {
            cases.clause(late);
        }
        if (draft.oneIn(3)) {
            draft.upTo(
                    2, on -> new Termination(draft.id("end"), draft.contract().id(), on, null, null, null));
        }
    }

    private String delivery() {
        String id = draft.id("delivery");
        Day due = draft.early();
        draft.add(new DeliveryClause(id, draft.contract().id(), due, false));
        if (draft.oneIn(4) && !due.latest().isAfter(draft.assessedOn())) {
            draft.add(new DelayFound(id, 1 + draft.below(600)));
        } else {
            // Two full deliveries on one day would be refused.
            Set<Day> days = new HashSet<>();
            draft.upTo(3, on -> new Delivery(draft.id("delivered"), id, on, draft.oneIn(3) || !days.add(on)));
        }
        if (draft.oneIn(4)) {
            draft.add(new DefectReported(draft.id("defect"), id, draft.day(), false, false, false));
        }
        return id;
    }

    private String promise() {
        String id = draft.id("promise");
        draft.add(new Undertaking(
                id, draft.contract().id(), draft.debtor(), Undertaking.Nature.TO_DO, "something", draft.early()));
        if (draft.oneIn(3)) {
            draft.upTo(2, on -> new UndertakingBroken(draft.id("broken"), id, on));
        }
        if (draft.oneIn(4)) {
            draft.add(new DelayFound(id, draft.below(600)));
        } else {
            draft.upTo(2, on -> new UndertakingPerformed(draft.id("performed"), id, on));
        }
        return id;
    }

    private void clause(String late) {
        String id = draft.id("penalty");
        boolean inMoney = draft.oneIn(2);
        Money amount = inMoney ? draft.money(50_000) : null;
        BigDecimal percent = inMoney ? null : draft.percent(2);
        int notice = draft.below(4);
        draft.add(new DailyPenaltyClause(
                id,
                draft.contract().id(),
                late,
                amount,
                percent,
                draft.unlessOneIn(2, draft.money(5_000_000)),
                draft.unlessOneIn(2, 1 + draft.below(30)),
                draft.unlessOneIn(2, draft.below(40)),
                draft.unlessOneIn(2, draft.money(3_000_000)),
                draft.unlessOneIn(2, draft.percent(40)),
                draft.unlessOneIn(4, draft.one(List.of(Incomplete.values()))),
                draft.unlessOneIn(4, draft.one(Arrays.asList(DayCount.values()))),
                notice == 1 || notice == 3,
                notice == 2));
        PenaltyCases.moderate(draft, id);
    }
}
