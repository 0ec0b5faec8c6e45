package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praetor.fact.Case;
import dev.praetor.fact.Consent;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.HostingTransferred;
import dev.praetor.fact.Loss;
import dev.praetor.fact.Money;
import dev.praetor.fact.Party;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Citation;
import dev.praetor.finding.Claim;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Duty;
import dev.praetor.finding.FixedPenalty;
import dev.praetor.finding.Ground;
import dev.praetor.finding.Injunction;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Plea;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Violation;
import dev.praetor.problem.BadCaseException;
import dev.praetor.report.JsonReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an embedding application relies on. */
class RulebookTest {

    private static final Rulebook BUILT_IN = Rulebook.builtIn();

    private static List<FixedPenalty> penalties(Case given) {
        return BUILT_IN.assess(given).sanctions().stream()
                .filter(FixedPenalty.class::isInstance)
                .map(FixedPenalty.class::cast)
                .toList();
    }

    /** A kind of fact of an application's own, whose day nobody insists on. */
    public record Promised(String id, @Nullable Day due) implements Fact {}

    @Test
    void a_day_that_a_fact_of_the_application_leaves_out_is_not_known() {
        Case silent = Cases.with(Cases.destock(), new Promised("p", null));

        assertThat(BUILT_IN.assess(silent).violations())
                .isEqualTo(BUILT_IN.assess(Cases.with(Cases.destock(), new Promised("p", Day.UNKNOWN)))
                        .violations())
                .hasSize(1);
    }

    @Test
    void moving_the_hosting_within_the_36_months_costs_the_fixed_penalty() {
        assertThat(penalties(Cases.destock())).singleElement().satisfies(penalty -> {
            assertThat(penalty.debtor()).isEqualTo("provider");
            assertThat(penalty.creditor()).isEqualTo("client");
            assertThat(penalty.violation().duty()).isEqualTo(Duty.CONFIDENTIALITY);
            assertThat(penalty.amount().certain()).contains(Money.eur("100000.00"));
        });
    }

    @Test
    void without_the_36_months_with_consent_or_after_them_there_is_no_penalty() {
        assertThat(penalties(Cases.destock(text -> text.replace(", months: 36", ""))))
                .isEmpty();
        assertThat(penalties(Cases.with(
                        Cases.destock(),
                        new Consent(
                                "hosting", "client", Consent.Permitted.HOSTING_TRANSFER, LocalDate.of(2013, 4, 30)))))
                .isEmpty();
        assertThat(penalties(Cases.destock(text -> text.replace("on: 2013-05", "on: 2014-04-21"))))
                .isEmpty();
    }

    @Test
    void access_is_to_be_given_back_although_invoices_are_unpaid() {
        Assessment assessment = BUILT_IN.assess(Cases.accessCodes());

        assertThat(assessment.sanctions())
                .filteredOn(Injunction.class::isInstance)
                .hasSize(2)
                .allSatisfy(sanction -> {
                    Injunction injunction = (Injunction) sanction;
                    assertThat(injunction.basis()).isEqualTo(Injunction.Basis.TROUBLE_MANIFESTEMENT_ILLICITE);
                    assertThat(injunction.debtor()).isEqualTo("provider");
                });
        assertThat(assessment.defences())
                .filteredOn(defence -> defence.plea().equals(Plea.NON_PAYMENT))
                .hasSize(2)
                .noneMatch(Defence::accepted);
        // 1,200 less 200 paid, and 1,200: by hand from the case file
        assertThat(assessment.sanctions())
                .filteredOn(Claim.class::isInstance)
                .extracting(
                        sanction -> ((Sanction.Sum) sanction).amount().certain().orElseThrow())
                .containsExactly(Money.eur("1000.00"), Money.eur("1200.00"));
    }

    @Test
    void the_loss_is_among_the_grounds_of_the_injunction() {
        Assessment assessment = BUILT_IN.assess(Cases.accessCodes());

        assertThat(assessment.sanctions())
                .filteredOn(Injunction.class::isInstance)
                .allSatisfy(injunction -> assertThat(assessment.groundsFor(injunction))
                        .flatExtracting(Ground::facts)
                        .hasAtLeastOneElementOfType(Loss.class));
    }

