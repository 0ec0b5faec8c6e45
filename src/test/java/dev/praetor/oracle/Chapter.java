package dev.praetor.oracle;

import dev.praetor.fact.Contract;
import dev.praetor.fact.Day;
import dev.praetor.fact.InterestClaimed;
import dev.praetor.fact.SetOffInvoked;
import dev.praetor.fact.SetOffInvoked.Ground;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** What random cases are about; the last mixes all, under one or two contracts, and sets off. */
enum Chapter {
    PENALTIES(PenaltyCases::add),
    DELAYS(DelayCases::add),
    ORDERS(OrderCases::add),
    DAMAGES(DamagesCases::add),
    INVOICES(InvoiceCases::add),
    CREDITS(CreditCases::add),
    PRICES(PriceCases::add),
    ACCOUNTS(Chapter::everything);

    private final Consumer<Draft> content;

    Chapter(Consumer<Draft> content) {
        this.content = content;
    }

    Draft draft(Random random) {
        Draft draft = new Draft(random);
        content.accept(draft);
        if (this == ACCOUNTS || draft.oneIn(3)) {
            setOff(draft);
        }
        DamagesCases.gravity(draft);
        return draft;
    }

    /** Each chapter at most once for a contract, which has one rate, one cap and one share of fault for a party. */
    private static void everything(Draft draft) {
        for (int contracts = 1 + draft.below(2); contracts > 0; contracts--) {
            draft.begin(draft.oneIn(2), false);
            for (Chapter chapter : values()) {
                if (chapter == INVOICES || (chapter != ACCOUNTS && draft.oneIn(3))) {
                    chapter.content.accept(draft);
                }
            }
        }
    }

    /**
     * On one ground for all. Where interest is claimed it is invoked on the day of the assessment: it would otherwise
     * end the interest on what it extinguishes.
     */
    private static void setOff(Draft draft) {
        Ground ground = draft.unlessOneIn(5, draft.one(List.of(Ground.values())));
        boolean interest = draft.facts().stream().anyMatch(InterestClaimed.class::isInstance);
        List<Contract> contracts = draft.facts().stream()
                .filter(Contract.class::isInstance)
                .map(Contract.class::cast)
                .toList();
        for (Contract contract : contracts) {
            if (!draft.oneIn(3)) {
                Day on = interest ? Day.of(draft.assessedOn()) : draft.day();
                draft.add(new SetOffInvoked(draft.id("set-off"), contract.id(), draft.creditor(), on, ground));
            }
        }
    }
}
