package dev.praetor.trace;

import dev.praetor.drl.RuleText;
import dev.praetor.drl.RuleText.ConstraintText;
import dev.praetor.drl.RuleText.PatternText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every mutant of a rule: a constraint or a condition dropped, negated or shifted by one day, cent or unit, {@code not}
 * and {@code exists} exchanged, a constant replaced, a right-hand side that says another thing.
 */
public final class Mutants {

    private record Change(@Nullable Part part, String what, int line) {}

    private final Conditions rule;

    private Mutants(Conditions rule) {
        this.rule = rule;
    }

    /** None if a condition of the rule is of a kind that is not looked into. */
    public static List<Mutant> of(Conditions rule) {
        return Parts.all(rule.part()).anyMatch(Part.Opaque.class::isInstance) ? List.of() : new Mutants(rule).mutants();
    }

    private List<Mutant> mutants() {
        List<Mutant> mutants = new ArrayList<>();
        RuleText text = rule.text();
        for (Change change : changes(rule.part())) {
            if (change.part() != null) {
                mutants.add(mutant(mutants.size(), change.what(), change.line(), change.part(), text.consequence()));
            }
        }
        for (String other : Altered.consequences(text.consequence())) {
            mutants.add(mutant(
                    mutants.size(),
                    Written.oneLine(text.consequence()) + " → " + Written.oneLine(other),
                    text.consequenceLine(),
                    rule.part(),
                    other));
        }
        return mutants;
    }

    private Mutant mutant(int before, String what, int line, Part part, String consequence) {
        String name = rule.text().card().id() + "~" + (before + 1);
        return new Mutant(rule.text().card(), name, what, line, part, consequence);
    }

    private List<Change> changes(Part part) {
        if (part instanceof Part.One one) {
            return patterns(one.text(), text -> withText(one, text), one.type());
        }
        if (part instanceof Part.Gather gather) {
            return Stream.concat(
                            patterns(gather.text(), text -> withText(gather, text), List.class).stream(),
                            changes(gather.of()).stream()
                                    .map(change -> wrapped(change, of -> withOf(gather, (Part.One) of))))
                    .toList();
        }
        if (part instanceof Part.Not not) {
            return quantified(part, not.part(), "not", new Part.Exists(not.part()), Part.Not::new);
        }
        if (part instanceof Part.Exists exists) {
            return quantified(part, exists.part(), "exists", new Part.Not(exists.part()), Part.Exists::new);
        }
        return part instanceof Part.All all ? several(all) : List.of();
    }

    private List<Change> quantified(Part whole, Part inner, String word, Part opposite, Function<Part, Part> again) {
        List<Change> changes = new ArrayList<>();
        int line = Written.line(whole);
        changes.add(new Change(
                opposite, word + " → " + (word.equals("not") ? "exists" : "not") + ": " + Written.part(whole), line));
        changes(inner).forEach(change -> changes.add(wrapped(change, again)));
        return changes;
    }

    private static Change wrapped(Change change, Function<Part, Part> again) {
        return new Change(change.part() == null ? null : again.apply(change.part()), change.what(), change.line());
    }

    private List<Change> several(Part.All all) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < all.parts().size(); i++) {
            int at = i;
            Part part = all.parts().get(i);
            if (all.parts().size() > 1 && droppable(part)) {
                changes.add(new Change(with(all, at, null), "− " + Written.part(part), Written.line(part)));
            }
            changes(part)
                    .forEach(change ->
                            changes.add(new Change(with(all, at, change.part()), change.what(), change.line())));
        }
        return changes;
    }

    private static Part with(Part.All all, int at, @Nullable Part replacement) {
        List<Part> parts = new ArrayList<>(all.parts());
        if (replacement == null) {
            parts.remove(at);
        } else {
            parts.set(at, replacement);
        }
        return new Part.All(parts);
    }

    /** Nothing else of the rule uses what it binds. */
    private boolean droppable(Part part) {
        Set<String> bound = variables(part);
        String others = Parts.patterns(rule.part())
                        .filter(one -> Parts.patterns(part).noneMatch(one::equals))
                        .map(one -> Written.pattern(one.text()))
                        .collect(Collectors.joining("\n"))
                + Parts.gathered(rule.part())
                        .filter(gather -> gather != part)
                        .map(Written::gathering)
                        .collect(Collectors.joining("\n"))
                + rule.text().consequence();
        return bound.stream().noneMatch(variable -> Pattern.compile(Pattern.quote(variable) + "\\b")
                .matcher(others)
                .find());
    }

    private static Set<String> variables(Part part) {
        if (part instanceof Part.Not || part instanceof Part.Exists) {
            return Set.of(); // known within it alone
        }
        Set<String> variables = new TreeSet<>();
        Pattern binding = Pattern.compile("(\\$\\w+)\\s*:");
        binding.matcher(Written.part(part)).results().forEach(found -> variables.add(found.group(1)));
        return variables;
    }

    private List<Change> patterns(PatternText text, Function<PatternText, Part> with, Class<?> type) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < text.constraints().size(); i++) {
            ConstraintText constraint = text.constraints().get(i);
            if (Parts.isBinding(constraint)) {
                continue;
            }
            changes.add(new Change(
                    with.apply(replaced(text, i, null)), "− " + Written.constraint(constraint), constraint.line()));
            for (String other : Altered.constraints(Written.constraint(constraint), type)) {
                changes.add(new Change(
                        with.apply(replaced(text, i, other)),
                        Written.constraint(constraint) + " → " + other,
                        constraint.line()));
            }
        }
        return changes;
    }

    private static PatternText replaced(PatternText text, int at, @Nullable String constraint) {
        List<ConstraintText> constraints = new ArrayList<>(text.constraints());
        if (constraint == null) {
            constraints.remove(at);
        } else {
            constraints.set(
                    at,
                    new ConstraintText(
                            constraint,
                            constraints.get(at).line(),
                            constraints.get(at).column()));
        }
        return new PatternText(text.type(), text.variable(), text.negated(), text.line(), constraints);
    }

    private static Part.One withText(Part.One one, PatternText text) {
        return new Part.One(one.type(), one.variable(), one.tests(), one.bindings(), text);
    }

    private static Part.Gather withText(Part.Gather gather, PatternText text) {
        return new Part.Gather(gather.variable(), gather.of(), gather.tests(), text);
    }

    private static Part.Gather withOf(Part.Gather gather, Part.One of) {
        return new Part.Gather(gather.variable(), of, gather.tests(), gather.text());
    }
}
