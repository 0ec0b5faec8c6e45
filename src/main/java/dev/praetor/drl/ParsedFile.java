package dev.praetor.drl;

import dev.praetor.fact.DeclaredFact;
import dev.praetor.finding.RuleCard;
import dev.praetor.finding.Text;
import dev.praetor.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * A rule file and what the DRL parser makes of it. If it cannot be read as a whole, each rule is read apart.
 *
 * @param descr what can be read; {@code null} if nothing can
 * @param problems of the parts that cannot
 * @param unread names of the kinds that these declare
 */
public record ParsedFile(RuleFile file, @Nullable PackageDescr descr, List<Problem> problems, Set<String> unread) {

    /** The one DRL package of every rule. */
    public static final String PACKAGE = "dev.praetor.rules";

    static final Pattern NAME = Pattern.compile("([A-Z]{3}-\\d{3}) (\\S.*)");

    private static final Pattern DECLARED = Pattern.compile("\\s*declare\\s+(\\w+)");

    public static ParsedFile of(RuleFile file) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr descr = parse(parser, file.text());
        return descr != null && errors(parser).isEmpty()
                ? new ParsedFile(file, descr, List.of(), Set.of())
                : inChunks(file);
    }

    private static @Nullable PackageDescr parse(DrlParser parser, String text) {
        try {
            return parser.parse(false, text);
        } catch (DroolsParserException e) {
            return null; // the parser has gathered its errors before it throws
        } catch (StackOverflowError e) {
            return null; // nested without end
        }
    }

    private static List<ParserError> errors(DrlParser parser) {
        return parser.getErrors().stream()
                .filter(ParserError.class::isInstance)
                .map(ParserError.class::cast)
                .toList();
    }

    private static ParsedFile inChunks(RuleFile file) {
        List<Chunk> chunks = Chunk.of(file);
        Chunk head = chunks.get(0);
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr whole = parse(parser, head.text());
        if (whole == null || !errors(parser).isEmpty()) {
            return new ParsedFile(file, null, List.of(SyntaxHints.of(file, head, errors(parser))), Set.of());
        }
        List<Problem> problems = new ArrayList<>();
        Set<String> unread = new HashSet<>();
        for (Chunk chunk : chunks.subList(1, chunks.size())) {
            DrlParser own = new DrlParser(LanguageLevelOption.DRL6);
            PackageDescr part = parse(own, chunk.after(head));
            if (part == null || !errors(own).isEmpty()) {
                problems.add(SyntaxHints.of(file, chunk, errors(own)));
                DECLARED.matcher(chunk.text()).results().forEach(name -> unread.add(name.group(1)));
            } else {
                part.getRules().forEach(whole::addRule);
                part.getTypeDeclarations().forEach(whole::addTypeDeclaration);
                part.getEnumDeclarations().forEach(whole::addEnumDeclaration);
                part.getFunctions().forEach(whole::addFunction);
            }
        }
        return new ParsedFile(file, whole, problems, unread);
    }

    public boolean readable() {
        return descr != null;
    }

    public PackageDescr parsed() {
        if (descr == null) {
            throw new IllegalStateException(file.name() + " was not parsed");
        }
        return descr;
    }

    /**
     * The rules without annotations, each named by its id: nothing that is prose reaches the generated code.
     *
     * @param broken lines at which rules begin that are left out
     */
    public PackageDescr rules(Set<Integer> broken) {
        PackageDescr rules = new PackageDescr(PACKAGE);
        parsed().getImports().forEach(rules::addImport);
        parsed().getFunctionImports().forEach(rules::addFunctionImport);
        parsed().getRules().stream()
                .filter(rule -> !broken.contains(rule.getLine()))
                .forEach(rule -> rules.addRule(bare(rule)));
        return rules;
    }

    private static RuleDescr bare(RuleDescr rule) {
        RuleDescr bare = new RuleDescr(id(rule), "");
        bare.setLhs(rule.getLhs());
        bare.setConsequence(rule.getConsequence());
        bare.setConsequenceLocation(rule.getConsequenceLine(), 0);
        bare.setLocation(rule.getLine(), rule.getColumn());
        return bare;
    }

    /** Its first characters; the whole name if it does not begin with an id. */
    public static String id(RuleDescr rule) {
        Matcher name = NAME.matcher(rule.getName());
        return name.matches() ? name.group(1) : rule.getName();
    }

    /** Lines at which rules begin that hold one of the problems. */
    public Set<Integer> brokenRules(List<Problem> problems) {
        return parsed().getRules().stream()
                .filter(rule -> problems.stream().anyMatch(problem -> isIn(problem, rule)))
                .map(RuleDescr::getLine)
                .collect(Collectors.toSet());
    }

    private boolean isIn(Problem problem, RuleDescr rule) {
        return problem.file().equals(file.name())
                && problem.line() >= rule.getLine()
                && problem.line() <= Math.max(rule.getEndLine(), rule.getConsequenceLine());
    }

    /** The names of the facts and findings that a rule asks for. */
    public static List<String> kinds(RuleDescr rule) {
        return patterns(rule).stream()
                .map(pattern -> String.valueOf(pattern.getObjectType()))
                .toList();
    }

    /** Everything in a rule that asks for a fact or a finding. */
    public static List<PatternDescr> patterns(RuleDescr rule) {
        return Patterns.patterns(rule.getLhs());
    }

    public void addDeclarationsTo(PackageDescr types) {
        parsed().getImports().forEach(types::addImport);
        parsed().getTypeDeclarations().forEach(type -> {
            String fact = DeclaredFact.class.getName();
            if (type.getSuperTypes().stream()
                    .noneMatch(known -> known.getFullName().equals(fact))) {
                type.addSuperType(fact);
            }
            types.addTypeDeclaration(type);
        });
    }

    public List<RuleCard> cards() {
        return parsed().getRules().stream().map(this::card).toList();
    }

    private RuleCard card(RuleDescr rule) {
        Matcher name = NAME.matcher(rule.getName());
        String title = name.matches() ? name.group(2) : rule.getName();
        String english = annotation(rule, "en");
        return new RuleCard(
                id(rule),
                new Text(title, english.isEmpty() ? title : english),
                list(annotation(rule, "rulings")),
                list(annotation(rule, "articles")),
                file.name(),
                rule.getLine());
    }

    private static String annotation(RuleDescr rule, String key) {
        AnnotationDescr annotation = rule.getAnnotation(key);
        String value = annotation == null
                ? ""
                : String.valueOf(annotation.getSingleValue()).strip();
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).strip() : value;
    }

    private static List<String> list(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
