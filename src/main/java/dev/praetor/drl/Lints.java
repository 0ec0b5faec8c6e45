package dev.praetor.drl;

import dev.praetor.fact.Nearest;
import dev.praetor.problem.Code;
import dev.praetor.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.RuleDescr;

/** Rules that can be used, and most likely do not say what their author means. */
public final class Lints {

    private static final List<String> REMARKS = List.of("en", "rulings", "articles");

    private final List<ReadRule> rules;
    private final List<ReadRule> law;
    private final Conclusions conclusions;
    private final List<Problem> problems = new ArrayList<>();

    private Lints(List<ReadRule> rules, List<ReadRule> law) {
        this.rules = rules;
        this.law = law;
        this.conclusions =
                Conclusions.of(Stream.concat(law.stream(), rules.stream()).toList());
    }

    /**
     * What is found in the rules of some files.
     *
     * @param files whose rules are looked at
     * @param law what these rules are added to
     * @param loader that knows every kind
     * @param broken files and lines of what is broken: it is not looked at
     */
    public static List<Problem> of(
            List<ParsedFile> files, List<ReadRule> law, ClassLoader loader, List<Problem> broken) {
        Lints lints = new Lints(
                files.stream()
                        .filter(ParsedFile::readable)
                        .flatMap(file -> read(file, loader, broken))
                        .toList(),
                law);
        lints.one();
        lints.problems.addAll(Overlaps.of(lints.rules, lints.law));
        if (broken.isEmpty()) { // a rule that is not yet right may conclude what is missing, or read it
            lints.problems.addAll(lints.conclusions.missing(lints.rules));
            lints.problems.addAll(UnreadFields.of(files, lints.rules));
        }
        return lints.problems;
    }

    private static Stream<ReadRule> read(ParsedFile file, ClassLoader loader, List<Problem> broken) {
        Set<Integer> lines = file.brokenRules(broken);
        List<RuleDescr> sound = file.parsed().getRules().stream()
                .filter(rule -> !rule.isQuery() && !lines.contains(rule.getLine()))
                .toList();
        return ReadRule.of(file, sound, loader);
    }

    private void one() {
        Map<String, ReadRule> sentences = new HashMap<>();
        law.forEach(rule -> sentences.put(rule.sentence(), rule));
        for (ReadRule rule : rules) {
            remarks(rule);
            ReadRule before = sentences.putIfAbsent(rule.sentence(), rule);
            if (before != null) {
                problems.add(rule.fault(
                        Code.DUPLICATE_NAME, rule.nameSpot(), rule.id(), before.id() + " (" + before.place() + ")"));
            }
            problems.addAll(Absences.of(rule, conclusions));
            problems.addAll(Contradictions.of(rule));
            problems.addAll(Joins.of(rule));
        }
    }

    private void remarks(ReadRule rule) {
        RuleDescr descr = rule.descr();
        List<String> remarks = List.copyOf(descr.getAnnotationNames());
        for (String remark : remarks) {
            if (!REMARKS.contains(remark)) {
                problems.add(rule.fault(
                        Code.UNKNOWN_ANNOTATION,
                        rule.file().find(descr.getLine(), descr.getLine() + 10, "@" + remark),
                        remark,
                        Nearest.to(remark, REMARKS).orElse("")));
            }
        }
        boolean misspelt = remarks.stream().anyMatch(remark -> !REMARKS.contains(remark));
        if (!misspelt && !remarks.contains("rulings") && !remarks.contains("articles")) {
            problems.add(rule.fault(Code.NO_SOURCE, rule.nameSpot(), rule.id()));
        }
        if (!misspelt && !remarks.contains("en")) {
            problems.add(rule.fault(Code.NO_ENGLISH, rule.nameSpot(), rule.id()));
        }
    }
}
