package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.authoring.RulingFile;
import dev.praetor.authoring.RulingFiles;
import dev.praetor.fact.Appraisal;
import dev.praetor.fact.Fact;
import dev.praetor.finding.Explanation;
import dev.praetor.finding.Inference;
import dev.praetor.finding.Language;
import dev.praetor.finding.Sanction;
import dev.praetor.report.ExplainText;
import dev.praetor.report.Reasons;
import dev.praetor.why.Chapter;
import dev.praetor.why.Chapters;
import dev.praetor.why.Derivation;
import dev.praetor.yaml.Yaml;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainTest {

    private static final String DESTOCK = "examples/destock-meubles.yaml";
    private static final String LATE = "examples/late-delivery.yaml";

    static List<RulingFile> rulings() {
        return RulingFiles.builtIn(Rulebook.builtIn().kinds()).rulings();
    }

    private static final Map<Path, Explanation> EXPLAINED = new ConcurrentHashMap<>();

    private static Explanation explained(RulingFile ruling) {
        return EXPLAINED.computeIfAbsent(
                ruling.file(), file -> Rulebook.builtIn().explain(ruling.content()));
    }

    @ParameterizedTest
    @CsvSource({
        "destock-meubles, text, fr, src/test/resources/why/destock-meubles.tree.txt",
        "late-delivery, text, en, src/test/resources/why/late-delivery.tree.txt",
        "destock-meubles, prose, fr, examples/destock-meubles.judgment.txt",
        "late-delivery, prose, fr, examples/late-delivery.judgment.txt",
        "access-codes, prose, en, src/test/resources/why/access-codes.judgment.txt"
    })
    void an_explanation_reads_as_its_file_shows(String example, String format, String language, String file) {
        Cli run = Cli.run("explain", "examples/" + example + ".yaml", "--format", format, "--lang", language);

        Golden.check(Path.of(file), Cases.read(Path.of(file)), run.out());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("rulings")
    void every_sanction_ends_in_facts_that_stand_in_the_case(RulingFile ruling) {
        Explanation explanation = explained(ruling);
        Set<Fact> given = new HashSet<>(ruling.content().facts());
        List<Chapter> chapters = Chapters.of(explanation);

        assertThat(explanation.assessment()).isEqualTo(Rulebook.builtIn().assess(ruling.content()));
        for (Chapter chapter : chapters) {
            for (Derivation part :
                    chapter.derivations().stream().flatMap(Derivation::all).toList()) {
                assertThat(part.again() || !part.ways().isEmpty())
                        .as(part.finding() + " hangs in the air")
                        .isTrue();
                part.ways().stream().map(Derivation.Way::by).forEach(by -> {
                    assertThat(by.from().isEmpty() && by.facts().isEmpty())
                            .as(by.rule().id())
                            .isFalse();
                    assertThat(by.facts()).allSatisfy(fact -> assertThat(
                                    given.contains(fact) || fact instanceof Appraisal open && open.verdict() == null)
                            .as(fact.toString())
                            .isTrue());
                });
            }
        }
        assertThat(explanation.assessment().sanctions())
                .allSatisfy(sanction -> assertThat(facts(explanation, sanction)).isNotEmpty());
    }

    /** The grounds of an assessment are gathered in another way from the same rules. */
    @ParameterizedTest
    @MethodSource("rulings")
    void the_rules_of_a_derivation_hold_those_of_the_grounds(RulingFile ruling) {
        Explanation explanation = explained(ruling);

        List<String> rules = Chapters.of(explanation).stream()
                .flatMap(chapter -> chapter.derivations().stream())
                .flatMap(Derivation::all)
                .flatMap(part -> part.ways().stream())
                .map(way -> way.by().rule().id())
                .toList();
        for (Sanction sanction : explanation.assessment().sanctions()) {
            explanation.assessment().groundsFor(sanction).forEach(ground -> assertThat(rules)
                    .contains(ground.rule().id()));
        }
    }

    private static Set<Fact> facts(Explanation explanation, dev.praetor.finding.Finding finding) {
        Set<Fact> facts = new HashSet<>();
        for (Inference way : explanation.waysTo(finding)) {
            facts.addAll(way.facts());
            way.from().forEach(from -> facts.addAll(facts(explanation, from)));
        }
        return facts;
    }

    @Test
    void a_fact_is_told_with_its_line() {
        List<String> lines = Cases.read(Path.of(DESTOCK)).lines().toList();
        int line = 1
                + lines.indexOf(lines.stream()
                        .filter(text -> text.contains("hosting-transferred"))
                        .findFirst()
                        .orElseThrow());

        assertThat(Cli.run("explain", DESTOCK).out()).contains("[" + DESTOCK + ":" + line + "]");
    }

    @Test
    void both_numberings_are_told_where_the_law_changed() {
        assertThat(joined(Cli.run("explain", DESTOCK).out()))
                .contains("C. civ., anc. art. 1147 (aujourd'hui C. civ., art. 1231-1)");
        assertThat(joined(Cli.run("explain", LATE).out()))
                .contains("C. civ., art. 1231-1 (avant réforme C. civ., anc. art. 1147)");
    }

    private static String joined(String tree) {
        return tree.replaceAll("\\n[ │]*", " ").replace('\u00a0', ' ');
    }

    @Test
    void a_finding_that_two_rules_draw_shows_both_ways() {
        String tree = Cli.run("explain", LATE, "--finding", "2").out();

        assertThat(tree).contains("Voie 1 sur 2", "DOM-030", "Voie 2 sur 2", "DOM-031", "→ voir (");
    }

    @Test
    void what_is_open_says_what_it_depends_on_and_what_is_at_stake() {
        assertThat(Cli.run("explain", "src/test/resources/open.yaml").out())
                .contains("Ce qui reste à établir", "le jour où cela s'est produit", "100\u00a0000,00\u00a0€");
    }

    @Test
    void one_rule_shows_only_what_it_had_a_part_in() {
        String tree = Cli.run("explain", LATE, "--rule", "int-003").out();

        assertThat(tree).contains("INT-003", "40,00");
        assertThat(tree.lines().filter(line -> line.matches("\\d+\\. .*")))
                .as("neither the delay, nor the backups, nor what remains open")
                .singleElement()
                .asString()
                .startsWith("3. Manquement de Boréal Optique");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "prose"})
    void an_explanation_fits_a_terminal_of_80_columns(String format) {
        assertThat(Cli.run("explain", LATE, "--format", format).out().lines())
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(80));
    }

    /** A court reads names, days and sums; ids of rules, fields and constants are the machine's. */
    @ParameterizedTest
    @MethodSource("rulings")
    void prose_holds_no_machine_words(RulingFile ruling) {
        Explanation explanation = explained(ruling);
        for (Language language : Language.values()) {
            String prose = Reasons.of(explanation, Chapters.of(explanation), language);

            assertThat(Pattern.compile("[A-Z]{3}-\\d{3}\\b(?!\\d)"
                                    + "|\\b(true|false|null)\\b|[A-Z]+_[A-Z]+|[{}\\[\\]…]|\\w: \\w+-\\w+,")
                            .matcher(prose.replaceAll("(?s)\\(.*?\\)", ""))
                            .results()
                            .map(match -> prose.substring(
                                    Math.max(0, match.start() - 40), Math.min(prose.length(), match.end() + 40)))
                            .filter(found -> !found.contains("UTI"))
                            .toList())
                    .isEmpty();
        }
    }

    /** A kind of finding that has no words of its own would be told as Java tells records. */
    @ParameterizedTest
    @MethodSource("rulings")
    void every_finding_is_told_in_words(RulingFile ruling) {
        Explanation explanation = explained(ruling);
        String tree = ExplainText.of(explanation, Chapters.of(explanation), List.of(), Map.of(), Language.FR);

        assertThat(tree).doesNotContain("Violation[", "Obligation[");
    }

    @Test
    void json_holds_the_tree_in_both_languages() {
        Cli run = Cli.run("explain", DESTOCK, "--format", "json", "--needs");

        assertThat(Yaml.parse("stdout", run.out().getBytes(StandardCharsets.UTF_8)))
                .isNotNull();
        assertThat(run.out())
                .contains(
                        "\"rule\" : \"CNF-002\"".replace(" :", ":"),
                        "\"place\": \"" + DESTOCK + ":12\"",
                        "\"former\": \"C. civ., anc. art. 1147\"",
                        "\"current\": \"C. civ., art. 1231-1\"",
                        "\"needs\": [");
    }

    @Test
    void a_number_or_rule_that_is_not_there_is_told() {
        Cli number = Cli.run("explain", DESTOCK, "--finding", "7");
        Cli rule = Cli.run("explain", DESTOCK, "--rule", "CNF-0O2");

        assertThat(number.code()).isEqualTo(2);
        assertThat(number.err()).contains("there is no finding 7", "Maybe one from 1 to 1");
        assertThat(rule.code()).isEqualTo(2);
        assertThat(rule.err()).contains("there is no rule 'CNF-0O2'", "Maybe 'CNF-");
    }

    @ParameterizedTest
    @CsvSource({"--all,json", "--all,prose", "--needs,prose"})
    void what_a_format_cannot_show_is_refused(String option, String format) {
        Cli run = Cli.run("explain", DESTOCK, option, "--format", format);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(option + " is written as text");
    }
}
