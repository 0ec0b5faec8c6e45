package dev.praetor.drl;

import dev.praetor.problem.Code;
import dev.praetor.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * Rules that say the same, whatever they call things: a name that is bound is replaced by what it is bound to. A rule
 * with the conditions of another and more, and the same conclusion, adds nothing to it.
 */
final class Overlaps {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> conditions = new TreeSet<>();

    private Overlaps() {}

    private record Form(ReadRule rule, Set<String> conditions, String conclusion) {}

    /** @param law the rules that these are added to */
    static List<Problem> of(List<ReadRule> rules, List<ReadRule> law) {
        List<Form> forms =
                Stream.concat(law.stream(), rules.stream()).map(Overlaps::form).toList();
        List<Problem> problems = new ArrayList<>();
        for (int i = law.size(); i < forms.size(); i++) {
            int at = i;
            IntStream.range(0, forms.size())
                    .filter(other -> other != at && covers(forms.get(other), forms.get(at), other < at))
                    .limit(1)
                    .forEach(other -> problems.add(problem(forms.get(at), forms.get(other))));
        }
        return problems;
    }

    /** Of two that are alike, the later one is too many. */
    private static boolean covers(Form other, Form form, boolean before) {
        return other.conclusion().equals(form.conclusion())
                && form.conditions().containsAll(other.conditions())
                && (before || !other.conditions().equals(form.conditions()));
    }

    private static Problem problem(Form form, Form other) {
        Code code = other.conditions().equals(form.conditions()) ? Code.IDENTICAL : Code.SHADOWED;
        ReadRule rule = form.rule();
        return rule.fault(
                code,
                rule.nameSpot(),
                rule.id(),
                other.rule().id(),
                other.rule().place());
    }

    private static Form form(ReadRule rule) {
        Overlaps overlaps = new Overlaps();
        rule.descr().getLhs().getDescrs().forEach(overlaps::top);
        String conclusion = Consequence.verb(rule.file(), rule.descr())
                .map(Object::toString)
                .orElse(rule.id());
        return new Form(rule, overlaps.conditions, overlaps.text(conclusion));
    }

    private void top(BaseDescr element) {
        if (element instanceof AndDescr several) {
            several.getDescrs().forEach(this::top);
        } else if (element instanceof PatternDescr pattern && pattern.getSource() == null) {
            String name = name(pattern);
            conditions.add(name);
            constraints(pattern, name).forEach(constraint -> conditions.add(name + "|" + constraint));
        } else {
            conditions.add(whole(element));
        }
    }

    /** By its type and its number among those of its type; what it binds is called after it. */
    private String name(PatternDescr pattern) {
        String name = pattern.getObjectType() + "#" + counts.merge(pattern.getObjectType(), 1, Integer::sum);
        if (pattern.getIdentifier() != null) {
            names.put(pattern.getIdentifier(), name);
        }
        return name;
    }

    private Set<String> constraints(PatternDescr pattern, String name) {
        Set<String> texts = new TreeSet<>();
        for (Patterns.Constraint constraint : Patterns.of(pattern)) {
            constraint
                    .binding()
                    .ifPresent(bound -> names.put(
                            bound,
                            name + "."
                                    + text(constraint
                                            .text()
                                            .substring(constraint.text().indexOf(':') + 1))));
            if (constraint.binding().isEmpty()) {
                texts.add(text(constraint.text()));
            }
        }
        return texts;
    }

    private String whole(BaseDescr element) {
        String kind = element.getClass().getSimpleName();
        if (element instanceof PatternDescr pattern) {
            String name = name(pattern);
            String source = pattern.getSource() instanceof CollectDescr collect
                    ? whole(collect.getInputPattern())
                    : String.valueOf(pattern.getSource());
            return kind + pattern.getObjectType() + constraints(pattern, name) + source;
        }
        return element instanceof ConditionalElementDescr several
                ? kind
                        + several.getDescrs().stream()
                                .map(part -> whole((BaseDescr) part))
                                .collect(Collectors.toCollection(TreeSet::new))
                : kind + element;
    }

    private String text(String code) {
        Matcher variable = VARIABLE.matcher(code.replaceAll("\\s+", "").replace("()", ""));
        return variable.replaceAll(name -> Matcher.quoteReplacement(names.getOrDefault(name.group(), name.group())));
    }
}
