package dev.praetor.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.finding.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    /** Grevisse, Le bon usage: à and de are contracted with le and les, not with la and l'. */
    @ParameterizedTest
    @CsvSource({
        "Praetor, à Praetor, de Praetor",
        "Agora, à Agora, d'Agora",
        "le client, au client, du client",
        "les héritiers, aux héritiers, des héritiers",
        "la ville, à la ville, de la ville",
        "l'hébergeur, à l'hébergeur, de l'hébergeur",
        "Le Monde, à Le Monde, de Le Monde",
        "lessiveur, à lessiveur, de lessiveur"
    })
    void prepositions_are_joined_to_the_article_of_a_party(String party, String to, String by) {
        Wording french = new Wording(Language.FR);

        assertThat(french.to(party)).isEqualTo(to);
        assertThat(french.by(party)).isEqualTo(by);
        assertThat(new Wording(Language.EN).to(party)).isEqualTo(party);
    }
}
