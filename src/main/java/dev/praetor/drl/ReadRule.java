package dev.praetor.drl;

import dev.praetor.problem.Code;
import dev.praetor.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** A rule in which every name has a meaning. */
public record ReadRule(RuleFile file, RuleDescr descr, Types types, Conditions conditions) {

    /** The rules of files in which nothing is wrong. */
    public static List<ReadRule> of(List<ParsedFile> files, ClassLoader loader) {
        return files.stream()
                .flatMap(file -> of(file, file.parsed().getRules(), loader))
                .toList();
    }

    static Stream<ReadRule> of(ParsedFile file, List<RuleDescr> rules, ClassLoader loader) {
        Types types = new Types(file.parsed(), loader, file.unread());
        return rules.stream().map(rule -> of(file, rule, types));
    }

    private static ReadRule of(ParsedFile file, RuleDescr rule, Types types) {
        return new ReadRule(file.file(), rule, types, Conditions.of(file.file(), rule, types));
    }

    String id() {
        return ParsedFile.id(descr);
    }

    /** The rule without its id. */
    String sentence() {
        return descr.getName()
                .substring(Math.min(descr.getName().length(), id().length()))
                .strip();
    }

    String place() {
        return file.name() + ":" + descr.getLine();
    }

    Spot nameSpot() {
        return file.find(descr.getLine(), descr.getName());
    }

    Problem fault(Code code, Spot spot, String... values) {
        return file.fault(code, id(), spot, values);
    }

    /** What has to be there: patterns that are neither negated nor merely to exist, nor drawn from others. */
    List<PatternDescr> required() {
        List<PatternDescr> required = new ArrayList<>();
        required(descr.getLhs(), required);
        return required;
    }

    private static void required(AndDescr all, List<PatternDescr> found) {
        for (BaseDescr part : all.getDescrs()) {
            if (part instanceof PatternDescr pattern && pattern.getSource() == null) {
                found.add(pattern);
            } else if (part instanceof AndDescr nested) {
                required(nested, found);
            }
        }
    }
}
