package dev.praetor.drl;

import dev.praetor.finding.RuleCard;
import dev.praetor.problem.Code;
import dev.praetor.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** What is refused before Drools sees the rules: text it cannot parse, and constructs it would silently get wrong. */
public final class RuleChecks {

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();

    private RuleChecks(List<RuleCard> known) {
        known.forEach(card -> places.put(card.id(), card.file() + ":" + card.line()));
    }

    public static List<Problem> of(List<ParsedFile> files, List<RuleCard> known) {
        RuleChecks checks = new RuleChecks(known);
        files.forEach(checks::check);
        return checks.problems;
    }

    private void check(ParsedFile parsed) {
        RuleFile file = parsed.file();
        if (file.text().isBlank()) {
            problems.add(file.fault(Code.EMPTY_FILE, "", new Spot(1, 1)));
            return;
        }
        problems.addAll(parsed.problems());
        if (!parsed.readable()) {
            return;
        }
        PackageDescr descr = parsed.parsed();
        String name = String.valueOf(descr.getName());
        if (!ParsedFile.PACKAGE.equals(name)) {
            int line = 1
                    + (int) file.text()
                            .lines()
                            .takeWhile(text -> !text.strip().startsWith("package"))
                            .count();
            Spot spot = name.isBlank() ? new Spot(1, 1) : file.find(line, name);
            problems.add(file.fault(Code.WRONG_PACKAGE, "", spot, name.isBlank() ? "-" : name, ParsedFile.PACKAGE));
        }
        forbid(file, descr.getGlobals(), Code.GLOBAL);
        forbid(file, descr.getFunctions(), Code.FUNCTION);
        forbid(file, descr.getEnumDeclarations(), Code.DECLARED_ENUM);
        if (descr.getRules().isEmpty()
                && descr.getTypeDeclarations().isEmpty()
                && descr.getEnumDeclarations().isEmpty()
                && descr.getFunctions().isEmpty()
                && descr.getGlobals().isEmpty()
                && parsed.problems().isEmpty()) {
            problems.add(file.fault(Code.NO_RULE, "", new Spot(1, 1)));
        }
        descr.getRules().forEach(rule -> rule(file, rule));
    }

    private void forbid(RuleFile file, List<? extends BaseDescr> found, Code code) {
        found.forEach(descr -> problems.add(file.fault(code, "", file.find(descr.getLine(), ""))));
    }

    private void rule(RuleFile file, RuleDescr rule) {
        if (rule.isQuery()) {
            problems.add(file.fault(Code.QUERY, "", file.find(rule.getLine(), "")));
            return;
        }
        String name = rule.getName();
        Spot spot = file.find(rule.getLine(), name);
        if (!ParsedFile.NAME.matcher(name).matches()) {
            problems.add(file.fault(Code.RULE_NAME, "", spot, name, instead(name)));
            return;
        }
        String id = ParsedFile.id(rule);
        String before = places.putIfAbsent(id, file.name() + ":" + rule.getLine());
        if (before != null) {
            problems.add(file.fault(Code.DUPLICATE_ID, id, spot, id, before));
        }
        try {
            problems.addAll(Traps.in(file, rule));
        } catch (StackOverflowError e) { // nested deeper than whoever reads Java can follow
            problems.add(file.fault(Code.UNREADABLE, id, spot, name));
        }
    }

    /** What the name would be with an id, which may be there in another form. */
    private static String instead(String name) {
        return name.matches("[A-Za-z]{3}[- ]?\\d{1,3}\\W+\\S.*")
                ? String.format(
                        Locale.ROOT,
                        "%s-%03d %s",
                        name.substring(0, 3).toUpperCase(Locale.ROOT),
                        Integer.parseInt(name.replaceFirst("\\D*(\\d+).*", "$1")),
                        name.replaceFirst("[A-Za-z]{3}[- ]?\\d{1,3}\\W+", ""))
                : "ABC-001 " + name;
    }
}
