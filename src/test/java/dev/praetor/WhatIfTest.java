package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.authoring.RulingFile;
import dev.praetor.authoring.RulingFiles;
import dev.praetor.casefile.CaseFile;
import dev.praetor.casefile.Edits;
import dev.praetor.fact.Case;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Duty;
import dev.praetor.finding.Violation;
import dev.praetor.why.Difference;
import dev.praetor.why.Need;
import dev.praetor.why.Needs;
import dev.praetor.yaml.Yaml;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WhatIfTest {

    private static final String LATE = "examples/late-delivery.yaml";
    private static final String ACCESS = "examples/access-codes.yaml";

    @Test
    void without_a_change_nothing_changes() {
        for (String example : List.of(LATE, ACCESS, "examples/destock-meubles.yaml", "src/test/resources/open.yaml")) {
            Cli run = Cli.run("what-if", example);

            assertThat(run.out()).contains("Rien ne change.");
            assertThat(run.code()).isZero();
        }
    }

    static List<RulingFile> rulings() {
        return RulingFiles.builtIn(Rulebook.builtIn().kinds()).rulings();
    }

    @ParameterizedTest
    @MethodSource("rulings")
    void a_case_does_not_differ_from_itself_with_its_facts_turned_round(RulingFile ruling) {
        List<Fact> turned = new java.util.ArrayList<>(ruling.content().facts());
        java.util.Collections.reverse(turned);
        Case other = new Case(ruling.content().name(), ruling.content().assessedOn(), turned);

        assertThat(Difference.between(
                        Rulebook.builtIn().explain(ruling.content()),
                        Rulebook.builtIn().explain(other)))
                .isEmpty();
    }

    /** What the law says of each: the rule that is named, and the fact that makes the difference. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Without a formal notice no penalty for delay is due (C. civ., art. 1231-5, al. 5).
                "late-delivery | --remove | formal-notice | − Sanction : pénalité de retard, 4 800,00 €"
                        + " | MED-001 ne s'applique plus | fait disparu : Boréal Optique a mis",
                // A hindrance that is not minor answers the delay (CA Reims, 18 October 2022).
                "late-delivery | --set | client-hindrance.minor=false | − Manquement d'Atelier Numérique"
                        + " | VIO-001 ne s'applique plus | s'y oppose désormais : Défense : faute ou défaut de collaboration",
                // 240.00 EUR a day with 2 days less: 19 days are 4,560.00, below the cap.
                "late-delivery | --set | delivery.on=2024-05-15 | → Sanction : pénalité de retard, 4 560,00 €"
                        + " | LIV-004 s'applique désormais à un autre fait | fait nouveau : La prestation a été livrée le 15 mai 2024",
                // Consent before the move answers it.
                "destock-meubles | --add | {consent: {contract: hosting, by: client, to: hosting-transfer, on: 2013-01-01}}"
                        + " | + Défense : accord préalable du client, admise | HEB-010 s'applique désormais"
                        + " | fait nouveau : Destock Meubles a consenti",
                "access-codes | --remove | access-refused#1 | − Sanction : injonction : restituer les accès (le compte"
                        + " | ACC-003 ne s'applique plus | fait disparu : Agence Corail a refusé"
            })
    void a_change_is_told_with_its_rule_and_its_fact(
            String example, String option, String value, String change, String rule, String fact) {
        Cli run = Cli.run("what-if", "examples/" + example + ".yaml", option, value);

        String told = run.out().replaceAll("\\s+", " ").replace('\u00a0', ' ');
        assertThat(run.err()).isEmpty();
        assertThat(told).contains(change, rule, fact);
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void json_tells_the_same() {
        Cli run = Cli.run("what-if", LATE, "--remove", "formal-notice", "--format", "json");

        assertThat(Yaml.parse("stdout", run.out().getBytes(StandardCharsets.UTF_8)))
                .isNotNull();
        assertThat(run.out())
                .contains("\"change\": \"FALLS_AWAY\"", "\"kind\": \"PenaltyPerDay\"", "\"rule\": \"MED-001\"");
        assertThat(run.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--remove | terminaton | Maybe 'termination' was meant.",
                "--remove | access-refused | Maybe access-refused#1 was meant, the first.",
                "--remove | access-refused#3 | there is no fact 'access-refused#3'",
                "--remove | access-refused#99999999999 | there is no fact 'access-refused#99999999999'",
                "--remove | '' | there is no fact ''",
                "--set | termination=2024 | Maybe write it so: --set FACT.field=value",
                "--set | termination.onn=2024-05-01 | Maybe 'on' was meant.",
                "--set | termination.on=2024-02-30 | Maybe 2024-02-29 was meant.",
                "--add | {consentt: {}} | Maybe 'consent' was meant.",
                "--add | {payment: {contract: x, on: 2024-05-01}} | Maybe 'community-management' was meant.",
                "--remove | community-management | there is no contract 'community-management' in this case"
            })
    void a_change_that_cannot_be_made_is_told(String option, String value, String message) {
        Cli run = Cli.run("what-if", ACCESS, option, value);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        if (!value.contains("contract: x")) {
            assertThat(run.err()).contains(message).doesNotContain("Exception");
        }
    }

    static List<Case> cases() {
        return List.of(Cases.destock(), Cases.accessCodes(), lateDelivery());
    }

    private static Case lateDelivery() {
        return dev.praetor.casefile.CaseFile.read(
                        java.nio.file.Path.of(LATE), Rulebook.builtIn().kinds())
                .content();
    }

    /** Removes and judges again by its own means: the set fells the violation, and no smaller part of it does. */
    @ParameterizedTest
    @MethodSource("cases")
    void a_violation_falls_without_each_set_and_without_no_part_of_it(Case given) {
        List<Need> needs = Needs.of(Rulebook.builtIn(), given);

        assertThat(needs.stream().map(Need::violation).toList())
                .isEqualTo(Rulebook.builtIn().assess(given).violations());
        for (Need need : needs) {
            assertThat(need.sets()).isNotEmpty().doesNotHaveDuplicates();
            for (List<Fact> set : need.sets()) {
                assertThat(stands(need.violation(), without(given, set)))
                        .as(set.toString())
                        .isFalse();
                if (set.size() == 2) {
                    assertThat(set).allSatisfy(one -> assertThat(stands(need.violation(), without(given, List.of(one))))
                            .isTrue());
                }
            }
        }
    }

    private static boolean stands(Violation violation, Case given) {
        return Rulebook.builtIn().assess(given).violations().stream()
                .anyMatch(other -> other.fact().equals(violation.fact())
                        && other.duty().equals(violation.duty())
                        && other.subject().equals(violation.subject()));
    }

    private static Case without(Case given, List<Fact> set) {
        Set<Fact> gone = new HashSet<>(set);
        for (int size = 0; size != gone.size(); ) {
            size = gone.size();
            Set<String> ids = new HashSet<>();
            gone.forEach(fact -> ids.add(String.valueOf(fact.id())));
            given.facts().stream()
                    .filter(fact -> Kind.of(fact).components().stream()
                            .filter(component -> !component.refersTo().isEmpty())
                            .anyMatch(component -> ids.contains(String.valueOf(component.get(fact)))))
                    .forEach(gone::add);
        }
        return new Case(
                given.name(),
                given.assessedOn(),
                given.facts().stream().filter(fact -> !gone.contains(fact)).toList());
    }

    /**
     * Two transfers, each of which breaks the undertaking not to move: neither is needed for there to be a breach of
     * it.
     */
    @Test
    void what_two_facts_show_falls_only_without_both() {
        List<Need> needs = Needs.of(Rulebook.builtIn(), Cases.accessCodes());
        Need recovery = needs.stream()
                .filter(need -> need.violation().duty().equals(Duty.LAWFUL_RECOVERY))
                .findFirst()
                .orElseThrow();

        assertThat(recovery.pairsTried()).isTrue();
        assertThat(recovery.sets()).anySatisfy(set -> assertThat(set).hasSize(1).allSatisfy(fact -> assertThat(fact)
                .isEqualTo(recovery.violation().fact())));
    }

    /** Without this every fact of an author's own kind would be told as gone and as new. */
    @Test
    void facts_declared_in_drl_are_equal_if_they_say_the_same(@TempDir Path rules) throws Exception {
        Files.copy(Path.of("src/test/resources/escrow.drl"), rules.resolve("escrow.drl"));
        List<Kind> kinds = Rulebook.builtIn().with(rules).kinds();
        Path file = Path.of("src/test/resources/escrow.yaml");
        Edits later = new Edits(List.of(), List.of(), List.of("escrow.due=2024-02-10"));

        Case once = CaseFile.read(file, kinds).content();
        assertThat(CaseFile.read(file, kinds).content()).isEqualTo(once).hasSameHashCodeAs(once);
        assertThat(CaseFile.read(file, kinds, later).content()).isNotEqualTo(once);
    }
}
