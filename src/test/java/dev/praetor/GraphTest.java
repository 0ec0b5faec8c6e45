package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.authoring.RulingFile;
import dev.praetor.authoring.RulingFiles;
import dev.praetor.finding.Explanation;
import dev.praetor.finding.Inference;
import dev.praetor.why.RuleGraph;
import dev.praetor.why.RuleNode;
import dev.praetor.yaml.Yaml;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class GraphTest {

    private static final RuleGraph GRAPH = RuleGraph.in(List.of(Path.of("rules")));

    static List<RulingFile> rulings() {
        return RulingFiles.builtIn(Rulebook.builtIn().kinds()).rulings();
    }

    private static Set<String> feeders(String rule, boolean negated) {
        return GRAPH.edges().stream()
                .filter(edge -> edge.to().id().equals(rule) && edge.negated() == negated)
                .map(edge -> edge.from().id())
                .collect(Collectors.toSet());
    }

    @Test
    void the_directory_and_the_jar_hold_the_same_rules() {
        RuleGraph jar = RuleGraph.builtIn();

        assertThat(GRAPH.rules()).containsExactlyInAnyOrderElementsOf(jar.rules());
        assertThat(GRAPH.rules().stream().map(RuleNode::id).sorted().toList())
                .isEqualTo(Rulebook.builtIn().rules().stream()
                        .map(card -> card.id())
                        .toList());
        assertThat(GRAPH.rules().stream()
                        .filter(rule -> rule.concludes().isEmpty())
                        .map(RuleNode::id))
                .isEmpty();
    }

    /**
     * What access.drl says: refusing access is a grievance against a duty to give it back, whatever that comes from.
     */
    @Test
    void a_duty_that_both_name_decides_who_feeds_whom() {
        assertThat(feeders("ACC-003", false)).containsExactlyInAnyOrder("ACC-001", "ACC-002", "ACC-006");
        assertThat(feeders("ACC-010", false)).containsExactly("VIO-001");
        assertThat(feeders("PAI-003", false)).containsExactly("PAI-001");
    }

    @Test
    void what_keeps_a_rule_from_firing_is_marked() {
        Set<String> barring = feeders("VIO-001", true);

        assertThat(barring).contains("CNF-010", "LIV-011", "DEF-001").doesNotContain("ACC-020", "SAN-004", "SAN-015");
        assertThat(feeders("VIO-001", false)).contains("ACC-003", "LIV-004").doesNotContain("CNF-010");
    }

    /** Every step that the engine takes over all rulings is an edge of the graph, which was read from text alone. */
    @ParameterizedTest
    @MethodSource("rulings")
    void the_steps_of_every_ruling_are_edges(RulingFile ruling) {
        Set<String> edges = GRAPH.edges().stream()
                .filter(edge -> !edge.negated())
                .map(edge -> edge.from().id() + " → " + edge.to().id())
                .collect(Collectors.toSet());
        Explanation explanation = Rulebook.builtIn().explain(ruling.content());

        explanation
                .inferences()
                .values()
                .forEach(ways -> ways.forEach(way -> way.from().forEach(from -> explanation.waysTo(from).stream()
                        .map(Inference::rule)
                        .forEach(rule -> assertThat(edges)
                                .contains(rule.id() + " → " + way.rule().id())))));
    }

    /** What is downstream of a rule holds every rule whose steps rest on it. */
    @Test
    void downstream_follows_the_duty_through_the_rule_that_hands_on() {
        RuleNode late = GRAPH.rule("LIV-004").orElseThrow();
        Set<String> reached =
                GRAPH.downstream(List.of(late)).stream().map(RuleNode::id).collect(Collectors.toSet());

        assertThat(reached).contains("VIO-001", "RET-001", "SAN-012", "SAN-017", "LIV-011");
        assertThat(reached).doesNotContain("LIV-001", "ACC-001", "CNF-001");
        assertThat(GRAPH.downstream(List.of(GRAPH.rule("ACC-020").orElseThrow())))
                .hasSize(1);
    }

    @Test
    void impact_names_the_tests_in_which_a_touched_rule_fires() {
        Cli run = Cli.run("graph", "rules", "--impact", "ACC-020");
        Cli file = Cli.run("graph", "--impact", "recovery/recovery.drl", "--format", "json");

        assertThat(run.out())
                .contains("rules/rulings/tcom-2016-04-15-codes-acces.yaml", "rules/access/scenarios.yaml:")
                .doesNotContain("destock-meubles");
        assertThat(file.out()).contains("\"id\": \"REC-001\"", "\"tests\": [");
        assertThat(run.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--rule=LIV-004", "--rule=SAN-012", "--fact=account"})
    void svg_is_well_formed_and_names_every_rule_that_it_is_about(String of) throws Exception {
        Cli run = of.isEmpty() ? Cli.run("graph", "--format", "svg") : Cli.run("graph", "--format", "svg", of);

        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(run.out())))
                        .getDocumentElement()
                        .getNodeName())
                .isEqualTo("svg");
        assertThat(run.out()).contains(of.isEmpty() ? "VIO-001" : of.contains("account") ? "ACC-001" : of.substring(7));
    }

    @Test
    void dot_and_json_hold_every_edge() {
        String dot = Cli.run("graph", "--format", "dot").out();
        String json = Cli.run("graph", "--format", "json", "--rule", "ACC-003").out();

        assertThat(dot.lines().filter(line -> line.contains(" -> ")).count())
                .isEqualTo(GRAPH.edges().size());
        assertThat(dot).contains("\"ACC-001\" -> \"ACC-003\" [label=\"obligation · RETURN_ACCESS\"];");
        assertThat(Yaml.parse("stdout", json.getBytes(StandardCharsets.UTF_8))).isNotNull();
        assertThat(json).contains("\"from\": \"ACC-001\"", "\"duties\": [", "\"negated\": false");
    }

    /** However the directory is called, and in every format. */
    @Test
    void of_a_directory_its_own_rules_and_their_neighbours_are_shown(@TempDir Path parent) throws Exception {
        Path rules = Files.createDirectories(parent.resolve("rules"));
        Files.copy(Path.of("src/test/resources/escrow.drl"), rules.resolve("escrow.drl"));

        String text = Cli.run("graph", rules.toString()).out();
        String svg = Cli.run("graph", rules.toString(), "--format", "svg").out();
        String readers =
                Cli.run("graph", rules.toString(), "--fact", "escrow-clause").out();

        assertThat(text).contains("ESC-001", "ESC-002").doesNotContain("\nACC-003");
        assertThat(svg).contains(">ESC-001<", ">ESC-002<").doesNotContain(">ACC-003<");
        assertThat(readers).contains("ESC-001").doesNotContain("there is no kind");
    }

    @Test
    void what_is_not_there_is_told() {
        assertThat(Cli.run("graph", "--rule", "LIV-04").err()).contains("there is no rule 'LIV-04'", "Maybe 'LIV-");
        assertThat(Cli.run("graph", "--fact", "acount").err()).contains("Maybe 'account' was meant.");
        assertThat(Cli.run("graph", "nowhere").code()).isEqualTo(3);
        assertThat(Cli.run("graph", "nowhere").err()).contains("there is no such directory", "Maybe");
        assertThat(Cli.run("graph", "--impact", "foo.drl").err())
                .contains("no rule of this law is in a file 'foo.drl'");
        assertThat(Cli.run("graph", "--impact", "ACC-003", "--format", "svg").err())
                .contains("--impact is written as text or json");
        assertThat(Cli.run("graph", "--rule", "ACC-003", "--fact", "account").code())
                .isEqualTo(2);
    }
}
