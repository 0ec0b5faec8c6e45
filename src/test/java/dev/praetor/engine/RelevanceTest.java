package dev.praetor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.Nightly;
import dev.praetor.Promise;
import dev.praetor.Rulebook;
import dev.praetor.authoring.Suite;
import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.AssessmentDate;
import dev.praetor.fact.Case;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Duty;
import dev.praetor.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that cannot fire are left out of a session, and no others. What fires at all: {@code trace.WholeLawTest}. */
class RelevanceTest {

    private static final String HEAD = """
            package dev.praetor.rules

            import java.util.List
            import dev.praetor.fact.*
            import dev.praetor.finding.*
            import static dev.praetor.verb.Conclude.*

            """;

    private static final String CASE = """
            case: un retard
            assessed-on: 2024-01-15
            facts:
              - party: { id: shop, name: Boutique }
              - party: { id: lab, name: Atelier }
              - contract: { id: deal, client: shop, provider: lab, concluded-on: 2023-01-10 }
              - delivery-clause: { id: site, contract: deal, due: 2023-06-01 }
              - delivery: { id: late, of: site, on: 2023-06-11 }
              - daily-penalty-clause: { id: penalty, contract: deal, sanctions: site, amount: 100.00 EUR }
            """;

    @TempDir
    private Path directory;

    @Test
    void built_in_rules_name_the_duties_that_they_conclude_about() {
        Law law = Laws.builtIn();
        Relevance relevance = new Relevance(law.loadedRules());
        List<Case> cases = Suite.builtIn(law.kinds()).trials().stream()
                .map(trial -> trial.content())
                .toList();
        for (int i = 0; i < cases.size(); i += Nightly.times(10, 1)) {
            for (Memory memory : law.memories(cases.get(i))) {
                Relevance.Sort sort = relevance.sort(facts(memory));
                Set<String> owed = relevance.owed(sort, Set.of());
                Choice choice = new Choice(
                        sort, owed, relevance.unreckoned(owed), new Bases(List::of, List.of(), List.of()).all());
                assertThat(choice.unforeseen(findings(memory)))
                        .as(cases.get(i).name())
                        .isEmpty();
            }
        }
    }

    private static List<Fact> facts(Memory memory) {
        return memory.objects().stream()
                .filter(object -> object instanceof Fact && !(object instanceof AssessmentDate))
                .map(Fact.class::cast)
                .toList();
    }

    private static List<Finding> findings(Memory memory) {
        return memory.objects().stream()
                .filter(Finding.class::isInstance)
                .map(Finding.class::cast)
                .toList();
    }

    /** A rule may take the duty from a fact: nobody can know of it before it has fired. */
    @Test
    void a_rule_fires_about_a_duty_that_no_rule_names() throws IOException {
        Rulebook rulebook = with("""
                declare NamedClause
                    id : String
                    contract : String
                    name : String
                end

                rule "ODD-001 Le prestataire doit ce qui est nommé"
                    @en( "The provider owes what is named" )
                    @articles( "CC 1103" )
                when
                    $clause : NamedClause()
                    $contract : Contract( id == $clause.contract )
                then
                    obligation( kcontext, Duty.of( $clause.getName(), Duty.Nature.TO_DO, "faire", "to do" ),
                            $contract.provider(), $contract.client(), $contract.id(), $clause.getId(),
                            $contract.concludedOn(), null, $clause );
                end

                rule "ODD-002 Il ne l'a pas fait"
                    @en( "It was not done" )
                    @articles( "CC 1103" )
                when
                    $duty : Obligation( duty.code == "ODD" )
                then
                    grievance( kcontext, $duty, $duty.source(), $duty.from() );
                end
                """);
        String odd = CASE + "  - named-clause: { id: clause, contract: deal, name: ODD }\n";
        for (int i = 0; i < 3; i++) {
            assertThat(violations(rulebook, odd)).contains("ODD");
            assertThat(violations(rulebook, odd.replace("name: ODD", "name: EVEN")))
                    .doesNotContain("ODD", "EVEN");
        }
    }

