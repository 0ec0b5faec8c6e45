package dev.praetor.oracle;

import dev.praetor.fact.Appraisal;
import dev.praetor.fact.Appraisal.Question;
import dev.praetor.fact.Day;
import dev.praetor.fact.DelayFound;
import dev.praetor.fact.OrderComplied;
import dev.praetor.fact.OrderGiven;

/** Orders of a court, obeyed in time, late or not at all. */
final class OrderCases {

    private OrderCases() {}

    static void add(Draft draft) {
        for (int orders = 1 + draft.below(3); orders > 0; orders--) {
            order(draft);
        }
    }

    private static void order(Draft draft) {
        String id = draft.id("order");
        Day due = draft.early();
        draft.add(new OrderGiven(
                id,
                draft.contract().id(),
                draft.debtor(),
                "to do something",
                due,
                draft.unlessOneIn(5, draft.money(200_000))));
        draft.upTo(2, on -> new OrderComplied(draft.id("complied"), id, on));
        if (draft.oneIn(6)) {
            draft.add(new DelayFound(id, draft.below(500)));
        }
        if (draft.oneIn(3)) {
            draft.add(appraisal(draft, id, Question.ASTREINTE_REDUCED));
        }
        if (draft.oneIn(4)) {
            draft.add(appraisal(draft, id, Question.EXTERNAL_CAUSE));
        }
    }

    private static Appraisal appraisal(Draft draft, String order, Question question) {
        return new Appraisal(
                draft.id("appraisal"),
                question,
                order,
                draft.oneIn(2),
                question == Question.EXTERNAL_CAUSE ? null : draft.unlessOneIn(6, draft.money(500_000)),
                "court",
                "reason");
    }
}
