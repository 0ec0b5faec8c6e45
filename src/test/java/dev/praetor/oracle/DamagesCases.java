package dev.praetor.oracle;

import dev.praetor.fact.Appraisal;
import dev.praetor.fact.Appraisal.Question;
import dev.praetor.fact.FaultShare;
import dev.praetor.fact.LiabilityCapClause;
import dev.praetor.fact.Loss;
import dev.praetor.fact.OrderComplied;
import dev.praetor.fact.OrderGiven;
import dev.praetor.fact.Undertaking;
import dev.praetor.fact.Undertaking.Nature;
import dev.praetor.fact.UndertakingBroken;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Promises broken and the losses that came of it, under a cap or not. */
final class DamagesCases {

    private final Draft draft;
    private final List<String> broken = new ArrayList<>();

    private DamagesCases(Draft draft) {
        this.draft = draft;
    }

    static void add(Draft draft) {
        DamagesCases cases = new DamagesCases(draft);
        for (int promises = 1 + draft.below(3); promises > 0; promises--) {
            cases.promise();
        }
        if (draft.oneIn(4)) {
            cases.order();
        }
        for (int losses = draft.below(7); losses > 0; losses--) {
            cases.loss();
        }
        cases.shares();
        for (int caps = draft.below(5); caps > 1; caps -= 2) {
            cases.cap();
        }
    }

    private void promise() {
        String id = draft.id("promise");
        Nature nature = draft.oneIn(2) ? Nature.TO_DO : Nature.NOT_TO_DO;
        draft.add(new Undertaking(id, draft.contract().id(), draft.debtor(), nature, "something", null));
        draft.add(new UndertakingBroken(draft.id("broken"), id, draft.early()));
        draft.upTo(1, on -> new UndertakingBroken(draft.id("broken"), id, on));
        broken.add(id);
    }

    private void order() {
        String id = draft.id("order");
        draft.add(new OrderGiven(
                id, draft.contract().id(), draft.debtor(), "to do something", draft.early(), draft.money(9_000)));
        draft.upTo(1, on -> new OrderComplied(draft.id("complied"), id, on));
        broken.add(id);
    }

    private void loss() {
        draft.add(new Loss(
                draft.id("loss"),
                draft.contract().id(),
                draft.creditor(),
                "a loss",
                draft.unlessOneIn(12, draft.money(3_000_000)),
                draft.unlessOneIn(3, draft.one(broken)),
                draft.oneIn(3) ? draft.percent(100) : null,
                draft.oneIn(12),
                draft.oneIn(8),
                draft.oneIn(12)));
    }

    private void shares() {
        String contract = draft.contract().id();
        if (draft.oneIn(3)) {
            draft.add(new FaultShare(contract, draft.contract().provider(), draft.percent(100)));
        }
        if (draft.oneIn(6)) {
            draft.add(new FaultShare(contract, draft.contract().client(), draft.percent(100)));
        }
    }

    private void cap() {
        String id = draft.id("cap");
        draft.add(new LiabilityCapClause(
                id, draft.contract().id(), draft.contract().provider(), draft.money(4_000_000)));
        if (draft.oneIn(6)) {
            draft.add(judged(draft, Question.DEPRIVES_ESSENTIAL_OBLIGATION, id, draft.oneIn(2)));
        }
        if (draft.oneIn(4)) {
            draft.add(judged(draft, Question.SIGNIFICANT_IMBALANCE, id, draft.oneIn(2)));
        }
    }

    /** How grave each fault is where it matters, so that nothing is left to appraise. */
    static void gravity(Draft draft) {
        Set<String> subjects = new TreeSet<>();
        Dossier dossier = new Dossier(draft.facts(), draft.assessedOn());
        Breaches.of(dossier).stream()
                .filter(breach -> !breach.unpaid())
                .filter(breach -> matters(dossier, breach.contract()))
                .forEach(breach -> subjects.add(breach.subject()));
        for (String subject : subjects) {
            draft.add(judged(draft, Question.GROSS_FAULT, subject, draft.oneIn(6)));
            if (draft.oneIn(8)) {
                draft.add(judged(draft, Question.WILFUL_FAULT, subject, draft.oneIn(2)));
            }
        }
    }

    /** A cap, or a loss that could not be foreseen, raises the question. */
    private static boolean matters(Dossier dossier, String contract) {
        return dossier.any(LiabilityCapClause.class, cap -> cap.contract().equals(contract))
                || dossier.any(
                        Loss.class,
                        loss -> loss.unforeseeable() && loss.contract().equals(contract));
    }

    static Appraisal judged(Draft draft, Question question, String of, boolean verdict) {
        return new Appraisal(draft.id("appraisal"), question, of, verdict, null, "court", "reason");
    }
}
