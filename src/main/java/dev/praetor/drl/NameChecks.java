package dev.praetor.drl;

import dev.praetor.fact.Nearest;
import dev.praetor.problem.Code;
import dev.praetor.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;

/** Finds names that stand for nothing, with their place and what was probably meant. */
public final class NameChecks {

    private static final List<String> PRIMITIVES = List.of("boolean", "int", "long");
    private static final List<String> FIELD_TYPES =
            List.of("String", "Day", "Money", "Integer", "Boolean", "BigDecimal", "boolean");

    private final ParsedFile file;
    private final Types types;
    private final List<Problem> problems = new ArrayList<>();

    private NameChecks(ParsedFile file, ClassLoader loader, Set<String> unread) {
        this.file = file;
        this.types = new Types(file.parsed(), loader, unread);
    }

    /**
     * What is wrong with imports and rules.
     *
     * @param loader that knows the kinds which the rules declare
     * @param unread names of kinds that are declared where nothing can be read
     */
    public static List<Problem> of(ParsedFile file, ClassLoader loader, Set<String> unread) {
        NameChecks checks = new NameChecks(file, loader, unread);
        file.parsed().getImports().forEach(checks::imported);
        file.parsed().getFunctionImports().forEach(checks::importedMethod);
        for (RuleDescr rule : file.parsed().getRules()) {
            checks.problems.addAll(
                    Conditions.of(file.file(), rule, checks.types).problems());
        }
        return checks.problems;
    }

    /** Fields of declared facts whose type does not exist. */
    public static List<Problem> fields(ParsedFile file, ClassLoader loader) {
        NameChecks checks = new NameChecks(file, loader, Set.of());
        file.parsed().getTypeDeclarations().forEach(checks::declared);
        return checks.problems;
    }

    private void declared(TypeDeclarationDescr type) {
        type.getFields().forEach((name, field) -> {
            String wanted = field.getPattern().getObjectType();
            if (!PRIMITIVES.contains(wanted) && types.resolve(wanted).isEmpty()) {
                String instead = FIELD_TYPES.contains(wanted)
                        ? "import dev.praetor.fact.*"
                        : Nearest.to(wanted, FIELD_TYPES).orElse("");
                problems.add(file.file()
                        .fault(
                                Code.UNKNOWN_FIELD_TYPE,
                                "",
                                file.file().find(field.getLine(), wanted),
                                name,
                                wanted,
                                instead,
                                String.join(", ", FIELD_TYPES)));
            }
        });
    }

    private void imported(ImportDescr descr) {
        String target = descr.getTarget();
        if (!target.endsWith("*") && !types.exists(target)) {
            unknown(descr, Known.types().stream().map(Class::getName).toList());
        }
    }

    /** {@code import static}: a class with all its methods, or one of them. */
    private void importedMethod(ImportDescr descr) {
        String target = descr.getTarget();
        int dot = Math.max(0, target.lastIndexOf('.'));
        if (!types.hasMethod(target.substring(0, dot), target.substring(dot).replaceFirst("^\\.", ""))) {
            unknown(descr, List.of("dev.praetor.verb.Conclude.*"));
        }
    }

    private void unknown(ImportDescr descr, List<String> known) {
        String target = descr.getTarget();
        problems.add(file.file()
                .fault(
                        Code.UNKNOWN_IMPORT,
                        "",
                        file.file().find(descr.getLine(), target),
                        target,
                        Nearest.to(target, known).orElse("")));
    }
}
