package dev.praetor.trace;

import dev.praetor.drl.RuleText;
import dev.praetor.engine.Law;
import java.util.Map;
import java.util.TreeMap;
import org.drools.model.Rule;

/**
 * The conditions of a rule.
 *
 * @param part the whole of its left-hand side
 */
public record Conditions(RuleText text, Rule rule, Part part) {

    /** Those of a mutant of it, as compiled. */
    public Conditions of(Mutant mutant, Rule compiled) {
        RuleText changed = new RuleText(
                text.card(),
                Parts.texts(mutant.conditions()).toList(),
                mutant.consequence(),
                text.consequenceLine(),
                text.text());
        return new Conditions(changed, compiled, Parts.of(compiled, changed));
    }

    /** Those of every rule, by its id. */
    public static Map<String, Conditions> of(Law law) {
        Map<String, Rule> rules = law.rules();
        Map<String, Conditions> conditions = new TreeMap<>();
        law.texts().forEach((id, text) -> {
            Rule rule = rules.get(id);
            if (rule != null) {
                conditions.put(id, new Conditions(text, rule, Parts.of(rule, text)));
            }
        });
        return conditions;
    }
}
