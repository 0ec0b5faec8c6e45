package dev.praetor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.Rulebook;
import dev.praetor.fact.AssessmentDate;
import dev.praetor.fact.ConformityClause;
import dev.praetor.fact.Contract;
import dev.praetor.fact.DailyPenaltyClause;
import dev.praetor.fact.Day;
import dev.praetor.fact.DefectFixed;
import dev.praetor.fact.DefectReported;
import dev.praetor.fact.Delivery;
import dev.praetor.fact.DeliveryClause;
import dev.praetor.fact.Fact;
import dev.praetor.fact.FormalNotice;
import dev.praetor.fact.Invoice;
import dev.praetor.fact.Money;
import dev.praetor.fact.Party;
import dev.praetor.fact.Payment;
import dev.praetor.fact.ServiceLevelClause;
import dev.praetor.fact.ServiceLevelMeasured;
import dev.praetor.fact.ServiceLevelTier;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.runtime.KieSession;

/** What a case costs grows with its facts, not with their pairs, nor with rules that have nothing to do with it. */
class GrowthTest {

    private static final Day TODAY = Day.of(2018, 1, 1);

    @Test
    void joins_look_at_as_many_facts_for_each_fact_however_many_there_are() {
        Map<String, Long> few = joins(40);
        Map<String, Long> many = joins(400);
        assertThat(many).isNotEmpty();
        assertThat(many).allSatisfy((join, looked) -> {
            assertThat(looked).as(join).isLessThanOrEqualTo(11 * few.getOrDefault(join, 1L));
        });
    }

    private static Map<String, Long> joins(int lots) {
        KieSession session = Rulebook.builtIn().kieBase().newKieSession();
        try {
            facts(lots).forEach(session::insert);
            session.insert(new AssessmentDate(TODAY));
            session.fireAllRules();
            return Joins.in(session);
        } finally {
            session.dispose();
        }
    }

    /** About a kind that the case does not hold, a duty that nobody has, a thing that no fact names. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$withheld : PaymentWithheld() $grievance : Grievance( subject == $withheld.invoice )",
                "$delivery : Delivery() $grievance : Grievance( duty == Duty.BACKUP, subject == $delivery.of )",
                "$delivery : Delivery( of == \"another-%d\" ) $grievance : Grievance( subject == $delivery.of )"
            })
    void rules_that_cannot_fire_are_not_in_the_session(String patterns, @TempDir Path directory) throws Exception {
        StringBuilder rules = new StringBuilder("package dev.praetor.rules\n\nimport dev.praetor.fact.*\n"
                + "import dev.praetor.finding.*\nimport static dev.praetor.verb.Conclude.*\n");
        for (int i = 100; i < 150; i++) {
            rules.append("""

                    rule "ZZZ-%d Sans rapport"
                        @en( "Has nothing to do with it" )
                        @articles( "CC 1103" )
                    when
                        %s
                    then
                        accept( kcontext, Plea.WAIVER, $grievance );
                    end
                    """.formatted(i, patterns.replace("%d", String.valueOf(i))));
        }
        Files.writeString(directory.resolve("more.drl"), rules);
        Law builtIn = Laws.builtIn();
        Law more = Laws.with(builtIn, directory);
        assertThat(more.loadedRules()).hasSize(builtIn.loadedRules().size() + 50);
        assertThat(applicable(more)).isEqualTo(applicable(builtIn)).isBetween(20, 60);
    }

    private static int applicable(Law law) {
        Relevance relevance = new Relevance(law.loadedRules());
        Relevance.Sort sort = relevance.sort(facts(1));
        return relevance.rules(sort, relevance.owed(sort, Set.of())).cardinality();
    }

    /** Lots delivered late, paid late, with a service below its level and defects that were mended. */
    private static List<Fact> facts(int lots) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Party("a", "A"),
                new Party("b", "B"),
                new Contract("contract", "a", "b", Day.of(2015, 1, 1), null, eur("1000000.00"), false, false),
                new ConformityClause("upkeep", "contract")));
        for (int i = 0; i < lots; i++) {
            lot(i, facts);
        }
        return facts;
    }

    private static void lot(int i, List<Fact> facts) {
        Day due = Day.of(LocalDate.of(2015, 2, 1).plusDays(i % 700));
        facts.add(new DeliveryClause("lot" + i, "contract", due, false));
        facts.add(new Delivery("delivery" + i, "lot" + i, due.plusDays(9), false));
        facts.add(new DailyPenaltyClause(
                "penalty" + i,
                "contract",
                "lot" + i,
                eur("100.00"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false));
        facts.add(new FormalNotice("notice" + i, "lot" + i, "a", due.plusDays(2), false));
        facts.add(new Invoice("invoice" + i, "contract", eur("1200.00"), due, null));
        facts.add(new Payment("payment" + i, "contract", "invoice" + i, eur("500.00"), due.plusDays(3), false, false));
        facts.add(new DefectReported("defect" + i, "upkeep", due, false, false, false));
        facts.add(new DefectFixed("fix" + i, "defect" + i, due.plusDays(4)));
        facts.add(new ServiceLevelClause("level" + i, "contract", null, null));
        facts.add(new ServiceLevelTier("level" + i, new BigDecimal("99.5"), BigDecimal.TEN));
        facts.add(
                new ServiceLevelMeasured("month" + i, "level" + i, due, new BigDecimal("98.0"), eur("900.00"), false));
    }

    private static Money eur(String amount) {
        return Money.eur(amount);
    }
}
