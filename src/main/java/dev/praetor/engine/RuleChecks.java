package dev.praetor.engine;

import dev.praetor.finding.RuleCard;
import dev.praetor.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.ParserError;

/** What is refused before Drools sees the rules: text it cannot parse, and constructs it would silently get wrong. */
final class RuleChecks {

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();

    private RuleChecks(List<RuleCard> known) {
        known.forEach(card -> places.put(card.id(), card.file() + ":" + card.line()));
    }

    static List<Problem> of(List<ParsedFile> files, List<RuleCard> known) {
        RuleChecks checks = new RuleChecks(known);
        files.forEach(checks::check);
        return checks.problems;
    }

    private void check(ParsedFile parsed) {
        if (parsed.file().text().isBlank()) {
            problems.add(parsed.file().problem(1, 1, "the file is empty\nMaybe copy rules/_template to begin with."));
            return;
        }
        if (parsed.descr() == null) {
            syntax(parsed);
            return;
        }
        RuleFile file = parsed.file();
        PackageDescr descr = parsed.descr();
        if (!ParsedFile.PACKAGE.equals(descr.getName())) {
            problems.add(file.problem(
                    1,
                    1,
                    "the package is '" + descr.getName() + "' and must be '" + ParsedFile.PACKAGE
                            + "': with several packages some rules silently stop firing"
                            + "\nMaybe begin the file with: package " + ParsedFile.PACKAGE));
        }
        forbid(file, descr.getGlobals(), "a global", "insert a fact instead");
        forbid(file, descr.getFunctions(), "a function", "write a method on a fact, or a verb, in Java");
        forbid(file, descr.getEnumDeclarations(), "a declared enum", "declare a field of type String");
        if (descr.getRules().isEmpty() && descr.getTypeDeclarations().isEmpty()) {
            problems.add(file.problem(1, 1, "the file holds no rule\nMaybe copy rules/_template to begin with."));
        }
        descr.getRules().forEach(rule -> rule(file, rule));
    }

    private void forbid(RuleFile file, List<? extends BaseDescr> found, String what, String instead) {
        found.forEach(descr -> problems.add(
                file.problem(descr.getLine(), 1, what + " is not allowed in a rule file\nMaybe " + instead + ".")));
    }

    private void rule(RuleFile file, RuleDescr rule) {
        if (rule.isQuery()) {
            problems.add(file.problem(
                    rule.getLine(), 1, "a query is not allowed in a rule file\nMaybe write a rule instead."));
            return;
        }
        if (!ParsedFile.NAME.matcher(rule.getName()).matches()) {
            problems.add(file.problem(
                    rule.getLine(),
                    1,
                    "the rule name '" + rule.getName() + "' does not begin with an id and a sentence"
                            + "\nMaybe \"ABC-001 " + rule.getName() + "\" was meant."));
        }
        String before = places.putIfAbsent(ParsedFile.id(rule), file.name() + ":" + rule.getLine());
        if (before != null) {
            problems.add(file.problem(
                    rule.getLine(),
                    1,
                    "the rule id '" + ParsedFile.id(rule) + "' is already used at " + before
                            + "\nMaybe take the next free number; ids are never used again."));
        }
        problems.addAll(Traps.in(file, rule));
    }

    private void syntax(ParsedFile parsed) {
        RuleFile file = parsed.file();
        List<Problem> found = SyntaxHints.of(file);
        if (!found.isEmpty()) {
            problems.addAll(found);
            return;
        }
        for (ParserError error : parsed.errors()) {
            problems.add(file.problem(
                    error.getRow(),
                    error.getCol() + 1,
                    "the text cannot be read as DRL" + SyntaxHints.near(error.getMessage())
                            + "\nMaybe a comma, a bracket or 'end' is missing here or just before."));
            return; // what follows the first is noise
        }
        problems.add(file.problem(1, 1, "the text cannot be read as DRL"));
    }
}
