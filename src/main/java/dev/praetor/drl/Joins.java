package dev.praetor.drl;

import dev.praetor.fact.AssessmentDate;
import dev.praetor.problem.Code;
import dev.praetor.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Patterns that nothing joins to the others: the rule then applies to every combination. */
final class Joins {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");

    private final ReadRule rule;
    private final Map<String, PatternDescr> binders = new HashMap<>();

    private Joins(ReadRule rule) {
        this.rule = rule;
    }

    static List<Problem> of(ReadRule rule) {
        return new Joins(rule).problems();
    }

    private List<Problem> problems() {
        List<PatternDescr> required = rule.required().stream()
                .filter(pattern -> pattern.getObjectType() != null && !once(pattern))
                .toList();
        required.forEach(this::bind);
        List<Set<PatternDescr>> groups = new ArrayList<>();
        for (BaseDescr element : rule.descr().getLhs().getDescrs()) {
            if (element instanceof NotDescr || element instanceof ExistsDescr) {
                continue; // what is not there joins nothing
            }
            Set<PatternDescr> group = new HashSet<>(joined(element));
            groups.removeIf(other -> {
                boolean shares = other.stream().anyMatch(group::contains);
                if (shares) {
                    group.addAll(other);
                }
                return shares;
            });
            groups.add(group);
        }
        return required.stream()
                .filter(pattern ->
                        groups.stream().noneMatch(group -> group.contains(pattern) && group.contains(required.get(0))))
                .limit(1)
                .map(pattern -> problem(pattern, required.get(0)))
                .toList();
    }

    /** There is one in every case. */
    private boolean once(PatternDescr pattern) {
        return rule.types()
                .resolve(pattern.getObjectType())
                .filter(type -> type == AssessmentDate.class)
                .isPresent();
    }

    private void bind(PatternDescr pattern) {
        if (pattern.getIdentifier() != null) {
            binders.put(pattern.getIdentifier(), pattern);
        }
        Patterns.of(pattern).forEach(c -> c.binding().ifPresent(name -> binders.put(name, pattern)));
    }

    /** What one element of the rule has to do with: itself, and whatever the names in it stand for. */
    private Set<PatternDescr> joined(BaseDescr element) {
        Set<PatternDescr> joined = Patterns.constraints(element).stream()
                .flatMap(constraint -> VARIABLE.matcher(JavaText.withoutTexts(constraint.text()))
                        .results()
                        .map(MatchResult::group))
                .filter(binders::containsKey)
                .map(binders::get)
                .collect(Collectors.toCollection(HashSet::new));
        if (element instanceof PatternDescr pattern) {
            joined.add(pattern);
        }
        return joined;
    }

    private Problem problem(PatternDescr pattern, PatternDescr first) {
        return rule.fault(
                Code.UNJOINED,
                rule.file().find(pattern.getLine(), pattern.getEndLine(), pattern.getObjectType()),
                pattern.getObjectType(),
                join(pattern, first));
    }

    /** What would join the two, by the ids that facts and findings have in common. */
    private String join(PatternDescr pattern, PatternDescr first) {
        Set<String> here = properties(pattern);
        Set<String> there = properties(first);
        String name = first.getIdentifier();
        if (name == null) {
            return "";
        } else if (here.contains("contract") && there.contains("contract")) {
            return "contract == " + name + ".contract";
        } else if (pattern.getObjectType().equals("Contract") && there.contains("contract")) {
            return "id == " + name + ".contract";
        }
        return first.getObjectType().equals("Contract") && here.contains("contract")
                ? "contract == " + name + ".id"
                : "";
    }

    private Set<String> properties(PatternDescr pattern) {
        return rule.types()
                .resolve(pattern.getObjectType())
                .<Set<String>>map(Members::properties)
                .orElse(Set.of());
    }
}
