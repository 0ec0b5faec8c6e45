package dev.praetor.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.authoring.Suite;
import dev.praetor.authoring.Trial;
import dev.praetor.engine.Law;
import dev.praetor.engine.Laws;
import dev.praetor.engine.Memory;
import dev.praetor.engine.Support;
import dev.praetor.fact.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Conditions that are looked into one by one decide as Drools does. */
class ConditionsTest {

    private static final Law LAW = Laws.builtIn();
    private static final Map<String, Conditions> RULES = Conditions.of(LAW);

    @Test
    void every_rule_is_looked_into_whole() {
        assertThat(RULES.values().stream()
                        .filter(rule -> Parts.all(rule.part()).anyMatch(Part.Opaque.class::isInstance)))
                .isEmpty();
        assertThat(RULES).hasSameSizeAs(LAW.cards());
    }

    /** A constraint that Drools evaluates stands beside the text that it was made of. */
    @Test
    void constraints_have_their_own_text() {
        assertThat(RULES.values().stream()
                        .flatMap(rule -> Parts.tests(rule.part()))
                        .filter(test -> !bare(test.text().text())
                                .equals(bare(
                                        test.constraint().predicateInformation().getStringConstraint()))))
                .isEmpty();
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    /** In every reading of every scenario and ruling, the same rules as Drools fired. */
    @Test
    void the_same_rules_apply() {
        Set<String> differences = new TreeSet<>();
        List<Trial> trials = Suite.of(Path.of("rules"), Kind.builtIn()).trials();
        trials.forEach(trial -> LAW.memories(trial.content()).forEach(memory -> {
            Set<String> fired = memory.supports().stream().map(Support::rule).collect(Collectors.toSet());
            Set<String> applied = applied(memory);
            if (!applied.equals(fired)) {
                differences.add(trial.name() + ": " + fired + " / " + applied);
            }
        }));
        assertThat(trials).hasSizeGreaterThan(1000);
        assertThat(differences).isEmpty();
    }

    private static Set<String> applied(Memory memory) {
        Matching matching = new Matching(memory.objects());
        return RULES.entrySet().stream()
                .filter(rule ->
                        matching.all(rule.getValue().part(), Map.of()).findAny().isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
