package dev.praetor.engine;

import dev.praetor.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.EntryPointDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Constructs that compile and then give a wrong result in Drools 10.2, or that make a rule depend on others' order. */
final class Traps {

    private static final Pattern DECIMAL =
            Pattern.compile("(?<![\\w.])(?:\\d+\\.\\d+|\\.\\d+|\\d+(?=[eE][-+]?\\d))(?:[eE][-+]?\\d+)?(?![\\w.])");
    private static final Pattern DATE_AS_TEXT =
            Pattern.compile("\\b(?:on|day|from|until|due|\\w+On|\\w+From)\\s*[=!<>]=?\\s*(\"\\d{4}-\\d{2}-\\d{2}\")");
    private static final Pattern MUTATION =
            Pattern.compile("\\b(modify|update|delete|retract|insert|insertLogical|drools)\\s*[({.]");
    private static final Pattern COMMENT_OR_TEXT =
            Pattern.compile("//[^\\n]*|/\\*.*?\\*/|\"(?:\\\\.|[^\"])*\"|'(?:\\\\.|[^'])*'", Pattern.DOTALL);
    private static final Set<String> VERBS = Set.of(
            "obligation",
            "performance",
            "grievance",
            "violation",
            "accept",
            "reject",
            "sanction",
            "delay",
            "cured",
            "harm",
            "penaltyDue",
            "risk",
            "ask");

    private Traps() {}

    static List<Problem> in(RuleFile file, RuleDescr rule) {
        List<Problem> problems = new ArrayList<>();
        rule.getAttributes()
                .values()
                .forEach(attribute -> problems.add(file.problem(
                        attribute.getLine(),
                        1,
                        "the attribute '" + attribute.getName() + "' is not allowed: rules have no order"
                                + "\nMaybe the exception should be a finding that the other rule negates.")));
        for (BaseDescr descr : rule.getLhs().getDescrs()) {
            if (descr instanceof OrDescr) {
                problems.add(file.problem(
                        descr.getLine(),
                        1,
                        "an 'or' between patterns concludes once for each side\nMaybe write two rules."));
            }
        }
        Patterns.all(rule.getLhs()).forEach(descr -> element(file, descr, problems));
        Patterns.constraints(rule.getLhs()).forEach(constraint -> constraint(file, constraint, problems));
        if (rule.hasParent()) {
            problems.add(file.problem(
                    rule.getLine(),
                    1,
                    "'extends' is not allowed: its conditions would be lost"
                            + "\nMaybe repeat the conditions of the other rule."));
        }
        consequence(file, rule, problems);
        return problems;
    }

    private static void consequence(RuleFile file, RuleDescr rule, List<Problem> problems) {
        String then = withoutTexts(String.valueOf(rule.getConsequence())).strip();
        Matcher mutation = MUTATION.matcher(then);
        String verbs = "\nMaybe one of: " + String.join(", ", new TreeSet<>(VERBS)) + ".";
        if (mutation.find()) {
            problems.add(file.problem(
                    rule.getConsequenceLine(),
                    1,
                    "'" + mutation.group(1) + "' is not allowed: a rule concludes by one verb" + verbs));
            return;
        }
        long statements = then.chars().filter(c -> c == ';').count() + (then.endsWith(";") ? 0 : 1);
        String first = then.split("\\W", 2)[0];
        if (!rule.getNamedConsequences().isEmpty() || statements > 1) {
            problems.add(file.problem(
                    rule.getConsequenceLine(),
                    1,
                    "the right-hand side is more than one statement\nMaybe write one rule for each conclusion."));
        } else if (!VERBS.contains(first)) {
            problems.add(file.problem(
                    rule.getConsequenceLine(),
                    1,
                    "the right-hand side does not begin with a verb, but with '" + first + "'" + verbs));
        }
    }

    private static String withoutTexts(String code) {
        return COMMENT_OR_TEXT.matcher(code).replaceAll(part -> part.group().startsWith("/") ? " " : "\"\"");
    }

    private static void element(RuleFile file, BaseDescr descr, List<Problem> problems) {
        if (descr instanceof EvalDescr) {
            problems.add(file.problem(
                    descr.getLine(), 1, "'eval' is not allowed\nMaybe put the condition inside a pattern."));
        }
        if (descr instanceof PatternDescr pattern && pattern.getObjectType() == null) {
            problems.add(file.problem(
                    descr.getLine(),
                    1,
                    "a path into a fact is not allowed\nMaybe write a pattern for what it leads to."));
        }
        if (descr instanceof PatternDescr pattern
                && (pattern.getSource() instanceof EntryPointDescr
                        || !pattern.getBehaviors().isEmpty())) {
            problems.add(file.problem(
                    descr.getLine(),
                    1,
                    "an entry point or a window is not allowed: nothing ever comes that way"
                            + "\nMaybe leave it out."));
        }
        if (descr instanceof AccumulateDescr accumulate) {
            accumulate.getFunctions().stream()
                    .filter(f -> f.getFunction().matches("average|sum"))
                    .forEach(
                            f -> problems.add(
                                    file.problem(
                                            descr.getLine(),
                                            1,
                                            "'" + f.getFunction()
                                                    + "' overflows or rounds without saying so\nMaybe collect the facts and let a fact add them up.")));
        }
    }

    private static void constraint(RuleFile file, Patterns.Constraint constraint, List<Problem> problems) {
        String text = withoutTexts(constraint.text());
        Matcher decimal = DECIMAL.matcher(text);
        if (decimal.find()) {
            problems.add(constraint.problem(
                    file,
                    decimal.group(),
                    "the decimal " + decimal.group() + " is compared as a binary fraction and so wrongly\nMaybe "
                            + decimal.group() + "B was meant."));
        }
        Matcher date = DATE_AS_TEXT.matcher(constraint.text());
        if (date.find()) {
            problems.add(constraint.problem(
                    file,
                    date.group(1),
                    "the text " + date.group(1) + " is not a day\nMaybe Day.parse( " + date.group(1)
                            + " ) was meant."));
        }
    }
}
