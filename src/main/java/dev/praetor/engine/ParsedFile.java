package dev.praetor.engine;

import dev.praetor.fact.DeclaredFact;
import dev.praetor.finding.RuleCard;
import dev.praetor.finding.Text;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * A rule file and what the DRL parser makes of it.
 *
 * @param descr {@code null} if it cannot be parsed
 */
record ParsedFile(RuleFile file, @Nullable PackageDescr descr, List<ParserError> errors) {

    /** The one DRL package of every rule. */
    static final String PACKAGE = "dev.praetor.rules";

    static final Pattern NAME = Pattern.compile("([A-Z]{3}-\\d{3}) (\\S.*)");

    static ParsedFile of(RuleFile file) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr descr = null;
        try {
            descr = parser.parse(false, file.text());
        } catch (DroolsParserException e) {
            // The parser gathers its errors before it throws; they are read below.
        }
        List<ParserError> errors = parser.getErrors().stream()
                .filter(ParserError.class::isInstance)
                .map(ParserError.class::cast)
                .toList();
        return new ParsedFile(file, errors.isEmpty() ? descr : null, errors);
    }

    PackageDescr parsed() {
        if (descr == null) {
            throw new IllegalStateException(file.name() + " was not parsed");
        }
        return descr;
    }

    /** The rules without annotations, each named by its id: nothing that is prose reaches the generated code. */
    PackageDescr rules() {
        PackageDescr rules = new PackageDescr(PACKAGE);
        parsed().getImports().forEach(rules::addImport);
        parsed().getFunctionImports().forEach(rules::addFunctionImport);
        parsed().getRules().forEach(rule -> rules.addRule(bare(rule)));
        rules.setPreferredPkgUUID("Of" + Hash.of(List.of(file.text())).substring(0, 16));
        return rules;
    }

    static RuleDescr bare(RuleDescr rule) {
        RuleDescr bare = new RuleDescr(id(rule), "");
        bare.setLhs(rule.getLhs());
        bare.setConsequence(rule.getConsequence());
        bare.setConsequenceLocation(rule.getConsequenceLine(), 0);
        bare.setLocation(rule.getLine(), rule.getColumn());
        return bare;
    }

    /** Its first characters; the whole name if it does not begin with an id. */
    static String id(RuleDescr rule) {
        Matcher name = NAME.matcher(rule.getName());
        return name.matches() ? name.group(1) : rule.getName();
    }

    void addDeclarationsTo(PackageDescr types) {
        parsed().getImports().forEach(types::addImport);
        parsed().getTypeDeclarations().forEach(type -> {
            type.addSuperType(DeclaredFact.class.getName());
            types.addTypeDeclaration(type);
        });
    }

    List<RuleCard> cards() {
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
