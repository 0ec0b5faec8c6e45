package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.fact.ConfidentialityClause;
import dev.praetor.fact.Contract;
import dev.praetor.fact.Fact;
import dev.praetor.fact.FixedPenaltyClause;
import dev.praetor.fact.HostingTransferred;
import dev.praetor.fact.Invoice;
import dev.praetor.fact.Money;
import dev.praetor.fact.Party;
import dev.praetor.fact.Payment;
import dev.praetor.fact.SetOffInvoked;
import dev.praetor.finding.Assessment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A second derivation of every sum: cents counted in long integers, written from the contract and C. civ., art. 1347,
 * sharing nothing with the rules.
 */
class ClaimsOracleTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final int CASES = 2_000;

    @Test
    void the_account_is_right_to_the_cent_on_random_cases() {
        Random random = new Random(1347);
        for (int i = 0; i < CASES; i++) {
            check(random, i);
        }
    }

    private static void check(Random random, int number) {
        LocalDate assessedOn = START.plusDays(random.nextInt(400));
        List<Fact> facts = new ArrayList<>(List.of(
                new Party("client", "Client"),
                new Party("provider", "Provider"),
                new Contract("c", "client", "provider", START),
                new ConfidentialityClause("nda", "c", "provider", START, 6)));
        long clientOwes = 0;
        for (int invoice = random.nextInt(4); invoice > 0; invoice--) {
            long cents = 1 + random.nextInt(200_000);
            LocalDate due = START.plusDays(random.nextInt(400));
            facts.add(new Invoice("i" + invoice, "c", money(cents), due));
            long paid = 0;
            long paidInTime = 0;
            for (int payment = random.nextInt(3); payment > 0; payment--) {
                long part = random.nextBoolean() ? cents - paid : 1 + random.nextInt((int) cents);
                if (part <= 0) {
                    continue;
                }
                LocalDate on = START.plusDays(random.nextInt(400));
                facts.add(new Payment("c", "i" + invoice, money(part), on));
                if (!on.isAfter(assessedOn)) {
                    paid += part;
                    paidInTime += on.isAfter(due) ? 0 : part;
                }
            }
            if (assessedOn.isAfter(due) && paidInTime < cents) {
                clientOwes += Math.max(0, cents - paid);
            }
        }
        long penalty = 1 + random.nextInt(300_000);
        boolean perBreach = random.nextBoolean();
        facts.add(new FixedPenaltyClause(null, "c", "nda", money(penalty), perBreach));
        int breaches = 0;
        for (int transfer = random.nextInt(3); transfer > 0; transfer--) {
            LocalDate on = START.minusDays(30).plusDays(random.nextInt(300));
            facts.add(new HostingTransferred("t" + transfer, "c", dev.praetor.fact.Day.of(on), null));
            breaches += !on.isAfter(assessedOn) && !on.isBefore(START) && !on.isAfter(LocalDate.of(2020, 7, 1)) ? 1 : 0;
        }
        long providerOwes = penalty * (perBreach ? breaches : Math.min(breaches, 1));
        if (random.nextBoolean()) {
            facts.add(new SetOffInvoked("c", random.nextBoolean() ? "client" : "provider", START));
            long both = Math.min(clientOwes, providerOwes);
            clientOwes -= both;
            providerOwes -= both;
        }
        Assessment assessment = Rulebook.builtIn().assess(facts, assessedOn);
        Map<String, Money> found = assessment.settlement().stream()
                .collect(Collectors.toMap(
                        s -> s.from(), s -> s.amount().certain().orElseThrow()));

        assertThat(found).as("case %d of seed 1347: %s", number, facts).isEqualTo(owed(clientOwes, providerOwes));
    }

    private static Map<String, Money> owed(long clientOwes, long providerOwes) {
        Map<String, Money> owed = new TreeMap<>();
        if (clientOwes > 0) {
            owed.put("client", money(clientOwes));
        }
        if (providerOwes > 0) {
            owed.put("provider", money(providerOwes));
        }
        return owed;
    }

    private static Money money(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2), "EUR");
    }
}
