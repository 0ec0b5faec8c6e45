package dev.praetor.engine;

import dev.praetor.engine.Requirements.Value;
import dev.praetor.fact.AssessmentDate;
import dev.praetor.fact.Component;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which rules of a law may fire. */
final class Relevance {

    /**
     * Cases in which the same rules may fire, as far as can be known before.
     *
     * @param classes of their facts
     * @param said that rules ask for
     */
    record Sort(Set<Class<?>> classes, Set<Value> said) {}

    private final List<LoadedRule> rules;

    /** What rules ask facts to say, by the name of the class and that of the component. */
    private final Map<String, Map<String, Set<String>>> asked = new HashMap<>();

    /** Codes of the duties that rules ask for. */
    private final Set<String> duties = new HashSet<>();

    Relevance(List<LoadedRule> rules) {
        this.rules = rules;
        rules.forEach(rule -> duties.addAll(rule.requirements().duties()));
        rules.forEach(rule -> rule.requirements().values().forEach(value -> asked.computeIfAbsent(
                        value.kind(), kind -> new HashMap<>())
                .computeIfAbsent(value.component(), component -> new HashSet<>())
                .add(value.text())));
    }

    Sort sort(List<Fact> facts) {
        Set<Class<?>> classes = new HashSet<>();
        Set<Value> said = new HashSet<>();
        classes.add(AssessmentDate.class);
        for (Fact fact : facts) {
            classes.add(fact.getClass());
            if (!asked.isEmpty()) {
                said(fact, said);
            }
        }
        return new Sort(classes, said);
    }

    private void said(Fact fact, Set<Value> said) {
        String kind = fact.getClass().getName();
        Map<String, Set<String>> texts = asked.getOrDefault(kind, Map.of());
        for (Component component :
                texts.isEmpty() ? List.<Component>of() : Kind.of(fact).components()) {
            Set<String> wanted = texts.getOrDefault(component.name(), Set.of());
            if (!wanted.isEmpty() && component.get(fact) instanceof String text && wanted.contains(text)) {
                said.add(new Value(kind, component.name(), text));
            }
        }
    }

    /** Those duties, and all that the rules that may fire name in turn. */
    Set<String> owed(Sort sort, Set<String> found) {
        Set<String> owed = new HashSet<>(found);
        int before;
        do {
            before = owed.size();
            rules(sort, Set.copyOf(owed)).stream()
                    .forEach(i -> owed.addAll(rules.get(i).duties()));
        } while (owed.size() > before);
        return Set.copyOf(owed);
    }

    /** The duties that rules ask for beside those. */
    Set<String> unreckoned(Set<String> owed) {
        Set<String> others = new HashSet<>(duties);
        others.removeAll(owed);
        return Set.copyOf(others);
    }

    BitSet rules(Sort sort, Set<String> owed) {
        Set<String> kinds = Requirements.kinds(sort.classes());
        return rules(requirements -> requirements.metBy(kinds, sort.said(), owed));
    }

    /** Whatever facts of those classes say and lead to. */
    BitSet rules(Set<Class<?>> classes) {
        Set<String> kinds = Requirements.kinds(classes);
        return rules(requirements -> requirements.metBy(kinds));
    }

    private BitSet rules(Predicate<Requirements> met) {
        BitSet some = new BitSet(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            some.set(i, met.test(rules.get(i).requirements()));
        }
        return some;
    }
}
