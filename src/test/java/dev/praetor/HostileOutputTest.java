package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.praetor.authoring.Suite;
import dev.praetor.fact.Case;
import dev.praetor.fact.Component;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Party;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Explanation;
import dev.praetor.finding.Language;
import dev.praetor.problem.BadCaseException;
import dev.praetor.report.ExplainJson;
import dev.praetor.report.ExplainText;
import dev.praetor.report.JsonReport;
import dev.praetor.report.Reasons;
import dev.praetor.report.TextReport;
import dev.praetor.why.Chapters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever facts, rules and names of files hold: no terminal is commanded, no line forged, nothing hidden. */
class HostileOutputTest {

    /** Each is added to every text of every fact; the word after a line break must not begin a line of a report. */
    static List<String> hostile() {
        return List.of(
                "\u001b[31m",
                "\u001b]0;title\u0007",
                "\u001b[2J\u001b[1;1H",
                "\u001b[8mhidden\u001b[0m",
                "\u001b]8;;https://example.org\u001b\\link",
                "\u009b31m",
                "\u0090q\u009c",
                "\0",
                "\b\b\b",
                "\rFORGED",
                "\nFORGED",
                "\r\nFORGED",
                "\u0085FORGED",
                "\u2028FORGED",
                "\tFORGED",
                "\u202egnp.exe\u202c",
                "\u2066\u2067\u2069",
                "\u200e\u200f\u061c",
                "\u200b\u2060\ufeff",
                "\u00ad",
                "\ud800",
                "\uffff",
                "\udb40\udc41\udb40\udc7f",
                "@|red x|@",
                "%s%n$1\\$");
    }

    private static final String UNSEEN = "[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\xad\\u061c\\u200b\\u200e\\u200f\\u2028-"
            + "\\u202e\\u2060\\u2066-\\u2069\\ufeff\\uffff\\x{e0000}-\\x{e007f}\\x{d800}-\\x{dfff}]";

    private static void harmless(String text) {
        assertThat(text).doesNotContainPattern(UNSEEN).doesNotContainPattern("(?m)^\\s*FORGED");
    }

    /** Bold type, which reports have on a terminal, and nothing else. */
    private static void harmlessInColour(String text) {
        harmless(text.replaceAll("\u001b\\[[01]m", ""));
    }

    /** Cases of rulings and scenarios that together have every kind of fact. */
    private static List<Case> everyKind() {
        Set<Kind> seen = new HashSet<>();
        List<Case> cases = new ArrayList<>();
        Suite.builtIn(Rulebook.builtIn().kinds()).trials().forEach(trial -> {
            List<Kind> kinds = trial.content().facts().stream().map(Kind::of).toList();
            if (seen.addAll(kinds)) {
                cases.add(trial.content());
            }
        });
        assertThat(seen).containsAll(Kind.builtIn());
        return cases;
    }

    private static Case with(Case given, String hostile) {
        List<Fact> facts = given.facts().stream()
                .map(fact -> Kind.of(fact)
                        .create(Kind.of(fact).components().stream()
                                .map(component -> value(fact, component, hostile))
                                .toList()))
                .toList();
        return new Case(given.name() + hostile, given.assessedOn(), facts);
    }

    private static Object value(Fact fact, Component component, String hostile) {
        Object value = component.get(fact);
        return value instanceof String text ? text + hostile : value;
    }

    @Test
    void facts_of_every_kind_cannot_command_who_reads_the_report() throws IOException {
        for (Case given : everyKind()) {
            reported(given, String.join("", hostile()));
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nor_can_each_text_alone(String hostile) throws IOException {
        reported(Cases.destock(), hostile);
    }

    private static void reported(Case given, String hostile) throws IOException {
        Assessment assessment = Rulebook.builtIn().assess(with(given, hostile));

        harmless(TextReport.of(assessment, Language.FR, false));
        harmlessInColour(TextReport.of(assessment, Language.EN, true));
        String json = JsonReport.line(assessment);
        harmless(json.substring(0, json.length() - 1));
        assertThat(name(json)).isEqualTo(given.name() + hostile);
    }

    /** JSON loses nothing: what is written out is read back. */
    private static String name(String json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != JsonToken.VALUE_STRING) {
                // the field before it
            }
            return parser.getText();
        }
    }

