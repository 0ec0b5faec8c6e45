package dev.praetor.engine;

import dev.praetor.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Turns what Drools says of rules that do not compile into problems with a place. Each rule is built alone, so that all
 * broken ones are reported and each message belongs to one; then the text that the message quotes is looked for in it.
 */
final class Diagnosis {

    private static final Pattern QUOTED = Pattern.compile(
            "(?:left part of expression:|Unknown field |Unable to Analyse Expression|find class:|Predicate '|function: ')\\s*'?([^\\n:']+)");
    private static final Pattern JAVA_NAME =
            Pattern.compile("(?:method |variable |^)?'?(\\$?\\w+)(?:\\([^)]*\\))? (?:is undefined|cannot be resolved)");
    private static final Pattern PARSER_PLACE = Pattern.compile("\\(line (\\d+),col (\\d+)\\)");

    private Diagnosis() {}

    static List<Problem> of(ParsedFile file, ClassLoader loader) {
        List<Problem> problems = new ArrayList<>();
        for (RuleDescr rule : file.rules().getRules()) {
            ModelBuild model = ModelBuild.of(RuleCompiler.alone(file.rules(), rule), loader);
            if (model.failed()) {
                problems.add(condition(file.file(), rule, model.errors().get(0)));
                continue;
            }
            JavaBuild java = JavaBuild.of(model.sources(), loader);
            if (java.failed()) {
                problems.add(consequence(file.file(), rule, java.errors().get(0)));
            }
        }
        return problems;
    }

    static List<Problem> ofDeclarations(List<ParsedFile> files, ModelBuild model, JavaBuild java) {
        String said =
                model.failed() ? model.errors().get(0) : java.errors().get(0).message();
        return files.stream()
                .flatMap(file -> file.parsed().getTypeDeclarations().stream().map(type -> file.file()
                        .problem(
                                type.getLine(),
                                1,
                                "the declaration of '" + type.getTypeName() + "' cannot be compiled: " + firstLine(said)
                                        + "\nMaybe the type of a field is missing its import.")))
                .toList();
    }

    private static Problem condition(RuleFile file, RuleDescr rule, String said) {
        Matcher place = PARSER_PLACE.matcher(said);
        if (said.contains("Unable to parse consequence") && place.find()) {
            int line = rule.getConsequenceLine() + Integer.parseInt(place.group(1)) - 1;
            return file.problem(
                    line,
                    Integer.parseInt(place.group(2)),
                    "the right-hand side of " + rule.getName()
                            + " is not well formed\nMaybe a semicolon or a bracket is missing.");
        }
        Matcher quoted = QUOTED.matcher(said);
        String part = quoted.find() ? quoted.group(1).strip() : "";
        return locate(
                file,
                rule,
                part,
                "a condition of " + rule.getName() + " cannot be used: " + firstLine(said)
                        + "\nMaybe two types are compared that do not go together, or a name is not bound above.");
    }

    private static Problem consequence(RuleFile file, RuleDescr rule, JavaBuild.Fault error) {
        Matcher name = JAVA_NAME.matcher(error.message());
        String part = name.find() ? name.group(1) : error.line();
        return locate(
                file,
                rule,
                part,
                "the right-hand side of " + rule.getName() + " cannot be used: " + firstLine(error.message())
                        + "\nMaybe a name is misspelt, an import is missing, or a component is read without ().");
    }

    private static Problem locate(RuleFile file, RuleDescr rule, String part, String message) {
        List<String> lines = file.text().lines().toList();
        String wanted = part.replaceAll("\\s+", "");
        for (int i = rule.getLine() - 1;
                i < lines.size() && !lines.get(i).strip().equals("end");
                i++) {
            if (!wanted.isEmpty() && lines.get(i).replaceAll("\\s+", "").contains(wanted)) {
                String firstWord = part.strip().split("\\W", 2)[0];
                return file.problem(
                        i + 1, Math.max(0, lines.get(i).indexOf(part.startsWith("$") ? part : firstWord)) + 1, message);
            }
        }
        return file.problem(rule.getLine(), 1, message);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }
}
