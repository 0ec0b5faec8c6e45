package dev.praetor.engine;

import dev.praetor.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Constructs that compile and then give a wrong result in Drools 10.2, or that make a rule depend on others' order. */
final class Traps {

    private static final Pattern DECIMAL = Pattern.compile("(?<![\\w.])\\d+\\.\\d+(?![\\dB])");
    private static final Pattern ISO_DATE = Pattern.compile("\"\\d{4}-\\d{2}-\\d{2}\"");
    private static final Pattern MUTATION =
            Pattern.compile("\\b(modify|update|delete|retract|insert|insertLogical|drools\\s*\\.)\\s*[({.]?");

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
        Matcher mutation = MUTATION.matcher(String.valueOf(rule.getConsequence()));
        if (mutation.find()) {
            problems.add(file.problem(
                    rule.getConsequenceLine(),
                    1,
                    "'" + mutation.group(1) + "' is not allowed: a rule concludes by one verb"
                            + "\nMaybe one of: obligation, performance, grievance, accept, reject, sanction."));
        }
        return problems;
    }

    private static void element(RuleFile file, BaseDescr descr, List<Problem> problems) {
        if (descr instanceof EvalDescr) {
            problems.add(file.problem(
                    descr.getLine(), 1, "'eval' is not allowed\nMaybe put the condition inside a pattern."));
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
        String text = constraint.text().replaceAll("\"[^\"]*\"", "\"\"");
        Matcher decimal = DECIMAL.matcher(text);
        if (decimal.find()) {
            problems.add(constraint.problem(
                    file,
                    decimal.group(),
                    "the decimal " + decimal.group() + " is compared as a binary fraction and so wrongly\nMaybe "
                            + decimal.group() + "B was meant."));
        }
        Matcher date = ISO_DATE.matcher(constraint.text());
        if (date.find()) {
            problems.add(constraint.problem(
                    file,
                    date.group(),
                    "the text " + date.group() + " is not a day\nMaybe Day.parse( " + date.group()
                            + " ) was meant, with: import dev.praetor.fact.Day"));
        }
    }
}
