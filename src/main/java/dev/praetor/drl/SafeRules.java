package dev.praetor.drl;

import com.github.javaparser.ParseResult;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import dev.praetor.fact.Kind;
import dev.praetor.problem.Code;
import dev.praetor.problem.Problem;
import dev.praetor.verb.Verbs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
import org.drools.drl.ast.descr.FunctionImportDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;

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
    private final List<Problem> problems = new ArrayList<>();
    private String rule = "";

    private SafeRules(ParsedFile parsed, SafeNames names) {
        this.parsed = parsed;
        this.file = parsed.file();
        this.names = names;
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
                safe.head(beneath);
                safe.bodies();
                problems.addAll(safe.problems);
                rules += file.parsed().getRules().size();
                if (SafeSize.RULES.exceededBy(rules)) {
                    problems.add(SafeSize.RULES.fault(file.file(), "", new Spot(1, 1)));
                }
            }
        }
        return problems.stream().distinct().limit(MOST_PROBLEMS).toList();
    }

    private void head(List<Class<?>> beneath) {
        PackageDescr descr = parsed.parsed();
        none(descr.getGlobals(), "global");
        none(descr.getFunctions(), "function");
        none(descr.getEnumDeclarations(), "declare enum");
        none(descr.getEntryPointDeclarations(), "declare entry-point");
        none(descr.getWindowDeclarations(), "declare window");
        none(descr.getAccumulateImports(), "import accumulate");
        none(descr.getAttributes(), "dialect");
        if (descr.getUnit() != null) {
            form(file.find(1, "unit"), "unit");
        }
        few(SafeSize.IMPORTS, new Spot(1, 1), descr.getImports());
        few(SafeSize.KINDS, new Spot(1, 1), descr.getTypeDeclarations());
        for (ImportDescr imported : descr.getImports()) {
            if (!names.mayImport(imported.getTarget())) {
                name(at(imported, imported.getTarget()), imported.getTarget());
            }
        }
        for (FunctionImportDescr imported : descr.getFunctionImports()) {
            if (!imported.getTarget().equals("dev.praetor.verb.Conclude.*")) {
                name(at(imported, imported.getTarget()), imported.getTarget());
            }
        }
        descr.getTypeDeclarations().forEach(kind -> kind(kind, beneath));
    }

    private void none(Collection<? extends BaseDescr> some, String what) {
        some.forEach(one -> form(at(one, ""), what));
    }

    private void few(SafeSize size, Spot spot, Collection<?> some) {
        if (size.exceededBy(some.size())) {
            problems.add(size.fault(file, rule, spot));
        }
    }

    private void kind(TypeDeclarationDescr kind, List<Class<?>> beneath) {
        String name = kind.getTypeName();
        boolean taken = beneath.stream()
                .anyMatch(type -> Kind.kebab(type.getSimpleName()).equals(Kind.kebab(name)));
        String space = kind.getNamespace();
        if (!SafeNames.isFree(name) || taken || !(space.isEmpty() || space.equals(ParsedFile.PACKAGE))) {
            name(at(kind, name), name);
        }
        if (!kind.getSuperTypes().isEmpty() || kind.isTrait()) {
            form(at(kind, ""), kind.isTrait() ? "trait" : "extends");
        }
        plain(kind);
        few(SafeSize.FIELDS, at(kind, name), kind.getFields().values());
        kind.getFields().forEach(this::field);
    }

    private void field(String name, TypeFieldDescr field) {
        String type = field.getPattern().getObjectType();
        if (!SafeNames.isField(name)) {
            name(at(field, name), name);
        }
        if (!SafeNames.FIELD_TYPES.contains(type)) {
            name(at(field, type), type);
        }
        if (field.getInitExpr() != null || field.hasOverride()) {
            form(at(field, name), "=");
        }
        plain(field);
    }

    /** Without annotations. */
    private void plain(AnnotatedBaseDescr descr) {
        descr.getAnnotationNames().forEach(annotation -> form(at(descr, "@"), "@" + annotation));
    }

    private void bodies() {
        for (RuleDescr descr : parsed.parsed().getRules()) {
            rule = ParsedFile.id(descr);
            header(descr);
            several(descr.getLhs());
            conclusion(descr);
        }
    }

    private void header(RuleDescr descr) {
        Spot spot = at(descr, descr.getName());
        prose(spot, descr.getName());
        if (descr.isQuery() || descr.hasParent() || !descr.getAttributes().isEmpty()) {
            form(spot, descr.isQuery() ? "query" : descr.hasParent() ? "extends" : "attribute");
        }
        if (descr.getUnit() != null) {
            form(spot, "unit");
        }
        for (AnnotationDescr annotation : descr.getAnnotations()) {
            Object value = annotation.getValueMap().size() == 1 ? annotation.getSingleValue() : null;
            if (!REMARKS.contains(annotation.getName()) || !(value instanceof String text && quoted(text))) {
                form(
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
            form(spot, text.length() > 60 ? text.substring(0, 60) : text);
        }
    }

    private void several(ConditionalElementDescr several) {
        List<?> parts = several.getDescrs();
        few(SafeSize.CONDITIONS, at((BaseDescr) several, ""), parts);
        parts.forEach(part -> part((BaseDescr) part));
    }

    private void part(BaseDescr part) {
        if (part instanceof PatternDescr pattern && pattern.getClass() == PatternDescr.class) {
            pattern(pattern);
        } else if (part.getClass() == AndDescr.class
                || part.getClass() == NotDescr.class
                || part.getClass() == ExistsDescr.class) {
            several((ConditionalElementDescr) part);
            plain((AnnotatedBaseDescr) part);
        } else {
            form(
                    at(part, ""),
                    part.getClass().getSimpleName().replace("Descr", "").toLowerCase(java.util.Locale.ROOT));
        }
    }

    private void pattern(PatternDescr pattern) {
        String type = String.valueOf(pattern.getObjectType());
        boolean collected = pattern.getSource() != null;
        if (pattern.isQuery()
                || pattern.isUnification()
                || !pattern.getBehaviors().isEmpty()) {
            form(at(pattern, ""), type);
        }
        if (collected ? !type.equals("List") : !names.isKind(type)) {
            name(at(pattern, type), type);
        }
        if (pattern.getIdentifier() != null && !names.isVariable(pattern.getIdentifier())) {
            name(at(pattern, pattern.getIdentifier()), pattern.getIdentifier());
        }
        plain(pattern);
        few(SafeSize.CONSTRAINTS, at(pattern, type), pattern.getDescrs());
        for (BaseDescr constraint : pattern.getDescrs()) {
            boolean named = constraint instanceof ExprConstraintDescr expression
                    && expression.getType() == ExprConstraintDescr.Type.NAMED;
            if (!named) {
                form(at(constraint, ""), type);
            }
        }
        Patterns.of(pattern).forEach(this::constraint);
        if (pattern.getSource() instanceof CollectDescr collect) {
            pattern(collect.getInputPattern());
        } else if (collected) {
            form(at(pattern, "from"), "from");
        }
    }

    private void constraint(Patterns.Constraint constraint) {
        Optional<String> binding = constraint.binding();
        if (binding.isPresent()
                && (!names.isVariable(binding.get()) || constraint.text().contains(":="))) {
            name(constraint.spot(binding.get()), binding.get());
        }
        Optional<Expression> expression =
                OTHER_NUMBER.matcher(JavaText.withoutTexts(constraint.text())).find()
                        ? Optional.empty()
                        : constraint.expression();
        if (expression.isEmpty()) {
            form(constraint.start(), constraint.oneLine());
            return;
        }
        SafeExpression.inCondition(expression.get(), names, new SafeExpression.Report() {
            @Override
            public void form(Node at) {
                SafeRules.this.form(constraint.spot(at), at.toString());
            }

            @Override
            public void name(Node at, String name) {
                SafeRules.this.name(constraint.spot(at), name);
            }
        });
    }

    /** What the compiler is given is looked at, which need not be what stands in the file between two words. */
    private void conclusion(RuleDescr descr) {
        String text = descr.getConsequence() instanceof String given ? given : "";
        ParseResult<BlockStmt> block = JavaText.block(text);
        Spot spot = at(descr, descr.getConsequenceLine(), "then");
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
            form(spot, "then");
            return;
        }
        verb.getArguments().stream()
                .skip(1)
                .forEach(argument -> SafeExpression.inConclusion(argument, names, new SafeExpression.Report() {
                    @Override
                    public void form(Node at) {
                        SafeRules.this.form(place(descr, at), at.toString());
                    }

                    @Override
                    public void name(Node at, String name) {
                        SafeRules.this.name(place(descr, at), name);
                    }
                }));
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

    private Spot at(BaseDescr descr, String word) {
        return at(descr, descr.getLine(), word);
    }

    private Spot at(BaseDescr descr, int line, String word) {
        int from = Math.max(1, line);
        return file.find(from, Math.max(from, Math.min(descr.getEndLine(), from + 20)), word);
    }

    private void form(Spot spot, String found) {
        String shown = found.strip().replaceAll("\\s+", " ");
        problems.add(file.fault(
                Code.UNTRUSTED_FORM, rule, spot, shown.length() > 60 ? shown.substring(0, 60) + "…" : shown));
    }

    private void name(Spot spot, String name) {
        problems.add(
                file.fault(Code.UNTRUSTED_NAME, rule, spot, name.length() > 60 ? name.substring(0, 60) + "…" : name));
    }
}
