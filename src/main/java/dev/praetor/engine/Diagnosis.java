package dev.praetor.engine;

import dev.praetor.drl.ParsedFile;
import dev.praetor.drl.RuleFile;
import dev.praetor.problem.Code;
import dev.praetor.problem.Fault;
import dev.praetor.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Finds the rules that Drools or the Java compiler refuses although nothing was found wrong with them. Each is built
 * alone, so that all are reported; the text that the refusal quotes is looked for in the rule. What Drools says is
 * never shown: it speaks of generated code.
 */
final class Diagnosis {

    private static final Pattern QUOTED = Pattern.compile(
            "(?:left part of expression:|Unknown field |Unable to Analyse Expression|find class:|Predicate '|function: ')\\s*'?([^\\n:']+)");
    private static final Pattern JAVA_NAME =
            Pattern.compile("(?:method |variable |^)?'?(\\$?\\w+)(?:\\([^)]*\\))? (?:is undefined|cannot be resolved)");

    private Diagnosis() {}

    static List<Problem> of(RuleFile file, PackageDescr sound, ClassLoader loader) {
        List<Problem> problems = new ArrayList<>();
        for (RuleDescr rule : sound.getRules()) {
            ModelBuild model = ModelBuild.of(RuleCompiler.alone(sound, rule), loader);
            if (model.failed()) {
                problems.add(condition(file, sound, rule, model.errors().get(0), loader));
                continue;
            }
            JavaBuild java = JavaBuild.of(model.sources(), loader);
            if (java.failed()) {
                problems.add(consequence(file, rule, java.errors().get(0)));
            }
        }
        return problems;
    }

    /** The condition without which the rule would compile; else whatever the refusal quotes. */
    private static Problem condition(
            RuleFile file, PackageDescr sound, RuleDescr rule, String refusal, ClassLoader loader) {
        Fault fault = new Fault(Code.CONDITION_UNUSABLE, rule.getName(), List.of(rule.getName()));
        for (PatternDescr pattern : ParsedFile.patterns(rule)) {
            for (BaseDescr constraint : List.copyOf(pattern.getDescrs())) {
                pattern.removeConstraint(constraint);
                boolean mended =
                        !ModelBuild.of(RuleCompiler.alone(sound, rule), loader).failed();
                pattern.addConstraint(constraint);
                if (mended) {
                    return Problem.of(file.name(), constraint.getLine(), constraint.getColumn() + 1, fault);
                }
            }
        }
        Matcher quoted = QUOTED.matcher(refusal);
        return locate(file, rule, quoted.find() ? quoted.group(1).strip() : "", fault);
    }

    static List<Problem> ofDeclarations(List<ParsedFile> files) {
        return files.stream()
                .flatMap(file -> file.parsed().getTypeDeclarations().stream()
                        .map(type -> Problem.of(
                                file.file().name(),
                                type.getLine(),
                                1,
                                new Fault(Code.BROKEN_DECLARATION, "", List.of(type.getTypeName())))))
                .toList();
    }

    private static Problem consequence(RuleFile file, RuleDescr rule, String error) {
        Matcher name = JAVA_NAME.matcher(error);
        String part =
                name.find() ? name.group(1) : rule.getConsequence().toString().split("\\W", 2)[0];
        return locate(file, rule, part, new Fault(Code.CONSEQUENCE_UNUSABLE, rule.getName(), List.of(rule.getName())));
    }

    private static Problem locate(RuleFile file, RuleDescr rule, String part, Fault fault) {
        List<String> lines = file.text().lines().toList();
        String wanted = part.replaceAll("\\s+", "");
        for (int i = rule.getLine() - 1;
                i < lines.size() && !lines.get(i).strip().equals("end");
                i++) {
            if (!wanted.isEmpty() && lines.get(i).replaceAll("\\s+", "").contains(wanted)) {
                String firstWord = part.strip().split("\\W", 2)[0];
                int column = lines.get(i).indexOf(part.startsWith("$") ? part : firstWord);
                return Problem.of(file.name(), i + 1, Math.max(0, column) + 1, fault);
            }
        }
        return Problem.of(file.name(), rule.getLine(), 1, fault);
    }
}