    @Test
    void two_rulings_behind_one_violation_give_one_sanction_and_two_grounds(@TempDir Path rules) throws Exception {
        Files.writeString(
                rules.resolve("second.drl"),
                Cases.read(Path.of("rules/confidentiality/confidentiality.drl"))
                        .replaceAll("(?s)rule \"CNF-001.*?\nend\n|rule \"CNF-003.*", "")
                        .replace("CNF-002", "CNF-902")
                        .replace("tcom-paris-2016-02-15-destock-meubles", "tcom-2016-04-15-codes-acces"));

        Assessment assessment = BUILT_IN.with(rules).assess(Cases.destock());

        Violation violation = assessment.violations().get(0);
        assertThat(assessment.violations()).hasSize(1);
        assertThat(assessment.sanctionsFor(violation)).hasSize(1);
        assertThat(assessment.groundsFor(violation))
                .extracting(ground -> ground.rule().id())
                .containsExactly("CNF-002", "CNF-902");
        assertThat(assessment.groundsFor(violation))
                .flatExtracting(Ground::rulings)
                .extracting(Citation::key)
                .containsExactly("tcom-paris-2016-02-15-destock-meubles", "tcom-2016-04-15-codes-acces");
    }

    @Test
    void the_order_of_facts_never_shows() {
        for (Case given :
                List.of(Cases.accessCodes(), RulesTest.rulings().get(2).content())) {
            String expected = JsonReport.of(BUILT_IN.assess(given));
            Random random = new Random(20161001);
            for (int i = 0; i < 50; i++) {
                List<Fact> facts = new ArrayList<>(given.facts());
                Collections.shuffle(facts, random);
                assertThat(JsonReport.of(BUILT_IN.assess(new Case(given.name(), given.assessedOn(), facts))))
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void eight_threads_agree_and_keep_one_session_each() throws Exception {
        List<Case> cases = List.of(
                Cases.accessCodes(),
                Cases.destock(),
                Cases.destock(text -> text.replace("on: 2013-05", "on: 2014-04-21")));
        Set<List<Object>> results = ConcurrentHashMap.newKeySet();
        int before = BUILT_IN.kieBase().getKieSessions().size(); // of other tests of this JVM
        var threads = Executors.newFixedThreadPool(8);
        for (int thread = 0; thread < 8; thread++) {
            threads.submit(() -> {
                for (int i = 0; i < 1000; i++) {
                    Assessment assessment = BUILT_IN.assess(cases.get(i % cases.size()));
                    results.add(List.of(
                            i % cases.size(),
                            assessment.violations(),
                            assessment.sanctions(),
                            assessment.defences(),
                            assessment.receipt()));
                }
                return null;
            });
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        assertThat(results).hasSize(cases.size());
        assertThat(BUILT_IN.kieBase().getKieSessions())
                .as("one a thread, kept for reuse")
                .hasSizeLessThanOrEqualTo(before + 8);
    }

    @Test
    void rules_compiled_at_build_time_and_at_run_time_judge_alike() {
        Rulebook atRunTime = Rulebook.from(Path.of("rules"));

        assertThat(RulesTest.cases()).hasSizeGreaterThan(3).allSatisfy(given -> assertThat(
                        withoutReceipt(atRunTime.assess(given)))
                .isEqualTo(withoutReceipt(BUILT_IN.assess(given))));
        assertThat(atRunTime.rules()).isEqualTo(BUILT_IN.rules());
    }

    private static String withoutReceipt(Assessment assessment) {
        return JsonReport.of(assessment).replaceAll("(?s)\"receipt\".*", "");
    }

    @Test
    void later_events_are_left_out_of_account() {
        Assessment assessment = BUILT_IN.assess(Cases.destock().on(LocalDate.of(2013, 4, 30)));

        assertThat(assessment.violations()).isEmpty();
        assertThat(assessment.later()).singleElement().isInstanceOf(HostingTransferred.class);
        assertThat(assessment.states().values()).containsExactly(Obligation.State.IN_FORCE);
    }

    @Test
    void references_are_checked_for_applications_too() {
        assertThatThrownBy(() -> BUILT_IN.assess(
                        List.of(
                                new Party("client", "A"),
                                new HostingTransferred("hostin", LocalDate.of(2013, 5, 15), "B")),
                        LocalDate.of(2016, 1, 1)))
                .isInstanceOf(BadCaseException.class)
                .hasMessage(
                        "facts: hosting-transferred { contract: hostin, on: 2013-05-15, to: B }: there is no contract 'hostin' in this case\n"
                                + "Maybe add: - contract: { id: hostin, ... }");
    }

    @Test
    void what_depends_on_an_unknown_is_undetermined_and_says_what_decides() {
        Assessment assessment = BUILT_IN.assess(Cases.destock(text -> text.replace("on: 2013-05", "on: 2014-04")));

        assertThat(assessment.violations()).isEmpty();
        assertThat(assessment.undetermined()).singleElement().satisfies(open -> {
            assertThat(open.missing()).singleElement().satisfies(missing -> assertThat(missing.component())
                    .isEqualTo("on"));
            assertThat(open.atStake()).isEqualTo(Money.eur("100000.00"));
        });
        assertThat(assessment.states().values()).containsExactly(Obligation.State.UNDETERMINED);
    }

    @Test
    void what_does_not_depend_on_the_unknown_day_is_certain() {
        assertThat(BUILT_IN.assess(Cases.destock()).violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.occurredOn()).isEqualTo(Day.parse("2013-05")));
    }

    @Test
    void two_unknowns_that_decide_only_together_are_both_named() {
        Case given = Cases.destock(text -> text.replace("on: 2013-05, ", "").replace(", months: 36", ""));

        assertThat(BUILT_IN.assess(given).undetermined()).singleElement().satisfies(open -> assertThat(open.missing())
                .extracting("component")
                .containsExactlyInAnyOrder("on", "months"));
    }

    @Test
    void a_case_that_leaves_a_great_deal_open_is_still_weighed() {
        Case given = Cases.accessCodes(text -> text.replaceAll(", on: [-\\d]+", "")
                .replaceAll(", due-on: [-\\d]+", "")
                .replaceAll(", amount: [.\\d]+ EUR", ""));

        Assessment assessment = BUILT_IN.assess(given);

        assertThat(assessment.violations()).extracting(Violation::duty).containsOnly(Duty.RETURN_ACCESS);
        assertThat(assessment.undetermined())
                .extracting(open -> open.decides().getClass().getSimpleName())
                .contains("Violation");
    }

    @Test
    void a_declared_event_after_the_assessment_is_left_out_of_account(@TempDir Path rules) throws Exception {
        Files.writeString(rules.resolve("escrow.drl"), Cases.read(Path.of("src/test/resources/escrow.drl")));
        Rulebook rulebook = BUILT_IN.with(rules);
        String text = Cases.read(Path.of("src/test/resources/escrow.yaml"))
                + "  - source-deposited: { of: escrow, on: 2024-01-20 }\n";
        Case given = dev.praetor.casefile.CaseFile.parse(
                        "case", text.getBytes(java.nio.charset.StandardCharsets.UTF_8), rulebook.kinds())
                .content();

        assertThat(rulebook.assess(given).violations()).isEmpty();
        assertThat(rulebook.assess(given.on(LocalDate.of(2024, 1, 19))).later()).hasSize(1);
    }

    @Test
    void the_hash_tells_rulebooks_apart(@TempDir Path rules) throws Exception {
        Files.writeString(rules.resolve("escrow.drl"), Cases.read(Path.of("src/test/resources/escrow.drl")));

        assertThat(Rulebook.from(rules).hash())
                .isNotEqualTo(BUILT_IN.with(rules).hash())
                .isEqualTo(Rulebook.from(rules).hash());
        assertThat(BUILT_IN.with(rules).hash()).isNotEqualTo(BUILT_IN.hash());
    }

    @Test
    void an_obligation_whose_end_is_not_known_is_not_called_expired() {
        Case given =
                Cases.destock(text -> text.replace(", months: 36", "").replaceAll("  - hosting-transferred.*\n", ""));

        assertThat(BUILT_IN.assess(given).states().values()).containsExactly(Obligation.State.UNDETERMINED);
    }

    @Test
    void what_leaves_too_much_open_is_refused_rather_than_guessed() {
        List<Fact> facts = new ArrayList<>(Cases.accessCodes().facts());
        for (int i = 0; i < 30; i++) {
            facts.add(new dev.praetor.fact.Invoice(
                    "x" + i, "community-management", null, Day.parse("2023-0" + (1 + i % 9)), null));
        }

        assertThatThrownBy(() -> BUILT_IN.assess(facts, LocalDate.of(2024, 6, 3)))
                .isInstanceOf(BadCaseException.class)
                .hasMessageContaining("more than can be weighed against each other");
    }
}
