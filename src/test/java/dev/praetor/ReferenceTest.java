package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.fact.Kind;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Language;
import dev.praetor.report.FactGroup;
import dev.praetor.report.FactGuide;
import dev.praetor.report.FactHelp;
import dev.praetor.verb.Conclude;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference is that of the code: nothing is missing from it, and nothing in it is made up. */
class ReferenceTest {

    private static final Path FACTS = Path.of("docs/reference/facts.md");
    private static final Path COMMANDS = Path.of("docs/reference/cli.md");
    private static final String FINDINGS = Cases.read(Path.of("docs/reference/findings.md"));
    private static final String DRL = Cases.read(Path.of("docs/reference/drl.md"));

    @Test
    void facts() {
        Golden.check(
                FACTS,
                Cases.read(FACTS),
                """
                # Facts

                Every kind of fact that a case file may hold, with its fields, as `praetor facts KIND --lang en` shows it (and in French without
                `--lang en`). This page is written from the code by a test.

                A field that is left out says what stands beside it: *required* fields may not be; *unknown* makes undetermined what depends on it
                ([three outcomes](../explanation/three-outcomes.md)); *none* says that there is no such thing. Kinds that rules declare are added
                with `--rules DIR` ([how](../how-to/add-own-facts.md)).
                """
                        + Arrays.stream(FactGroup.values())
                                .map(ReferenceTest::group)
                                .collect(Collectors.joining()));
    }

    private static String group(FactGroup group) {
        List<Kind> kinds = group.among(Kind.builtIn());
        String links = kinds.stream()
                .map(kind -> "[" + kind.name() + "](#" + kind.name() + ")")
                .collect(Collectors.joining(" ·\n"));
        return kinds.isEmpty()
                ? ""
                : "\n## " + group.title().en() + "\n\n" + links + "\n"
                        + kinds.stream().map(ReferenceTest::kind).collect(Collectors.joining());
    }

    private static String kind(Kind kind) {
        return "\n### " + kind.name() + "\n\nEn français : *"
                + FactHelp.of(kind).term().fr() + "*.\n\n```text\n" + FactGuide.of(kind, Language.EN, false) + "```\n";
    }

    @Test
    void commands() {
        String main = Cli.run("--help").out();
        List<String> names = Pattern.compile("(?m)^  ([a-z][a-z-]+) ")
                .matcher(main.substring(main.indexOf("Commands:")))
                .results()
                .map(name -> name.group(1))
                .filter(name -> !name.equals("help"))
                .toList();
        assertThat(names).contains("assess", "check", "why-not", "completion").hasSizeGreaterThan(14);

        Golden.check(
                COMMANDS,
                Cases.read(COMMANDS),
                """
                # The command line

                What each command takes, as `praetor COMMAND --help` prints it. This page is written from the code by a test.
                Examples with what they print: [the rule author's bench](../author-bench.md), [a portfolio](../portfolio.md).

                ```text
                """ + main + "```\n"
                        + names.stream().map(ReferenceTest::command).collect(Collectors.joining()));
    }

    private static String command(String name) {
        return "\n## " + name + "\n\n```text\n" + Cli.run(name, "--help").out() + "```\n";
    }

    @Test
    void each_finding_has_a_section_with_its_fields_and_no_other() {
        List<Class<?>> findings = leaves(Finding.class).toList();

        assertThat(headings(FINDINGS))
                .containsExactlyInAnyOrderElementsOf(
                        findings.stream().map(Class::getSimpleName).toList());
        for (Class<?> type : findings) {
            String section = section(FINDINGS, type.getSimpleName());
            List<String> fields = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();
            assertThat(Pattern.compile("(?m)^- `(\\w+)`")
                            .matcher(section)
                            .results()
                            .map(field -> field.group(1)))
                    .as(type.getSimpleName())
                    .containsExactlyElementsOf(fields);
        }
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ReferenceTest::leaves)
                : Stream.of(type);
    }

    private static List<String> headings(String page) {
        return Pattern.compile("(?m)^### (\\w+)$")
                .matcher(page)
                .results()
                .map(heading -> heading.group(1))
                .toList();
    }

    private static String section(String page, String heading) {
        String rest = page.substring(page.indexOf("\n### " + heading + "\n") + 5);
        return rest.split("\n##", 2)[0];
    }

    @Test
    void each_verb_is_explained() {
        assertThat(Pattern.compile("(?m)^\\| `(\\w+)\\(").matcher(DRL).results().map(verb -> verb.group(1)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Conclude.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getName)
                        .distinct()
                        .toList());
    }

    /** Codes that the pages name are codes of pages that are there. */
    @Test
    void each_code_that_is_named_has_a_page() {
        assertThat(Pattern.compile("PRA-\\d{3}").matcher(DRL).results().map(MatchResult::group))
                .isNotEmpty()
                .allSatisfy(
                        code -> assertThat(Path.of("docs/codes", code + ".md")).exists());
    }
}
