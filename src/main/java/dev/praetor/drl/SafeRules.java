package dev.praetor.drl;

import com.github.javaparser.ParseResult;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import dev.praetor.problem.Problem;
import dev.praetor.verb.Verbs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * The safe profile: what rules from strangers may be made of, as the parser reads them that compiles them. What is not
 * known to be harmless is refused: nothing is looked for that is known to do harm.
 */
public final class SafeRules {

    private static final int MOST_PROBLEMS = 50;

    private static final Set<String> REMARKS = Set.of("en", "rulings", "articles");
    private static final Pattern PROSE =
            Pattern.compile("[\\p{L}\\p{M}\\p{N} ,;:.!?'’«»%€°§()/–—…\u00a0\u202f-]{1,400}");
    private static final Pattern OTHER_NUMBER = Pattern.compile("(?<![\\w$])\\d[\\d.]*[A-Za-z&&[^B]]");

    private final ParsedFile parsed;
    private final RuleFile file;
    private final SafeNames names;
    private final SafeFaults faults;

    private SafeRules(ParsedFile parsed, SafeNames names) {
        this.parsed = parsed;
        this.file = parsed.file();
        this.names = names;
        this.faults = new SafeFaults(file);
    }

    /**
     * What the safe profile refuses in files that are compiled together, no more than some dozens of it.
     *
     * @param beneath kinds that rules before these declare
     */
    public static List<Problem> of(List<ParsedFile> files, List<Class<?>> beneath) {
        SafeNames names = new SafeNames(files);
        beneath.forEach(names::add);
        List<Problem> problems = new ArrayList<>();
        int rules = 0;
        for (ParsedFile file : files) {
            if (file.readable()) {
                SafeRules safe = new SafeRules(file, names);
                SafeHead.look(file, beneath, names, safe.faults);
                safe.bodies();
                problems.addAll(safe.faults.problems());
                rules += file.parsed().getRules().size();
                if (SafeSize.RULES.exceededBy(rules)) {
                    problems.add(SafeSize.RULES.fault(file.file(), "", new Spot(1, 1)));
                }
            }
        }
        return problems.stream().distinct().limit(MOST_PROBLEMS).toList();
    }

    private void bodies() {
        for (RuleDescr descr : parsed.parsed().getRules()) {
            faults.within(ParsedFile.id(descr));
            header(descr);
            several(descr.getLhs());
            conclusion(descr);
        }
    }

    private void header(RuleDescr descr) {
        Spot spot = faults.at(descr, descr.getName());
        prose(spot, descr.getName());
        if (descr.isQuery() || descr.hasParent() || !descr.getAttributes().isEmpty()) {
            faults.form(spot, descr.isQuery() ? "query" : descr.hasParent() ? "extends" : "attribute");
        }
        if (descr.getUnit() != null) {
            faults.form(spot, "unit");
        }
        for (AnnotationDescr annotation : descr.getAnnotations()) {
            Object value = annotation.getValueMap().size() == 1 ? annotation.getSingleValue() : null;
            if (!REMARKS.contains(annotation.getName()) || !(value instanceof String text && quoted(text))) {
                faults.form(
                        file.find(descr.getLine(), descr.getLine() + 10, "@" + annotation.getName()),
                        "@" + annotation.getName());
            } else {
                prose(file.find(descr.getLine(), descr.getLine() + 10, "@" + annotation.getName()), unquoted((String)
                        value));
            }
        }
    }

    private static boolean quoted(String value) {
        String text = value.strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    }

    private static String unquoted(String value) {
        return value.strip().substring(1, value.strip().length() - 1);
    }

    private void prose(Spot spot, String text) {
        if (!PROSE.matcher(text).matches()) {
            faults.form(spot, text);
        }
    }

    private void several(ConditionalElementDescr several) {
        List<?> parts = several.getDescrs();
        faults.few(SafeSize.CONDITIONS, faults.at((BaseDescr) several, ""), parts);
        parts.forEach(part -> part((BaseDescr) part));
    }