    /** What facts say is asked for in several ways; only some can be looked up before. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "Delivery( of == \"site\" ) => true",
                "Delivery( of == \"shop\" ) => false",
                "Delivery( \"site\" == of ) => true",
                "Delivery( of == \"shop\" || of == \"site\" ) => true",
                "Delivery( of == \"shop\" || == \"site\" ) => true",
                "Delivery( of in ( \"shop\", \"site\" ) ) => true",
                "Delivery( of matches \"s.*\" ) => true",
                "exists Delivery( of == \"site\" ) => true",
                "exists Delivery( of == \"shop\" ) => false",
                "not Delivery( of == \"shop\" ) => true",
                "not Delivery( of == \"site\" ) => false",
                "late : Delivery() Party( late.of == \"site\" ) => true",
                "PenaltyClause( sanctions == \"site\" ) => true",
                "PenaltyClause( sanctions == \"shop\" ) => false",
                "Contract( id == \"deal\", client == \"shop\" ) => true",
                "List( size > 0 ) from collect( Delivery( of == \"site\" ) ) => true",
                "List( size == 0 ) from collect( Delivery( of == \"shop\" ) ) => true",
            })
    void a_rule_that_asks_for_a_text_fires_where_it_is_said(String pattern, boolean fires) throws IOException {
        assertThat(waives("$grievance : Grievance( duty == Duty.ON_TIME_DELIVERY )\n" + pattern, late()))
                .isEqualTo(fires);
    }

    /** The same of duties. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "$grievance : Grievance( duty == Duty.ON_TIME_DELIVERY ) => true",
                "$grievance : Grievance( duty==Duty.ON_TIME_DELIVERY ) => true",
                "$grievance : Grievance( obligation.duty == Duty.ON_TIME_DELIVERY ) => true",
                "$grievance : Grievance( duty.code == \"ON_TIME_DELIVERY\" ) => true",
                "$grievance : Grievance( duty == Duty.BACKUP ) => false",
                "$grievance : Grievance( duty == Duty.BACKUP || duty == Duty.ON_TIME_DELIVERY ) => true",
                "$grievance : Grievance( duty == Duty.BACKUP || == Duty.ON_TIME_DELIVERY ) => true",
                "$grievance : Grievance( duty != Duty.BACKUP ) => true",
                "$grievance : Grievance() not Violation( duty == Duty.BACKUP ) => true",
                "$grievance : Grievance() exists Violation( duty == Duty.BACKUP ) => false",
            })
    void a_rule_that_asks_for_a_duty_fires_where_it_is_owed(String patterns, boolean fires) throws IOException {
        assertThat(waives(patterns, late())).isEqualTo(fires);
    }

    @Test
    void a_rule_fires_where_a_fact_says_something_else_to_rules() throws IOException {
        String patterns = "Promise( level == \"GOLD\" ) $grievance : Grievance()";
        assertThat(waives(patterns, with(late(), new Promise("p", "gold", Duty.BACKUP))))
                .isTrue();
        assertThat(waives(patterns, with(late(), new Promise("p", "lead", Duty.BACKUP))))
                .isFalse();
    }

    /** The duty of a fact is none that is owed. */
    @Test
    void a_rule_fires_where_it_asks_something_else_for_a_duty() throws IOException {
        String patterns = "promise : Promise() $grievance : Grievance( promise.duty == Duty.BACKUP )";
        assertThat(waives(patterns, with(late(), new Promise("p", "gold", Duty.BACKUP))))
                .isTrue();
        assertThat(waives(patterns, with(late(), new Promise("p", "gold", Duty.ADVICE))))
                .isFalse();
    }

    /**
     * A rule accepts a defence against the delay where the case has those patterns; the second time it is known which.
     */
    private boolean waives(String patterns, Case given) throws IOException {
        Rulebook rulebook = with("""
                import dev.praetor.Promise;

                rule "WAI-001 Le créancier a renoncé"
                    @en( "The creditor has renounced" )
                    @articles( "CC 1103" )
                when
                    %s
                then
                    accept( kcontext, Plea.WAIVER, $grievance );
                end
                """.formatted(patterns));
        boolean first = rulebook.assess(given).violations().isEmpty();
        assertThat(rulebook.assess(given).violations().isEmpty()).isEqualTo(first);
        return first;
    }

    private static Case late() {
        return CaseFile.parse("case.yaml", CASE.getBytes(StandardCharsets.UTF_8), Kind.builtIn())
                .content();
    }

    private static Case with(Case given, Fact fact) {
        List<Fact> facts = new ArrayList<>(given.facts());
        facts.add(fact);
        return new Case(given.name(), given.assessedOn(), facts);
    }

    private Rulebook with(String rules) throws IOException {
        Files.writeString(directory.resolve("rules.drl"), HEAD + rules);
        return Rulebook.builtIn().with(directory);
    }

    private static Set<String> violations(Rulebook rulebook, String file) {
        Assessment assessment =
                rulebook.assess(CaseFile.parse("case.yaml", file.getBytes(StandardCharsets.UTF_8), rulebook.kinds())
                        .content());
        return assessment.violations().stream()
                .map(violation -> violation.duty().code())
                .collect(Collectors.toSet());
    }
}
