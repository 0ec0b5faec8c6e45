package dev.praetor.oracle;

import dev.praetor.fact.Contract;
import dev.praetor.fact.SetOffInvoked;
import dev.praetor.fact.SetOffInvoked.Ground;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

    /** As a rule on one ground for all. */
    private static void setOff(Draft draft) {
        Ground common = ground(draft);
        List<Contract> contracts = draft.facts().stream()
                .filter(Contract.class::isInstance)
                .map(Contract.class::cast)
                .toList();
        for (Contract contract : contracts) {
            for (int times = draft.below(3); times > 0; times--) {
                draft.add(new SetOffInvoked(
                        draft.id("set-off"),
                        contract.id(),
                        draft.creditor(),
                        draft.oneIn(2) ? draft.early() : draft.day(),
                        draft.oneIn(3) ? ground(draft) : common));
            }
        }
    }

    private static @Nullable Ground ground(Draft draft) {
        return draft.unlessOneIn(5, draft.one(List.of(Ground.values())));
    }
}
