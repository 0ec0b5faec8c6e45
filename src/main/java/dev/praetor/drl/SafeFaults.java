package dev.praetor.drl;

import com.github.javaparser.ast.Node;
import dev.praetor.problem.Code;
import dev.praetor.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.BaseDescr;

/** What the safe profile refuses in one file, each at its place. */
final class SafeFaults {

    private static final int MOST_QUOTED = 60;

    private final RuleFile file;
    private final List<Problem> problems = new ArrayList<>();
    private String rule = "";

    SafeFaults(RuleFile file) {
        this.file = file;
    }

    List<Problem> problems() {
        return problems;
    }

    /** What follows is of that rule. */
    void within(String rule) {
        this.rule = rule;
    }

    void few(SafeSize size, Spot spot, Collection<?> some) {
        if (size.exceededBy(some.size())) {
            problems.add(size.fault(file, rule, spot));
        }
    }

    /** Without annotations. */
    void plain(AnnotatedBaseDescr descr) {
        descr.getAnnotationNames().forEach(annotation -> form(at(descr, "@"), "@" + annotation));
    }

    /** What an expression may not hold, told at its place. */
    SafeExpression.Report report(Function<Node, Spot> place) {
        return new SafeExpression.Report() {
            @Override
            public void form(Node at) {
                SafeFaults.this.form(place.apply(at), at.toString());
            }

            @Override
            public void name(Node at, String name) {
                SafeFaults.this.name(place.apply(at), name);
            }
        };
    }

    Spot at(BaseDescr descr, String word) {
        return at(descr, descr.getLine(), word);
    }

    Spot at(BaseDescr descr, int line, String word) {
        int from = Math.max(1, line);
        return file.find(from, Math.max(from, Math.min(descr.getEndLine(), from + 20)), word);
    }

    void form(Spot spot, String found) {
        problems.add(
                file.fault(Code.UNTRUSTED_FORM, rule, spot, brief(found.strip().replaceAll("\\s+", " "))));
    }

    void name(Spot spot, String name) {
        problems.add(file.fault(Code.UNTRUSTED_NAME, rule, spot, brief(name)));
    }

    private static String brief(String found) {
        return found.length() > MOST_QUOTED ? found.substring(0, MOST_QUOTED) + "…" : found;
    }
}
