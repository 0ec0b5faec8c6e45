package dev.praetor.drl;

import dev.praetor.problem.Code;
import dev.praetor.problem.Problem;
import java.util.ArrayList;
import java.util.List;
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

    private final RuleFile file;
    private final RuleDescr rule;
    private final List<Problem> problems = new ArrayList<>();

    private Traps(RuleFile file, RuleDescr rule) {
        this.file = file;
        this.rule = rule;
    }

    static List<Problem> in(RuleFile file, RuleDescr rule) {
        Traps traps = new Traps(file, rule);
        rule.getAttributes()
                .values()
                .forEach(attribute -> traps.report(
                        Code.ATTRIBUTE,
                        file.find(rule.getLine(), rule.getConsequenceLine(), attribute.getName()),
                        attribute.getName()));
        if (rule.hasParent()) {
            traps.report(Code.EXTENDS, file.find(rule.getLine(), "extends"));
        }
        for (BaseDescr descr : rule.getLhs().getDescrs()) {
            if (descr instanceof OrDescr) {
                int until = Math.max(descr.getLine(), descr.getEndLine());
                traps.report(Code.OR, file.find(descr.getLine(), until, "or"));
            }
        }
        Patterns.all(rule.getLhs()).forEach(traps::element);
        Patterns.constraints(rule.getLhs()).forEach(traps::decimal);
        Consequence.form(file, rule, traps::report);
        return traps.problems;
    }

    private void report(Code code, Spot spot, String... values) {
        problems.add(file.fault(code, ParsedFile.id(rule), spot, values));
    }

    private void element(BaseDescr descr) {
        if (descr instanceof EvalDescr) {
            report(Code.EVAL, file.find(descr.getLine(), "eval"));
        } else if (descr instanceof PatternDescr pattern && pattern.getObjectType() == null) {
            report(Code.PATH, file.find(descr.getLine(), "/"));
        } else if (descr instanceof PatternDescr pattern) {
            source(pattern);
        } else if (descr instanceof AccumulateDescr accumulate) {
            accumulate.getFunctions().stream()
                    .map(AccumulateDescr.AccumulateFunctionCallDescr::getFunction)
                    .filter(function -> function.matches("average|sum"))
                    .forEach(function -> report(
                            Code.SUM_OR_AVERAGE,
                            file.find(descr.getLine(), Math.max(descr.getLine(), descr.getEndLine()), function + "("),
                            function));
        }
    }

    private void source(PatternDescr pattern) {
        if (pattern.getSource() instanceof EntryPointDescr) {
            report(Code.ENTRY_POINT, file.find(pattern.getLine(), pattern.getEndLine(), "entry-point"));
        } else if (!pattern.getBehaviors().isEmpty()) {
            report(Code.ENTRY_POINT, file.find(pattern.getLine(), pattern.getEndLine(), "window"));
        }
    }

    private void decimal(Patterns.Constraint constraint) {
        Matcher decimal = DECIMAL.matcher(JavaText.withoutTexts(constraint.text()));
        while (decimal.find()) {
            report(Code.DECIMAL, constraint.spot(decimal.group()), decimal.group());
        }
    }
}
