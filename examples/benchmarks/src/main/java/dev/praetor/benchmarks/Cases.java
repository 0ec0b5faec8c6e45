package dev.praetor.benchmarks;

import dev.praetor.fact.Case;
import dev.praetor.fact.ConfidentialityClause;
import dev.praetor.fact.ConformityClause;
import dev.praetor.fact.Contract;
import dev.praetor.fact.DailyPenaltyClause;
import dev.praetor.fact.Day;
import dev.praetor.fact.DefectFixed;
import dev.praetor.fact.DefectReported;
import dev.praetor.fact.Delivery;
import dev.praetor.fact.DeliveryClause;
import dev.praetor.fact.Fact;
import dev.praetor.fact.FixedPenaltyClause;
import dev.praetor.fact.FormalNotice;
import dev.praetor.fact.InformationDisclosed;
import dev.praetor.fact.Invoice;
import dev.praetor.fact.Money;
import dev.praetor.fact.Party;
import dev.praetor.fact.Payment;
import dev.praetor.fact.ServiceLevelClause;
import dev.praetor.fact.ServiceLevelMeasured;
import dev.praetor.fact.ServiceLevelTier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One contract for IT services, as its file looks after some years: lots to deliver, most of them in time; monthly
 * invoices, most of them paid; the level of service, month by month; defects, most of them mended; and a trade secret
 * given away. About one event in eight breaks an obligation. Everything is exact, so that there is one reading.
 */
final class Cases {

    private static final LocalDate START = LocalDate.of(2014, 1, 6);
    private static final String CONTRACT = "contract";
    private static final String CLIENT = "client";
    private static final String PROVIDER = "provider";

    private final Random random;
    private final int size;
    private final List<Fact> facts = new ArrayList<>();
    private int lots;

    private Cases(int size, long seed) {
        this.size = size;
        this.random = new Random(seed);
    }

    /** The case of that number, always the same. */
    static Case of(int size, long number) {
        Cases made = new Cases(size, size * 1_000L + number);
        made.frame();
        while (made.facts.size() < size) {
            made.lot();
        }
        return new Case("benchmark " + size, START.plusDays(1_400), List.copyOf(made.facts.subList(0, size)));
    }

    private void frame() {
        facts.add(new Party(CLIENT, "Client"));
        facts.add(new Party(PROVIDER, "Prestataire"));
        facts.add(new Contract(CONTRACT, CLIENT, PROVIDER, Day.of(START), null, eur(5_000_000), false, false));
        facts.add(new ConfidentialityClause("nda", CONTRACT, PROVIDER, Day.of(START), 36));
        facts.add(new FixedPenaltyClause("secret", CONTRACT, "nda", eur(2_000_000), false, false, false));
        facts.add(new InformationDisclosed("leak", CONTRACT, PROVIDER, day(0), "a competitor", false));
        facts.add(new ConformityClause("upkeep", CONTRACT));
    }

    /** Something to be delivered by a day, what it is paid, how the service ran meanwhile, and what failed. */
    private void lot() {
        int lot = ++lots;
        delivery("lot-" + lot, lot);
        invoice("invoice-" + lot, lot);
        if (lot % 4 == 1) {
            service("level-" + lot, lot);
        }
        if (lot % 2 == 0) {
            defect("defect-" + lot, lot);
        }
    }

    private void delivery(String id, int lot) {
        Day due = day(0);
        facts.add(new DeliveryClause(id, CONTRACT, due, false));
        facts.add(new Delivery("delivery-" + lot, id, due.plusDays(lot % 5 == 1 ? 5 + random.nextInt(60) : -3), false));
        if (lot % 5 == 1) {
            facts.add(daily("penalty-" + lot, id));
            facts.add(new FormalNotice("notice-" + lot, id, CLIENT, due.plusDays(2), false));
        }
    }

    private static DailyPenaltyClause daily(String id, String lot) {
        return new DailyPenaltyClause(
                id, CONTRACT, lot, eur(10_000), null, null, null, 2, eur(400_000), null, null, null, false, false);
    }

    private void invoice(String id, int lot) {
        Day due = day(0);
        Money amount = eur(100_000 + random.nextInt(900_000));
        facts.add(new Invoice(id, CONTRACT, amount, due, null));
        if (lot % 7 != 3) {
            Day paid = due.plusDays(lot % 6 == 2 ? 20 : -5);
            facts.add(new Payment("payment-" + lot, CONTRACT, id, amount, paid, false, false));
        }
    }

    /** A year of months, one in ten of them below what was promised. */
    private void service(String id, int lot) {
        facts.add(new ServiceLevelClause(id, CONTRACT, BigDecimal.valueOf(15), null));
        facts.add(new ServiceLevelTier(id, new BigDecimal("99.5"), BigDecimal.valueOf(5)));
        YearMonth first = YearMonth.from(START).plusMonths(lot % 24);
        for (int month = 0; month < 12; month++) {
            BigDecimal level = month % 10 == 4 ? new BigDecimal("98.20") : new BigDecimal("99.90");
            Day end = Day.of(first.plusMonths(month).atEndOfMonth());
            facts.add(new ServiceLevelMeasured("month-" + lot + "-" + month, id, end, level, eur(200_000), false));
        }
    }

    private void defect(String id, int lot) {
        Day on = day(0);
        facts.add(new DefectReported(id, "upkeep", on, false, false, false));
        facts.add(new DefectFixed("fix-" + lot, id, on.plusDays(10)));
    }

    private Day day(int after) {
        return Day.of(START.plusDays(after + 30 + random.nextInt(1_000)));
    }

    private static Money eur(int cents) {
        return new Money(BigDecimal.valueOf(cents, 2), "EUR");
    }
}