    @Test
    void nor_who_reads_its_reasons() {
        for (String hostile : List.of("\u001b[31m", "\nFORGED", "\u202e", "\ud800")) {
            Explanation explanation = Rulebook.builtIn().explain(with(Cases.destock(), hostile));

            harmless(ExplainText.of(explanation, Chapters.of(explanation), List.of(), Map.of(), Language.FR));
            harmless(Reasons.of(explanation, Chapters.of(explanation), Language.EN));
            harmless(ExplainJson.of(explanation, Chapters.of(explanation), List.of(), Map.of()));
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nor_who_reads_why_facts_are_refused(String hostile) {
        Case given = Cases.with(Cases.destock(), new Party("client", "another" + hostile));
        Case missing =
                new Case("x", given.assessedOn(), with(given, hostile).facts().subList(2, 4));

        for (Case refused : List.of(with(given, hostile), missing)) {
            BadCaseException e = catchThrowableOfType(
                    BadCaseException.class, () -> Rulebook.builtIn().assess(refused));

            harmless(e.getMessage());
            assertThat(e.problems()).isNotEmpty();
        }
    }

    @TempDir
    Path directory;

    private static Stream<List<String>> commands(Path bad) {
        String name = bad.toString();
        return Stream.of(
                List.of("assess", name),
                List.of("assess", name + ".yaml"),
                List.of("assess", name + "/cases", "--output", name + "/no\u001b[31mwhere/out.jsonl"),
                List.of("assess", name + "/cases", "--format", "html", "-o", name + "/page"),
                List.of("assess", name + "/cases", "--format", "html", "-o", name),
                List.of("assess", "examples/destock-meubles.yaml", "--rules", name),
                List.of("assess", "examples/destock-meubles.yaml", "--on", "\u001b[31m"),
                List.of("explain", name + ".yaml"),
                List.of("why-not", "examples/destock-meubles.yaml", "\u001b[31m"),
                List.of("what-if", "examples/destock-meubles.yaml", "--add", "\u001b[31m", "--set", "\u001b[31m=1"),
                List.of("check", name),
                List.of("check", name, "--format", "json"),
                List.of("check", name, "--format", "sarif"),
                List.of("check", name, "--format", "github"),
                List.of("check", "bad\u001b[31mname.drl"),
                List.of("test", name),
                List.of("test", name + "/rulings", "--format", "junit"),
                List.of("test", "--filter", "\u001b[31m", name),
                List.of("mutate", name),
                List.of("replay", name),
                List.of("rulings", "--rules", name),
                List.of("facts", "--rules", name),
                List.of("facts", "\u001b[31m"),
                List.of("graph", "--rules", name),
                List.of("graph", "--rule", "\u001b[31m"),
                List.of("schema", "\u001b[31m"),
                List.of("new", "rule", "\u001b[31m", "--in", name),
                List.of("new", "fact", "thing", "--in", name),
                List.of("new", "rule", "XYZ-001", "--theme", "\u001b[31m", "--in", name),
                List.of("new", "ruling", "ca-paris-2024-05-06-x", "--in", name),
                List.of("watch", name + "/none", name + ".yaml"),
                List.of("--\u001b[31m"),
                List.of("\u001b[31m", "\u202e"));
    }

    @Test
    void no_command_hands_on_what_names_of_files_and_arguments_hold() throws IOException {
        Path bad = Files.createDirectories(directory.resolve("bad\u001b[31m\u009b\u202e\rname"));
        Path rulings = Files.createDirectories(bad.resolve("rulings"));
        Files.createDirectories(bad.resolve("cases"));
        Files.writeString(bad.resolve("cases/a\u001b[2J.yaml"), "case: x\n");
        Files.writeString(rulings.resolve("a\u001b[2J.yaml"), "ruling: \u001b[31m\n");
        Files.writeString(bad.resolve("a\u001b[2J.drl"), """
                package dev.praetor.rules
                rule "XYZ-001 \u001b[31m\u202e\u009b"
                when
                    Nothing\u001b[31m( x == 1 ) \u202e
                then
                end
                """);

        for (List<String> command : commands(bad).toList()) {
            Cli plain = Cli.run(command.toArray(String[]::new));
            harmless((plain.out() + plain.err()).replace("\t", " "));
            assertThat(plain.code()).as(command + "\n" + plain.err()).isNotEqualTo(70);

            Cli colour = Cli.run(true, command.toArray(String[]::new));
            harmlessInColour((colour.out() + colour.err()).replaceAll("\t|\u001b\\[(3|2[13]|3[139])m", ""));
        }
    }
}
