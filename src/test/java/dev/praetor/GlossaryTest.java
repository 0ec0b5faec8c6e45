package dev.praetor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.fact.Appraisal;
import dev.praetor.fact.Component;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Duty;
import dev.praetor.finding.Plea;
import dev.praetor.finding.Ruling;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Text;
import dev.praetor.report.FactGroup;
import dev.praetor.report.FactHelp;
import dev.praetor.report.Glossary;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of rules/README.md are those of the code, so that nothing is missing from them. */
class GlossaryTest {

    private static final Path README = Path.of("rules/README.md");

    @Test
    void kinds_of_facts() {
        check(
                "kinds of facts",
                Arrays.stream(FactGroup.values()).map(GlossaryTest::kinds).collect(joining()));
    }

    private static String kinds(FactGroup group) {
        List<Kind> kinds = group.among(Kind.builtIn());
        String heading =
                "\n**%s** · %s\n\n".formatted(group.title().fr(), group.title().en());
        return kinds.isEmpty()
                ? ""
                : heading
                        + table(
                                "Kind of fact | Français | English | Ce qu'il dit | Example",
                                kinds.stream()
                                        .map(FactHelp::of)
                                        .map(help -> row(
                                                code(help.name()),
                                                help.term(),
                                                help.help().fr(),
                                                code("{ " + help.example() + " }"))));
    }

    @Test
    void questions_that_a_human_answers() {
        Kind appraisal = Kind.of(Appraisal.class);
        Component question = appraisal.components().stream()
                .filter(component -> component.name().equals("question"))
                .findFirst()
                .orElseThrow();

        check(
                "questions",
                table(
                        "Question | Français | English | Ce qu'elle demande",
                        question.constants().stream()
                                .map(word -> row(
                                        code(word),
                                        named("question." + word),
                                        FactHelp.constant(appraisal, question, word)
                                                .orElseThrow()
                                                .fr()))));
    }

    @Test
    void duties() {
        check(
                "duties",
                table(
                        "Duty | Français | English | Nature",
                        constants(Duty.class)
                                .map(duty -> row(
                                        code(duty.code()),
                                        duty.title(),
                                        duty.nature().name().toLowerCase().replace('_', ' ')))));
    }

    @Test
    void pleas() {
        check(
                "pleas",
                table(
                        "Plea | Français | English | Takes the violation away",
                        constants(Plea.class)
                                .map(plea -> row(code(plea.code()), plea.title(), plea.liberating() ? "yes" : "no"))));
    }

    @Test
    void sanctions() {
        check(
                "sanctions",
                table(
                        "Sanction | Français | English | A sum",
                        leaves(Sanction.class)
                                .map(type -> row(
                                        code(type.getSimpleName()),
                                        named(Kind.kebab(type.getSimpleName())),
                                        Sanction.Sum.class.isAssignableFrom(type) ? "yes" : "no"))));
    }

    @Test
    void every_theme_of_a_ruling_has_a_term() {
        assertThat(Rulebook.builtIn().rulings().stream().map(Ruling::themes).flatMap(List::stream))
                .isNotEmpty()
                .allSatisfy(theme -> named("theme." + theme));
    }

    private static <T> Stream<T> constants(Class<T> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> field.getType() == type)
                .sorted(Comparator.comparing(Field::getName))
                .map(field -> {
                    try {
                        return type.cast(field.get(null));
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(GlossaryTest::leaves)
                : Stream.of(type);
    }

    private static Text named(String key) {
        return Glossary.find(key).orElseThrow(() -> new AssertionError("glossary.properties has no line for " + key));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String row(String first, Text term, String... more) {
        return Stream.concat(Stream.of(first, term.fr(), term.en()), Stream.of(more))
                .collect(joining(" | ", "| ", " |\n"));
    }

    private static String table(String head, Stream<String> rows) {
        return "| " + head + " |\n|" + "---|".repeat(head.split("\\|").length) + "\n" + rows.collect(joining());
    }

    /** The block begins after a line {@code <!-- name, from the code -->} and ends before the line after it. */
    private static void check(String name, String printed) {
        String readme = Cases.read(README);
        String begin = "<!-- " + name + ", from the code -->\n";
        assertThat(readme).containsOnlyOnce(begin);
        String rest = readme.substring(readme.indexOf(begin));

        Golden.check(README, rest.substring(0, rest.indexOf("<!-- end -->")), begin + printed);
    }
}
