package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.praetor.finding.Article;
import dev.praetor.finding.RuleCard;
import dev.praetor.finding.Ruling;
import dev.praetor.verb.Verbs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * The house style of DRL, as rules/README.md has it. What would be silently wrong is refused by the compiler already.
 */
class RuleStyleTest {

    private static final Rulebook BUILT_IN = Rulebook.builtIn();

    @TestFactory
    Stream<DynamicTest> every_rule_file_keeps_to_the_house_style() {
        return RulesTest.files("rules/[a-z]+/.*\\.drl").stream()
                .map(file -> dynamicTest(file.toString(), () -> assertThat(faults(Files.readString(file)))
                        .isEmpty()));
    }

    @Test
    void the_check_finds_what_it_looks_for() throws Exception {
        String drl = Files.readString(Path.of("rules/access/access.drl"))
                .replace("rule \"ACC-001 La résiliation", "rule \"La résiliation")
                .replace("@en( \"The end of the term obliges", "@fr( \"The end of the term obliges")
                .replace("@articles( \"CC 1231-1\" )", "@articles( \"CC 9999\" )")
                .replace(
                        "    performance( kcontext, $duty, $restored );",
                        "    performance( kcontext, $duty, $restored );\n    System.gc();")
                .replace("reject( kcontext, Plea.SET_OFF", "refuse( kcontext, Plea.SET_OFF");

        assertThat(faults(drl)).hasSize(7); // ACC-003, ACC-004 and ACC-031 all cite the unknown article
    }

    @Test
    void ids_are_unique_and_every_ruling_and_article_is_used_or_known() {
        List<String> ids = BUILT_IN.rules().stream().map(RuleCard::id).toList();
        Set<String> cited = BUILT_IN.rules().stream()
                .flatMap(rule -> rule.articles().stream())
                .collect(Collectors.toSet());

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(30);
        assertThat(cited)
                .containsExactlyInAnyOrderElementsOf(
                        BUILT_IN.articles().stream().map(Article::key).toList());
    }

    @Test
    void no_rule_names_a_party_of_a_case() throws Exception {
        for (Path file : RulesTest.files("rules/.*\\.drl")) {
            String rules = Files.readString(file).replaceAll("@rulings\\([^)]*\\)", "");
            assertThat(rules)
                    .as(file.toString())
                    .doesNotContainIgnoringCase("destock")
                    .doesNotContainIgnoringCase("acacia");
        }
    }

    private static List<String> faults(String text) throws Exception {
        PackageDescr drl = new DrlParser(LanguageLevelOption.DRL6).parse(false, text);
        List<String> faults = new ArrayList<>();
        if (!text.startsWith("/*\n * ")) {
            faults.add("the file does not begin with what it is about, in French and in English");
        }
        if (!drl.getName().equals("dev.praetor.rules")) {
            faults.add("package " + drl.getName());
        }
        if (text.lines().anyMatch(line -> line.length() > 120 || line.contains("\t"))) {
            faults.add("a line is longer than 120 characters or holds a tab");
        }
        drl.getRules().forEach(rule -> faults.addAll(faults(rule)));
        return faults;
    }

    private static List<String> faults(RuleDescr rule) {
        List<String> faults = new ArrayList<>();
        if (!rule.getName().matches("[A-Z]{3}-\\d{3} [A-ZÀÂÉÈÊÎÔÛ].{10,}[^.]")) {
            faults.add(rule.getName() + ": not an id and a sentence");
        }
        if (rule.getAnnotation("en") == null) {
            faults.add(rule.getName() + ": no English line");
        }
        if (rule.getAnnotation("articles") == null && rule.getAnnotation("rulings") == null) {
            faults.add(rule.getName() + ": neither ruling nor article");
        }
        Set<String> articles = BUILT_IN.articles().stream().map(Article::key).collect(Collectors.toSet());
        Set<String> rulings = BUILT_IN.rulings().stream().map(Ruling::key).collect(Collectors.toSet());
        keys(rule, "articles")
                .filter(key -> !articles.contains(key))
                .forEach(key -> faults.add(rule.getName() + ": unknown article " + key));
        keys(rule, "rulings")
                .filter(key -> !rulings.contains(key))
                .forEach(key -> faults.add(rule.getName() + ": unknown ruling " + key));
        String then = rule.getConsequence().toString().strip();
        if (then.chars().filter(c -> c == ';').count() != 1 || !then.endsWith(";")) {
            faults.add(rule.getName() + ": more than one statement");
        }
        if (!Verbs.all().contains(then.substring(0, Math.max(0, then.indexOf('('))))) {
            faults.add(rule.getName() + ": no verb on the right-hand side");
        }
        return faults;
    }

    private static Stream<String> keys(RuleDescr rule, String annotation) {
        if (rule.getAnnotation(annotation) == null) {
            return Stream.of();
        }
        String value =
                rule.getAnnotation(annotation).getSingleValue().toString().replace("\"", "");
        return Stream.of(value.split(",")).map(String::strip);
    }
}
