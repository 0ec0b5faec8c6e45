package dev.praetor.oracle;

import dev.praetor.fact.Day;
import dev.praetor.fact.ServiceCreditGranted;
import dev.praetor.fact.ServiceLevelClause;
import dev.praetor.fact.ServiceLevelMeasured;
import dev.praetor.fact.ServiceLevelTier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/** Months of a service whose level is measured, some of them below a tier. */
final class CreditCases {

    private CreditCases() {}

    static void add(Draft draft) {
        String clause = draft.id("level");
        draft.add(new ServiceLevelClause(
                clause,
                draft.contract().id(),
                draft.unlessOneIn(2, draft.percent(30)),
                draft.unlessOneIn(3, draft.percent(12))));
        int tiers = 1 + draft.below(3);
        for (int tier = 0; tier < tiers; tier++) {
            BigDecimal below = new BigDecimal("99.9").subtract(BigDecimal.valueOf(tier * 5L, 1));
            draft.add(new ServiceLevelTier(clause, below, draft.percent(25)));
        }
        months(draft, clause);
    }

    /** One record a month: measured, or the credit that was granted before. */
    private static void months(Draft draft, String clause) {
        YearMonth month = YearMonth.from(draft.contract().concludedOn().earliest());
        int count = 1 + draft.below(18);
        int granted = draft.below(4);
        for (int i = 0; i < count; i++) {
            month = month.plusMonths(draft.oneIn(6) ? 2 : 1);
            if (i < granted) {
                draft.add(granted(draft, clause, month.atEndOfMonth()));
            } else {
                draft.add(measured(draft, clause, month.atEndOfMonth()));
            }
        }
    }

    private static ServiceCreditGranted granted(Draft draft, String clause, LocalDate on) {
        return new ServiceCreditGranted(
                draft.id("granted"), clause, Day.of(on), draft.money(50_000), draft.money(500_000));
    }

    private static ServiceLevelMeasured measured(Draft draft, String clause, LocalDate on) {
        BigDecimal level = BigDecimal.valueOf(9_850 + draft.below(151), 2);
        return new ServiceLevelMeasured(
                draft.id("month"), clause, Day.of(on), level, draft.money(500_000), draft.oneIn(10));
    }
}
