package dev.praetor.peers;

import dev.praetor.fact.Contract;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Money;
import dev.praetor.fact.Party;
import dev.praetor.fact.ServiceCreditGranted;
import dev.praetor.fact.ServiceLevelClause;
import dev.praetor.fact.ServiceLevelMeasured;
import dev.praetor.fact.ServiceLevelTier;
import dev.praetor.finding.Duty;
import dev.praetor.finding.ServiceCredit;
import dev.praetor.finding.Step;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The credit for one month; what was credited in the eleven before is one sum. */
final class ServiceLevel {

    private static final LocalDate MONTH = LocalDate.of(2019, 12, 31);

    private ServiceLevel() {}

    static Map<String, String> outcome(Given given) {
        List<Fact> facts;
        try {
            facts = facts(given);
        } catch (IllegalArgumentException e) {
            return Map.of("refused", e.getMessage());
        }
        Found found = Found.in(facts, MONTH);
        Map<String, String> outcome = new LinkedHashMap<>();
        outcome.put("short", Found.yesNo(found.violated(Duty.SERVICE_LEVEL)));
        outcome.put("credit", found.total(ServiceCredit.class));
        outcome.put("answered-by", found.acceptedPleas());
        found.the(ServiceCredit.class).ifPresent(credit -> {
            List<Step> steps = credit.amount().steps();
            outcome.put("uncapped", steps.get(0).result().toString());
            outcome.put("capped-by", steps.size() == 1 ? "nothing" : cap(steps.get(steps.size() - 1)));
            outcome.put("from", credit.debtor());
            outcome.put("to", credit.creditor());
        });
        return outcome;
    }

    private static List<Fact> facts(Given given) {
        Money charge = given.money("charge");
        List<Fact> facts = new ArrayList<>(List.of(
                new Party("customer", "the customer"),
                new Party("provider", "the provider"),
                new Contract("service", "customer", "provider", LocalDate.of(2018, 1, 1)),
                new ServiceLevelClause("level", "service", given.decimal("monthly-cap"), given.decimal("rolling-cap")),
                new ServiceLevelMeasured(
                        null, "level", Day.of(MONTH), given.decimal("level"), charge, given.yes("excluded"))));
        for (String tier : given.text("tiers").split(", ")) {
            String[] belowAndCredit = tier.split(" ");
            BigDecimal credit = new BigDecimal(belowAndCredit[1]);
            facts.add(new ServiceLevelTier(
                    "level",
                    new BigDecimal(belowAndCredit[0]),
                    given.text("unit").equals("percent") ? credit : percentOf(charge, credit)));
        }
        if (given.has("past-credit")) {
            facts.add(new ServiceCreditGranted(
                    "level", MONTH.minusMonths(1), given.money("past-credit"), given.money("past-charge")));
        }
        return facts;
    }

    /** A credit that is an amount, as what it is in per cent of this charge: the clause knows no other. */
    private static BigDecimal percentOf(Money charge, BigDecimal credit) {
        return credit.movePointRight(2).divide(charge.amount(), MathContext.DECIMAL64);
    }

    private static String cap(Step step) {
        return step.label().en().equals("Cap of the month") ? "month" : "twelve months";
    }
}
