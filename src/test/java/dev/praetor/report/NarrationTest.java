package dev.praetor.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Language;
import dev.praetor.finding.Plea;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NarrationTest {

    /** All examples of the help together are one case. */
    private static List<Fact> examples() {
        String facts = Kind.builtIn().stream()
                .map(kind -> "  " + FactHelp.of(kind).line())
                .collect(Collectors.joining("\n"));
        String text = "case: x\nassessed-on: 2026-01-01\nfacts:\n"
                + "  - party: { id: provider, name: Agence Corail }\n"
                + "  - contract: { id: lease, client: client, provider: provider, concluded-on: 2019-02-01 }\n"
                + "  - undertaking: { id: training, contract: c, by: provider, nature: to-do, what: former l'équipe }\n"
                + facts;
        return CaseFile.parse("examples", text.getBytes(StandardCharsets.UTF_8), Kind.builtIn())
                .content()
                .facts();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_kind_of_fact_is_told_in_a_sentence(Language language) {
        List<Fact> facts = examples();
        Narration tell = new Narration(new Wording(language), facts);

        assertThat(Narration.kinds())
                .containsAll(Kind.builtIn().stream().map(Kind::name).toList());
        assertThat(facts).allSatisfy(fact -> assertThat(tell.sentence(fact))
                .as(Kind.of(fact).name())
                .matches("\\p{Lu}.*")
                .doesNotContain("{", "}", "[", "]", "…", "true", " de le ", " à le ", "  "));
    }

    @Test
    void what_a_case_does_not_say_is_not_told() {
        List<Fact> facts = CaseFile.parse("case", """
                        case: x
                        assessed-on: 2024-01-01
                        facts:
                          - party: { id: client, name: Client }
                          - party: { id: provider, name: Prestataire }
                          - contract: { id: c, client: client, provider: provider, concluded-on: 2020 }
                          - payment: { contract: c, on: 2021-03 }
                          - termination: { contract: c, mode: court }
                        """.getBytes(StandardCharsets.UTF_8), Kind.builtIn())
                .content()
                .facts();
        Narration fr = new Narration(new Wording(Language.FR), facts);
        Narration en = new Narration(new Wording(Language.EN), facts);

        assertThat(fr.sentence(facts.get(3))).isEqualTo("Le client a payé en mars 2021");
        assertThat(en.sentence(facts.get(3))).isEqualTo("The client paid in March 2021");
        assertThat(fr.sentence(facts.get(4)))
                .isEqualTo("Le contrat a pris fin à une date inconnue, par décision de justice");
        assertThat(fr.sentence(facts.get(2)))
                .isEqualTo("Client, client, a conclu en 2020 avec Prestataire, prestataire, un contrat de services"
                        + " informatiques");
    }

    @Test
    void every_plea_of_the_law_has_its_phrase() throws IllegalAccessException {
        Narration fr = new Narration(new Wording(Language.FR), List.of());
        for (var field : Plea.class.getFields()) {
            if (field.getType() == Plea.class) {
                assertThat(fr.plea((Plea) field.get(null))).as(field.getName()).doesNotContain("«");
            }
        }
        assertThat(Arrays.stream(Plea.class.getFields()).count()).isGreaterThan(30);
    }
}
