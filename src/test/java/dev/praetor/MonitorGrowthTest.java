package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.praetor.fact.Contract;
import dev.praetor.fact.Day;
import dev.praetor.fact.Delivery;
import dev.praetor.fact.DeliveryClause;
import dev.praetor.fact.Fact;
import dev.praetor.fact.FixedPenaltyClause;
import dev.praetor.fact.FormalNotice;
import dev.praetor.fact.InterestClaimed;
import dev.praetor.fact.Invoice;
import dev.praetor.fact.Money;
import dev.praetor.fact.Party;
import dev.praetor.fact.Payment;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is recorded costs what it changes, however many facts there are: in memory that is taken, not in time. */
class MonitorGrowthTest {

    private static final LocalDate START = LocalDate.of(2019, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2023, 3, 1);

    /** Deliveries, one in five late and sanctioned; invoices, one in five unpaid and one in ten paid late. */
    private static List<Fact> facts(int size) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Party("client", "Client"),
                new Party("provider", "Provider"),
                new Contract("upkeep", "client", "provider", START),
                new InterestClaimed("claim", "upkeep", "provider", InterestClaimed.Rate.LATE_PAYMENT, null, null)));
        for (int lot = 0; facts.size() < size; lot++) {
            LocalDate due = START.plusDays(lot * 7L % 1_400);
            facts.add(new DeliveryClause("lot-" + lot, "upkeep", Day.of(due), false));
            facts.add(new Delivery("d-" + lot, "lot-" + lot, Day.of(due.plusDays(lot % 5 == 0 ? 9 : -2)), false));
            facts.add(new Invoice("bill-" + lot, "upkeep", Money.eur("1000.00"), due));
            if (lot % 5 == 0) {
                facts.add(new FixedPenaltyClause("upkeep", "lot-" + lot, Money.eur("500.00")));
            } else {
                LocalDate on = due.plusDays(lot % 10 == 1 ? 20 : -5);
                facts.add(new Payment("upkeep", "bill-" + lot, Money.eur("1000.00"), on));
            }
        }
        return facts;
    }

    /** An unpaid invoice is paid in part, a late lot is called for, one more is billed; and all of it taken back. */
    private static void events(Monitor monitor) {
        Payment part = new Payment("upkeep", "bill-5", Money.eur("400.00"), TODAY.minusDays(20));
        FormalNotice notice = new FormalNotice("notice", "lot-5", "client", Day.of(START.plusDays(40)), false);
        Invoice bill = new Invoice("bill", "upkeep", Money.eur("10.00"), TODAY.minusDays(40));
        int changes = 0;
        for (Fact fact : List.of(part, notice, bill)) {
            changes += monitor.record(fact).none() ? 0 : 1;
            changes += monitor.withdraw(fact).none() ? 0 : 1;
        }
        assertThat(changes).isEqualTo(6);
    }

    private static long bytes(int size) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (Monitor monitor = Rulebook.builtIn().monitor(facts(size), TODAY)) {
            for (int i = 0; i < 20; i++) {
                events(monitor);
            }
            long before = thread.getThreadAllocatedBytes(Thread.currentThread().getId());
            for (int i = 0; i < 20; i++) {
                events(monitor);
            }
            return (thread.getThreadAllocatedBytes(Thread.currentThread().getId()) - before) / 20;
        }
    }

    @Test
    void an_event_among_forty_thousand_facts_takes_what_it_takes_among_four_hundred() {
        long few = bytes(400);
        long many = bytes(40_000);

        assertThat(many).isLessThan(few * 5 / 4);
    }
}