    private void part(BaseDescr part) {
        if (part instanceof PatternDescr pattern && pattern.getClass() == PatternDescr.class) {
            pattern(pattern);
        } else if (part.getClass() == AndDescr.class
                || part.getClass() == NotDescr.class
                || part.getClass() == ExistsDescr.class) {
            several((ConditionalElementDescr) part);
            faults.plain((AnnotatedBaseDescr) part);
        } else {
            faults.form(
                    faults.at(part, ""),
                    part.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT));
        }
    }

    private void pattern(PatternDescr pattern) {
        String type = String.valueOf(pattern.getObjectType());
        boolean collected = pattern.getSource() != null;
        if (pattern.isQuery()
                || pattern.isUnification()
                || !pattern.getBehaviors().isEmpty()) {
            faults.form(faults.at(pattern, ""), type);
        }
        if (collected ? !type.equals("List") : !names.isKind(type)) {
            faults.name(faults.at(pattern, type), type);
        }
        if (pattern.getIdentifier() != null && !names.isVariable(pattern.getIdentifier())) {
            faults.name(faults.at(pattern, pattern.getIdentifier()), pattern.getIdentifier());
        }
        faults.plain(pattern);
        faults.few(SafeSize.CONSTRAINTS, faults.at(pattern, type), pattern.getDescrs());
        for (BaseDescr constraint : pattern.getDescrs()) {
            boolean named = constraint instanceof ExprConstraintDescr expression
                    && expression.getType() == ExprConstraintDescr.Type.NAMED;
            if (!named) {
                faults.form(faults.at(constraint, ""), type);
            }
        }
        Patterns.of(pattern).forEach(this::constraint);
        if (pattern.getSource() instanceof CollectDescr collect) {
            pattern(collect.getInputPattern());
        } else if (collected) {
            faults.form(faults.at(pattern, "from"), "from");
        }
    }

    private void constraint(Patterns.Constraint constraint) {
        Optional<String> binding = constraint.binding();
        if (binding.isPresent()
                && (!names.isVariable(binding.get()) || constraint.text().contains(":="))) {
            faults.name(constraint.spot(binding.get()), binding.get());
        }
        Optional<Expression> expression =
                OTHER_NUMBER.matcher(JavaText.withoutTexts(constraint.text())).find()
                        ? Optional.empty()
                        : constraint.expression();
        if (expression.isEmpty()) {
            faults.form(constraint.start(), constraint.oneLine());
            return;
        }
        SafeExpression.inCondition(expression.get(), names, faults.report(constraint::spot));
    }

    /** What the compiler is given is looked at, which need not be what stands in the file between two words. */
    private void conclusion(RuleDescr descr) {
        String text = descr.getConsequence() instanceof String given ? given : "";
        ParseResult<BlockStmt> block = JavaText.block(text);
        Spot spot = faults.at(descr, descr.getConsequenceLine(), "then");
        MethodCallExpr verb = block.getResult()
                .filter(result ->
                        block.isSuccessful() && result.getAllContainedComments().isEmpty())
                .filter(result -> result.getStatements().size() == 1
                        && descr.getNamedConsequences().isEmpty())
                .map(result -> result.getStatement(0))
                .filter(ExpressionStmt.class::isInstance)
                .map(statement -> ((ExpressionStmt) statement).getExpression())
                .filter(MethodCallExpr.class::isInstance)
                .map(MethodCallExpr.class::cast)
                .filter(SafeRules::isVerb)
                .orElse(null);
        if (verb == null || OTHER_NUMBER.matcher(JavaText.withoutTexts(text)).find()) {
            faults.form(spot, "then");
            return;
        }
        SafeExpression.Report report = faults.report(at -> place(descr, at));
        verb.getArguments().stream().skip(1).forEach(argument -> SafeExpression.inConclusion(argument, names, report));
    }

    private static boolean isVerb(MethodCallExpr call) {
        return call.getScope().isEmpty()
                && call.getTypeArguments().isEmpty()
                && Verbs.all().contains(call.getNameAsString())
                && call.getArguments()
                        .getFirst()
                        .filter(first -> first instanceof NameExpr name
                                && name.getNameAsString().equals("kcontext"))
                        .isPresent();
    }

    private Spot place(RuleDescr descr, Node at) {
        String text = at.toString().split("[^\\w$]", 2)[0];
        int from = Math.max(1, descr.getConsequenceLine());
        return file.find(from, Math.max(from, descr.getEndLine()), text);
    }
}
