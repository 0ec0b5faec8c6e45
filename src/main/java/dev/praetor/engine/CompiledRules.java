package dev.praetor.engine;

import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.finding.RuleCard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules turned into classes.
 *
 * @param declared the kinds of facts that the rules declare
 * @param files what became of each rule file, by its name
 * @param cards what each rule says of itself, in the order of files and lines
 * @param hash of the rule files
 */
record CompiledRules(DeclaredKinds declared, Map<String, CompiledFile> files, List<RuleCard> cards, String hash) {

    /**
     * Kinds of facts that rules declare.
     *
     * @param names of their classes
     * @param classes class file by class name
     * @param loader of these classes
     */
    record DeclaredKinds(List<String> names, Map<String, byte[]> classes, ClassLoader loader) {

        List<Kind> kinds() {
            return names.stream().map(this::kind).toList();
        }

        private Kind kind(String name) {
            try {
                return Kind.of(Class.forName(name, true, loader).asSubclass(Fact.class));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("the declared kind " + name + " cannot be loaded", e);
            }
        }
    }

    /** Every class, by name. */
    Map<String, byte[]> classes() {
        Map<String, byte[]> classes = new HashMap<>(declared.classes());
        files.values().forEach(file -> classes.putAll(file.classes()));
        return classes;
    }
}
