package dev.praetor.oracle;

import dev.praetor.fact.Appraisal;
import dev.praetor.fact.Appraisal.Question;
import dev.praetor.fact.ConfidentialityClause;
import dev.praetor.fact.ConformityClause;
import dev.praetor.fact.DefectReported;
import dev.praetor.fact.DefinitiveFailure;
import dev.praetor.fact.FixedPenaltyClause;
import dev.praetor.fact.FormalNotice;
import dev.praetor.fact.InformationDisclosed;
import dev.praetor.fact.PercentPenaltyClause;
import dev.praetor.fact.Undertaking;
import dev.praetor.fact.Undertaking.Nature;
import dev.praetor.fact.UndertakingBroken;
import dev.praetor.fact.UndertakingPerformed;

/** A fixed sum or a percentage, once or for each breach, with or without a notice. */
final class PenaltyCases {

    private final Draft draft;

    private PenaltyCases(Draft draft) {
        this.draft = draft;
    }

    static void add(Draft draft) {
        PenaltyCases cases = new PenaltyCases(draft);
        String broken = cases.broken();
        cases.notices(broken);
        cases.clause(broken);
        if (draft.oneIn(3)) {
            cases.clause(broken);
        }
    }

    /** The id of a clause that may have been broken. */
    private String broken() {
        return switch (draft.below(5)) {
            case 0 -> disclosed();
            case 1 -> undertaking(Nature.NOT_TO_DO);
            case 2 -> undertaking(Nature.TO_DO);
            case 3 -> defective();
            default -> late();
        };
    }

    private String disclosed() {
        String id = draft.id("nda");
        String contract = draft.contract().id();
        String bound = draft.debtor();
        draft.add(new ConfidentialityClause(id, contract, bound, draft.early(), draft.below(24)));
        draft.upTo(4, on -> new InformationDisclosed(draft.id("disclosed"), contract, draft.debtor(), on, null, false));
        return id;
    }

    private String undertaking(Nature nature) {
        String id = draft.id("promise");
        draft.add(new Undertaking(id, draft.contract().id(), draft.debtor(), nature, "something", null));
        draft.upTo(3, on -> new UndertakingBroken(draft.id("broken"), id, on));
        draft.upTo(1, on -> new UndertakingPerformed(draft.id("performed"), id, on));
        return id;
    }

    private String defective() {
        String id = draft.id("goods");
        draft.add(new ConformityClause(id, draft.contract().id()));
        draft.upTo(3, on -> new DefectReported(draft.id("defect"), id, on, false, false, false));
        return id;
    }

    private String late() {
        String id = draft.id("promise");
        draft.add(new Undertaking(id, draft.contract().id(), draft.debtor(), Nature.TO_DO, "something", draft.early()));
        draft.upTo(2, on -> new UndertakingPerformed(draft.id("performed"), id, on));
        return id;
    }

    private void notices(String broken) {
        draft.upTo(3, on -> new FormalNotice(draft.id("notice"), draft.noticed(broken), draft.creditor(), on, false));
        if (draft.oneIn(6)) {
            draft.add(new DefinitiveFailure(draft.id("failure"), broken, draft.early()));
        }
    }

    private void clause(String broken) {
        String id = draft.id("penalty");
        String contract = draft.contract().id();
        int notice = draft.below(4);
        boolean perBreach = draft.oneIn(2);
        if (draft.oneIn(3)) {
            draft.add(new PercentPenaltyClause(
                    id, contract, broken, draft.percent(30), draft.money(5_000_000), notice == 1, notice == 2));
        } else {
            draft.add(new FixedPenaltyClause(
                    id, contract, broken, draft.money(1_000_000), perBreach, notice == 1, notice == 2));
        }
        moderate(draft, id);
    }

    /** A judge may have said whether it is excessive, and what is kept. */
    static void moderate(Draft draft, String penalty) {
        if (draft.oneIn(4)) {
            draft.add(new Appraisal(
                    draft.id("appraisal"),
                    Question.MANIFESTLY_EXCESSIVE,
                    penalty,
                    draft.oneIn(2),
                    draft.unlessOneIn(6, draft.money(100_000)),
                    "court",
                    "reason"));
        }
    }
}
