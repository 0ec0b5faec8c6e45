package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.fact.Case;
import dev.praetor.fact.Consent;
import dev.praetor.fact.Consent.Permitted;
import dev.praetor.fact.Contract;
import dev.praetor.fact.DailyPenaltyClause;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.FixedPenaltyClause;
import dev.praetor.fact.HostingTransferred;
import dev.praetor.fact.InformationDisclosed;
import dev.praetor.fact.InterestClaimed;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Money;
import dev.praetor.fact.SetOffInvoked;
import dev.praetor.fact.Subcontracted;
import dev.praetor.fact.Undertaking;
import dev.praetor.fact.UndertakingBroken;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.PenaltyPerDay;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Violation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the law says of two cases that differ in one thing: over rulings, scenarios and random cases. */
class MetamorphicLawTest {

    private static final Rulebook RULEBOOK = Rulebook.builtIn();

    /** What a consent must be to, for what may be done only with it. */
    private static final Map<Class<? extends Fact>, Permitted> CONSENTS = Map.of(
            HostingTransferred.class, Permitted.HOSTING_TRANSFER,
            InformationDisclosed.class, Permitted.DISCLOSURE,
            Subcontracted.class, Permitted.SUBCONTRACTING);

    /** While nothing happens but that time goes by. */
    @Test
    void a_day_more_never_lowers_a_penalty_for_delay_and_after_its_cap_it_stays() {
        AtomicInteger grew = new AtomicInteger();
        AtomicInteger capped = new AtomicInteger();
        MetamorphicTest.cases(5)
                .filter(given -> given.facts().stream().anyMatch(DailyPenaltyClause.class::isInstance))
                .map(MetamorphicLawTest::soFar)
                .forEach(given -> {
                    Map<String, Money> before = penalties(given);
                    for (int days : new int[] {1, 2, 7, 30, 400, 4_000}) {
                        Map<String, Money> later = penalties(
                                new Case(given.name(), given.assessedOn().plusDays(days), given.facts()));
                        before.forEach((penalty, sum) -> {
                            boolean full = penalty.contains("cap=" + sum + ",");
                            assertThat(later).as(penalty + " of " + given).containsKey(penalty);
                            assertThat(later.get(penalty))
                                    .as(penalty + " after " + days + " days of " + given)
                                    .satisfies(grown ->
                                            assertThat(grown.compareTo(sum)).isBetween(0, full ? 0 : 1));
                            grew.addAndGet(later.get(penalty).compareTo(sum));
                            capped.addAndGet(full ? 1 : 0);
                        });
                        before.putAll(later);
                    }
                });
        assertThat(grew).hasPositiveValue();
        assertThat(capped).hasPositiveValue();
    }

    /** Nor with interest: rates of the years to come are not known, and each is weighed. */
    private static Case soFar(Case given) {
        Day today = Day.of(given.assessedOn());
        return Altered.facts(given, facts -> {
            facts.removeIf(InterestClaimed.class::isInstance);
            facts.removeIf(fact -> Kind.of(fact)
                    .happenedOn(fact)
                    .filter(on -> on.latest().isAfter(today.latest()))
                    .isPresent());
            return facts;
        });
    }

    private static Map<String, Money> penalties(Case given) {
        Map<String, Money> penalties = new HashMap<>();
        for (Sanction sanction : RULEBOOK.assess(given).sanctions()) {
            if (sanction instanceof PenaltyPerDay penalty) {
                penalty.amount()
                        .certain()
                        .ifPresent(sum -> penalties.put(penalty.violation() + " " + penalty.clause(), sum));
            }
        }
        return penalties;
    }

    @Test
    void consent_clears_what_may_be_done_only_with_it() {
        AtomicInteger cleared = new AtomicInteger();
        MetamorphicTest.cases(6).forEach(given -> {
            Assessment before = RULEBOOK.assess(given);
            for (Violation violation : before.violations()) {
                Permitted permitted = CONSENTS.get(violation.fact().getClass());
                if (permitted == null) {
                    continue;
                }
                Consent consent = new Consent(
                        null,
                        violation.contract(),
                        violation.creditor(),
                        permitted,
                        Day.of(violation.occurredOn().earliest()));
                Set<Violation> after = new HashSet<>(
                        RULEBOOK.assess(Altered.with(given, List.of(consent))).violations());
                assertThat(after).as(consent + " in " + given).doesNotContain(violation);
                assertThat(before.violations())
                        .filteredOn(other -> !after.contains(other))
                        .allMatch(other -> CONSENTS.get(other.fact().getClass()) == permitted);
                cleared.incrementAndGet();
            }
        });
        assertThat(cleared).hasPositiveValue();
    }

    /** Set-off and one price for all aside, what is owed under one contract is owed whatever else is. */
    @Test
    void a_breach_of_another_contract_lowers_nothing() {
        MetamorphicTest.cases(7)
                .filter(given -> given.facts().stream().noneMatch(SetOffInvoked.class::isInstance))
                .filter(given -> given.facts().stream().anyMatch(Contract.class::isInstance))
                .forEach(given -> {
                    Assessment before = RULEBOOK.assess(given);
                    Assessment after = RULEBOOK.assess(Altered.with(given, another(given)));

                    assertThat(after.sanctions()).as(given.toString()).containsAll(before.sanctions());
                    assertThat(after.sanctions())
                            .hasSize(before.sanctions().size() + 1)
                            .anySatisfy(
                                    sanction -> assertThat(sanction.toString()).contains("zz-penalty"));
                });
    }

    private static List<Fact> another(Case given) {
        Contract contract = given.facts().stream()
                .filter(Contract.class::isInstance)
                .map(Contract.class::cast)
                .findFirst()
                .orElseThrow();
        LocalDate day = given.assessedOn().minusDays(1);
        return List.of(
                new Contract("zz-contract", contract.client(), contract.provider(), day.minusYears(1)),
                new Undertaking(
                        "zz-promise", "zz-contract", contract.provider(), Undertaking.Nature.NOT_TO_DO, "this", null),
                new FixedPenaltyClause(
                        "zz-penalty", "zz-contract", "zz-promise", Money.eur("1.00"), false, false, false),
                new UndertakingBroken("zz-broken", "zz-promise", Day.of(day)));
    }
}
