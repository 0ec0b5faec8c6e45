package dev.praetor.authoring;

import dev.praetor.Rulebook;
import dev.praetor.engine.Law;
import dev.praetor.engine.Variants;
import dev.praetor.finding.RuleCard;
import dev.praetor.trace.Conditions;
import dev.praetor.trace.Mutant;
import dev.praetor.trace.Mutants;
import dev.praetor.trace.Remembered;
import dev.praetor.trace.Tried;
import dev.praetor.trace.Tried.Fate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Puts small faults into rules, one at a time, and sees whether a scenario or a ruling comes out wrong. A fault that
 * none shows is a hole in the examples.
 *
 * <p>To judge every example by every mutant would take hours. An example is judged again only where the conditions of
 * the mutant decide otherwise than those of the rule, on what the rules had before them when it was first judged.
 */
public final class Mutation {

    /** A trial with what the rules had before them in it. */
    private static final class Example {

        private final Trial trial;
        private final Supplier<Remembered> remember;
        private @Nullable Remembered remembered;

        Example(Trial trial, Supplier<Remembered> remember) {
            this.trial = trial;
            this.remember = remember;
        }

        Trial trial() {
            return trial;
        }

        /** Judged when it is first needed: most mutants fall by the first examples that are tried. */
        synchronized Remembered remembered() {
            if (remembered == null) {
                remembered = remember.get();
            }
            return remembered;
        }
    }

    private final Law law;
    private final Map<String, Conditions> rules;
    private final List<Example> examples;
    private final Justified justified;

    private Mutation(Law law, List<Trial> trials, Justified justified) {
        this.law = law;
        this.rules = Conditions.of(law);
        this.justified = justified;
        this.examples = trials.stream()
                .map(trial -> new Example(trial, () -> new Remembered(law, trial.content())))
                .toList();
    }

    /**
     * Rules and all that they are tried by.
     *
     * @param trials all of which pass
     * @param justified mutants that need not be shown
     */
    public static Mutation of(Rulebook rulebook, List<Trial> trials, Justified justified) {
        return new Mutation(rulebook.law(), trials, justified);
    }

    /**
     * Tries every mutant of some rules, on every core.
     *
     * @param each is told of each as soon as it is known, one at a time, in no particular order
     * @return in the order of the rules
     */
    public List<Tried> of(Collection<String> ids, Consumer<Tried> each) {
        return ids.stream()
                .map(rules::get)
                .collect(Collectors.groupingBy(rule -> rule.text().card().file(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(file -> ofFile(file, each).stream())
                .toList();
    }

    private List<Tried> ofFile(List<Conditions> file, Consumer<Tried> each) {
        Map<String, Mutant> mutants = new LinkedHashMap<>();
        Map<String, String> drl = new LinkedHashMap<>();
        file.stream().flatMap(rule -> Mutants.of(rule).stream()).forEach(mutant -> {
            mutants.put(mutant.name(), mutant);
            drl.put(mutant.name(), mutant.drl());
        });
        Map<String, Rule> compiled = Variants.compile(law, file.get(0).text().text(), drl);
        Law beside = law.beside(compiled.values());
        mutants.keySet().retainAll(compiled.keySet());
        return mutants.values().parallelStream()
                .map(mutant -> {
                    Tried tried = tried(mutant, Objects.requireNonNull(compiled.get(mutant.name())), beside);
                    synchronized (each) {
                        each.accept(tried);
                    }
                    return tried;
                })
                .toList();
    }

    private Tried tried(Mutant mutant, Rule compiled, Law beside) {
        Conditions original = Objects.requireNonNull(rules.get(mutant.rule().id()));
        Conditions changed = original.of(mutant, compiled);
        boolean saysOtherwise = !mutant.consequence().equals(original.text().consequence());
        Rulebook instead = Rulebook.of(beside.instead(mutant.name()));
        Fate fate = Fate.UNTRIED;
        for (Example example : inOrder(mutant.rule())) {
            boolean differs = saysOtherwise
                    ? example.remembered().applies(original)
                    : example.remembered().tellsApart(original, changed);
            if (differs && !passes(example.trial(), instead)) {
                return new Tried(mutant, Fate.KILLED, example.trial().name(), "");
            }
            fate = differs ? Fate.UNSEEN : fate;
        }
        return new Tried(mutant, fate, start(original), justified.why(mutant));
    }

    /** A mutant may read what is not there, and so end in any exception: that shows it as well. */
    private static boolean passes(Trial trial, Rulebook mutated) {
        try {
            return trial.on(mutated).passed();
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Examples that name the rule come first, then those of its theme: they were written for it. */
    private List<Example> inOrder(RuleCard rule) {
        String folder = rule.file().replaceFirst("/[^/]*$", "");
        String theme = folder.substring(folder.lastIndexOf('/') + 1);
        return examples.stream()
                .sorted(Comparator.comparing(
                                (Example example) -> !example.trial().near().contains(rule.id()))
                        .thenComparing(example -> !example.trial().theme().equals(theme)))
                .toList();
    }

    /** One in which the rule is applied; a scenario rather than a ruling, whose facts nobody may change. */
    private String start(Conditions rule) {
        return inOrder(rule.text().card()).stream()
                .filter(example -> example.remembered().applies(rule))
                .map(Example::trial)
                .filter(trial -> !trial.ruling())
                .findFirst()
                .map(Trial::name)
                .orElse("");
    }
}
